import { randomInt } from 'node:crypto';
import type { Clock } from '../../../shared/clock';
import type { PendingUpdate } from '../store/records';
import type { Table, Tables } from '../store/tables';
import { isAllowed, lifetimeOf, queueOf } from './update-kinds';

/** Updates not delivered yet, kept over restarts; numbered in sequence. */
export class UpdateQueue {
  private readonly pending: Table<PendingUpdate>;
  private readonly allowed: Table<string[]>;
  private readonly arrivals = new Set<(update: PendingUpdate) => void>();
  private emptied: (() => void)[] = [];

  constructor(
    private readonly tables: Tables,
    private readonly clock: Clock,
  ) {
    this.pending = tables.table('updates');
    this.allowed = tables.table('allowed_updates');
  }

  /** The kinds the bot asked for; empty means Telegram's default. */
  get allowedKinds(): readonly string[] {
    return this.allowed.get('kinds') ?? [];
  }

  /** Asks for other kinds from now on; undefined leaves the previous setting. */
  allow(kinds: string[] | undefined): void {
    if (kinds) this.allowed.set('kinds', kinds);
  }

  /** Puts an update of the kind into its queue, unless the bot did not ask for that kind. */
  push(kind: string, body: unknown): void {
    if (isAllowed(kind, this.allowedKinds)) this.inject({ [kind]: body });
  }

  /** Puts an update in as it is, even of a kind nobody asked for; it keeps its own `update_id` if it has one. */
  inject(update: Record<string, unknown>): number {
    const pending = this.tables.write(() => this.store(update));
    for (const arrived of this.arrivals) arrived(pending);
    return pending.update.update_id;
  }

  /** What waits, in order of arrival; what has outlived its time is forgotten on the way. */
  waiting(): PendingUpdate[] {
    const now = this.now();
    const updates = [...this.pending.values()];
    for (const update of updates) if (update.expires_at < now) this.drop(update);
    return updates.filter((update) => update.expires_at >= now);
  }

  /** Forgets an update: it was delivered, confirmed or too old. */
  drop({ sequence }: PendingUpdate): void {
    this.pending.delete(sequence);
    this.settle();
  }

  /** Forgets all updates. */
  clear(): void {
    this.tables.write(() => {
      for (const key of [...this.pending.keys()]) this.pending.delete(key);
    });
    this.settle();
  }

  /** Whether an update would be too old `seconds` from now. */
  isDeadIn(update: PendingUpdate, seconds: number): boolean {
    return this.now() + seconds > update.expires_at;
  }

  /** Calls back for each new update until the returned function is called. */
  onArrival(arrived: (update: PendingUpdate) => void): () => void {
    this.arrivals.add(arrived);
    return () => {
      this.arrivals.delete(arrived);
    };
  }

  /** Resolves when nothing waits. */
  async untilEmpty(): Promise<void> {
    if (this.pending.size === 0) return;
    await new Promise<void>((resolve) => this.emptied.push(resolve));
  }

  private store({ update_id: given, ...body }: Record<string, unknown>): PendingUpdate {
    const sequence = this.tables.nextNumber('sequence');
    const update_id =
      typeof given === 'number' ? given : this.tables.nextNumber('update_id', randomInt(100_000_000, 900_000_000));
    const kind = Object.keys(body)[0] ?? '';
    const pending: PendingUpdate = {
      sequence,
      update: { update_id, ...body },
      queue: queueOf(kind, body[kind], sequence),
      expires_at: this.now() + lifetimeOf(kind),
    };
    this.pending.set(sequence, pending);
    return pending;
  }

  private settle(): void {
    if (this.pending.size > 0) return;
    const waiting = this.emptied;
    this.emptied = [];
    for (const resolve of waiting) resolve();
  }

  private now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
