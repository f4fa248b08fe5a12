import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** One change: `[table, key, value]`, or `[table, key]` for a removal. */
export type Change = [table: string, key: string, value?: unknown];

/** Below this many changes a rewrite would cost more than the dead lines it removes. */
const SMALLEST_REWRITE = 20_000;
const CHANGES_A_LINE = 500;
const LINE_FEED = 10;

/**
 * An append-only file of changes, one line per atomic group. A line is with the operating system before `append`
 * returns, so a killed process loses nothing; a torn last line is cut off at the next start.
 */
export class Journal {
  private readonly file: number;
  private changes = 0;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'a+', 0o600);
  }

  /** Every change ever kept, oldest first; an unreadable line is passed over. */
  *replay(): Generator<Change> {
    const bytes = readFileSync(this.path);
    const whole = bytes.lastIndexOf(LINE_FEED) + 1;
    if (whole < bytes.length) ftruncateSync(this.file, whole);
    for (let from = 0; from < whole;) {
      const to = bytes.indexOf(LINE_FEED, from);
      for (const change of parse(bytes.toString('utf8', from, to))) {
        this.changes++;
        yield change;
      }
      from = to + 1;
    }
  }

  /** Keeps a group of changes, all or none. */
  append(changes: readonly Change[]): void {
    writeSync(this.file, `${JSON.stringify(changes)}\n`);
    this.changes += changes.length;
  }

  /** Whether most of the file is history that `live` entries no longer need. */
  isWasteful(live: number): boolean {
    return this.changes > SMALLEST_REWRITE && this.changes > 4 * live;
  }

  /** A journal of the same name that holds only `entries`; this one is closed. */
  rewrite(entries: Iterable<Change>): Journal {
    const next = `${this.path}.next`;
    const file = openSync(next, 'w', 0o600);
    let kept = 0;
    for (const group of groups(entries)) {
      writeSync(file, `${JSON.stringify(group)}\n`);
      kept += group.length;
    }
    fsyncSync(file);
    closeSync(file);
    renameSync(next, this.path);
    this.close();
    const journal = new Journal(this.path);
    journal.changes = kept;
    return journal;
  }

  /** Lets go of the file. */
  close(): void {
    closeSync(this.file);
  }
}

function parse(line: string): Change[] {
  try {
    const changes: unknown = JSON.parse(line);
    return Array.isArray(changes) ? changes.filter(isChange) : [];
  } catch {
    return [];
  }
}

function isChange(value: unknown): value is Change {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

function* groups(entries: Iterable<Change>): Generator<Change[]> {
  let group: Change[] = [];
  for (const entry of entries) {
    group.push(entry);
    if (group.length === CHANGES_A_LINE) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
