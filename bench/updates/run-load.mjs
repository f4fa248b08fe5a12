import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from '../support/children.mjs';

const LOAD = join(import.meta.dirname, 'load.mjs');

/** More than any one run posts. */
const RUN_SIZE = 2_000_000;

/** Ids of updates, never the same twice: a bot that knows a repeat would leave it out. */
export const ids = {
  next: 10_000_000,
  /** The first of `count` ids nobody else gets. */
  take(count) {
    const first = this.next;
    this.next += count;
    return first;
  },
};

/** One run of the load on a running server; gives what it measured. */
export async function runLoad({ folder, sink, postgres, redis }, server, expected, settings) {
  const firstId = ids.take(RUN_SIZE);
  const order = {
    url: server.webhook,
    secret: server.secret,
    pid: server.pid,
    sink: sink.url,
    helpers: { postgres: postgres.pid, redis: redis.pid },
    firstId,
    firstNewId: 5_000_000_000 + firstId,
    expected,
    ...settings,
  };
  const logFile = join(folder, 'load.log');
  const load = startProgram([process.execPath, LOAD, JSON.stringify(order)], { env: process.env, logFile });
  await once(load.child, 'exit');
  if (load.child.exitCode !== 0) throw new Error(`The load broke off:\n${load.output()}`);
  return JSON.parse(readFileSync(logFile, 'utf8').trim().split('\n').at(-1));
}
