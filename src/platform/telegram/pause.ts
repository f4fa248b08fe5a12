/** Signals are looked at so often: a listener per waiting send would pile up on one that lives as long as the process. */
const LOOK_MS = 250;

/** Waits so many milliseconds; rejects with the reason of a signal that has fallen, a quarter of a second later at most. */
export async function pause(ms: number, signals: readonly AbortSignal[]): Promise<void> {
  const end = performance.now() + ms;
  for (;;) {
    for (const signal of signals) signal.throwIfAborted();
    const left = end - performance.now();
    if (left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, LOOK_MS)));
  }
}
