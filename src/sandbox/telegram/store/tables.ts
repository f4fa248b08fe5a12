import { type Change, Journal } from './journal';

/** A map by string keys whose changes survive. Values are replaced, never changed in place. */
export class Table<V> {
  private readonly entries = new Map<string, V>();

  constructor(
    readonly name: string,
    private readonly record: (change: Change) => void,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  /** The value of a key, if there is one. */
  get(key: string | number): V | undefined {
    return this.entries.get(String(key));
  }

  /** Keeps a value; a new key goes to the end of the order. */
  set(key: string | number, value: V): void {
    this.entries.set(String(key), value);
    this.record([this.name, String(key), value]);
  }

  /** Forgets a key; whether it was there. */
  delete(key: string | number): boolean {
    const existed = this.entries.delete(String(key));
    if (existed) this.record([this.name, String(key)]);
    return existed;
  }

  /** Values in the order their keys first came. */
  values(): IterableIterator<V> {
    return this.entries.values();
  }

  /** Keys in the order they first came. */
  keys(): IterableIterator<string> {
    return this.entries.keys();
  }

  /** Takes a change from the journal without recording it again. */
  replay([, key, ...value]: Change): void {
    if (value.length === 0) this.entries.delete(key);
    else this.entries.set(key, value[0] as V);
  }

  /** Its content as changes. */
  *dump(): Generator<Change> {
    for (const [key, value] of this.entries) yield [this.name, key, value];
  }
}

/** Tables over one journal: what happens inside `write` is kept together or not at all. */
export class Tables {
  private readonly tables = new Map<string, Table<unknown>>();
  private journal: Journal;
  private group: Change[] | undefined;

  constructor(path: string) {
    this.journal = new Journal(path);
    for (const change of this.journal.replay()) this.table(change[0]).replay(change);
    this.rewriteIfWasteful();
  }

  /** The table of that name, empty if it is new. */
  table<V>(name: string): Table<V> {
    const existing = this.tables.get(name);
    if (existing) return existing as Table<V>;
    const table = new Table<V>(name, (change) => {
      this.keep(change);
    });
    this.tables.set(name, table);
    return table;
  }

  /** Runs `change` and keeps all it did as one line; calls inside join the outer one. */
  write<T>(change: () => T): T {
    if (this.group) return change();
    const group: Change[] = [];
    this.group = group;
    try {
      return change();
    } finally {
      this.group = undefined;
      if (group.length > 0) this.journal.append(group);
      this.rewriteIfWasteful();
    }
  }

  /** A number never given before under that name, counting up from `first`. */
  nextNumber(name: string, first = 1): number {
    const counters = this.table<number>('counters');
    const next = counters.get(name) ?? first;
    counters.set(name, next + 1);
    return next;
  }

  /** Closes the journal; nothing can be kept afterwards. */
  close(): void {
    this.journal.close();
  }

  private keep(change: Change): void {
    if (this.group) this.group.push(change);
    else {
      this.journal.append([change]);
      this.rewriteIfWasteful();
    }
  }

  private rewriteIfWasteful(): void {
    const live = [...this.tables.values()].reduce((sum, table) => sum + table.size, 0);
    if (this.journal.isWasteful(live)) this.journal = this.journal.rewrite(this.dump());
  }

  private *dump(): Generator<Change> {
    for (const table of this.tables.values()) yield* table.dump();
  }
}
