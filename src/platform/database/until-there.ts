import { setTimeout as delay } from 'node:timers/promises';
import { isDatabaseAway } from './database-away';

/** As long as Railway waits for a deployment to become healthy; then a fresh start may have a better address. */
const PATIENCE_MS = 300_000;
const PAUSE_MS = 1_000;
const SAY_AGAIN_MS = 30_000;

/**
 * Opens what needs PostgreSQL, again and again while it does not answer, five minutes at most; another error is final.
 * `say` gets a sentence for the operator now and then.
 */
export async function untilThere<T>(open: () => Promise<T>, say: (sentence: string) => void): Promise<T> {
  const began = performance.now();
  for (let saidAt = -Infinity; ;) {
    try {
      return await open();
    } catch (error) {
      const now = performance.now();
      if (!isDatabaseAway(error) || now - began > PATIENCE_MS) throw error;
      if (now - saidAt > SAY_AGAIN_MS) {
        saidAt = now;
        say(`PostgreSQL does not answer yet (${error instanceof Error ? error.message : ''}); waiting for it`);
      }
      await delay(PAUSE_MS);
    }
  }
}
