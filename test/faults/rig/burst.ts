import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { WEBHOOK_PATH } from '../../../src/platform/config/app-config';
import type { RunningApp } from '../../support/running-app';
import type { AnyUpdate, FaultRig } from './fault-rig';

/** What the sender of a burst is told. */
export interface BurstOrder {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  readonly perSecond: number;
}

/** What came of it. */
export interface Burst {
  /** Of each update, in their order. */
  readonly statuses: readonly number[];
  /** From the first update to the last, answers not waited for. */
  readonly sentInMs: number;
}

/**
 * Posts updates to one process at a steady pace, from a thread of its own so that the emulated Telegram is not slowed by
 * it.
 */
export async function burst(
  rig: FaultRig,
  app: RunningApp,
  updates: readonly AnyUpdate[],
  perSecond: number,
): Promise<Burst> {
  const order: BurstOrder = {
    origin: app.url,
    path: WEBHOOK_PATH,
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': rig.webhookSecret },
    bodies: updates.map((update) => JSON.stringify(update)),
    perSecond,
  };
  const hook = join(__dirname, '../../support/typescript-hook.cjs');
  const worker = new Worker(join(__dirname, 'burst-sender.ts'), { execArgv: ['-r', hook], workerData: order });
  const [sent] = (await once(worker, 'message')) as [Burst];
  await worker.terminate();
  return sent;
}
