// The machine the bench runs on: what it is, which core does what, and whether it is quiet.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { hostCpuMs } from './process-table.mjs';

const SERVER_CORE = '0';
const OTHER_CORE = '1';
const QUIET_CORES = 0.3;

const isPinned = os.cpus().length >= 2 && spawnSync('taskset', ['-V']).status === 0;

/** Puts this process, and with it all it starts, on the core the measured server is not on. */
export function leaveServerCore() {
  if (isPinned) execFileSync('taskset', ['-acp', OTHER_CORE, String(process.pid)], { stdio: 'ignore' });
}

/** A command line that runs on the measured server's own core. */
export const onServerCore = (command) => (isPinned ? ['taskset', '-c', SERVER_CORE, ...command] : command);

/** Whether a program is on the PATH. */
export const hasProgram = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** What the results were taken on. */
export function describeMachine() {
  const cpus = os.cpus();
  const system = /PRETTY_NAME="?([^"\n]+)/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? os.release();
  const memoryGb = Math.round(os.totalmem() / 2 ** 30);
  return {
    text: `${cpus.length} × ${cpus[0]?.model.trim()}, ${memoryGb} GB, ${system}, Node ${process.versions.node}`,
    pinned: isPinned,
    pinning: isPinned
      ? 'measured server on core 0; load, fake Bot API, PostgreSQL and Redis on core 1'
      : 'nothing pinned (needs taskset and two cores)',
  };
}

/** Waits until the machine has been idle for a second, at most `seconds`. */
export async function untilQuiet(seconds) {
  for (let i = 0; i < seconds; i++) {
    const before = hostCpuMs();
    await delay(1_000);
    if ((hostCpuMs() - before) / 1_000 < QUIET_CORES) return;
  }
}
