import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'undici';
import type { Burst, BurstOrder } from './burst';

const { origin, path, headers, bodies, perSecond } = workerData as BurstOrder;
const TICK_MS = 20;

/** Posts at a steady pace without waiting for answers; tells the statuses in the order of the bodies, and how long the sending took. */
async function send(): Promise<void> {
  const pool = new Pool(origin, { connections: 200 });
  const post = async (body: string) => {
    const answer = await pool.request({ method: 'POST', path, headers, body });
    await answer.body.dump();
    return answer.statusCode;
  };
  const posts: Promise<number>[] = [];
  const began = performance.now();
  while (posts.length < bodies.length) {
    const due = Math.min(bodies.length, ((performance.now() - began) / 1_000) * perSecond);
    while (posts.length < due) posts.push(post(bodies[posts.length] ?? ''));
    await sleep(TICK_MS);
  }
  const sentInMs = performance.now() - began;
  parentPort?.postMessage({ statuses: await Promise.all(posts), sentInMs } satisfies Burst);
  await pool.close();
}

void send();
