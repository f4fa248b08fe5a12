import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what takes its time by design; gives the milliseconds it took, throws after `limitMs`. */
export async function within(
  limitMs: number,
  what: string,
  condition: () => boolean | Promise<boolean>,
): Promise<number> {
  const began = performance.now();
  while (!(await condition())) {
    if (performance.now() - began > limitMs) throw new Error(`Not within ${limitMs / 1_000} s: ${what}`);
    await sleep(50);
  }
  return performance.now() - began;
}
