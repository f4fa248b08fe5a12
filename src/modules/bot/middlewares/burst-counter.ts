/** So many people are remembered at most; the oldest are forgotten first. */
const REMEMBERED = 10_000;

interface Window {
  readonly since: number;
  count: number;
}

/** Counts what each person sends within a short time, in this process. */
export class BurstCounter {
  private readonly windows = new Map<number, Window>();

  /** Counts within windows of this many milliseconds. */
  constructor(private readonly windowMs: number) {}

  /** One more at this time (ms); gives how many it is in its window. */
  count(personId: number, now: number): number {
    const window = this.windows.get(personId);
    if (window && now - window.since < this.windowMs) return (window.count += 1);
    this.windows.delete(personId);
    this.windows.set(personId, { since: now, count: 1 });
    const oldest = this.windows.keys().next();
    if (this.windows.size > REMEMBERED && !oldest.done) this.windows.delete(oldest.value);
    return 1;
  }

  /** What failed comes again, perhaps many times, and is still one. */
  forgetOne(personId: number): void {
    const window = this.windows.get(personId);
    if (window) window.count -= 1;
  }
}
