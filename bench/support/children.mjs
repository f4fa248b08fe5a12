// Everything the bench starts, so that nothing is left behind, also after Ctrl-C.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, chmodSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The app gives its open work 25 s; whoever takes longer is killed. */
const STOP_LIMIT_MS = 30_000;

const closers = [];
let closing;

/** A folder that other users may enter (PostgreSQL runs as one where the bench is root), removed at the end. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(os.tmpdir(), 'adtrobot-bench-'));
  chmodSync(folder, 0o755);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Adds a step of the end; the last added comes first. */
export function atEnd(close) {
  closers.unshift(close);
}

/** Starts a program whose output goes to `logFile`; it is stopped at the end if not before. */
export function startProgram([command, ...args], { env, cwd, logFile }) {
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined);
  const program = { pid: child.pid, child, output: () => readFileSync(logFile, 'utf8').slice(-2_000) };
  atEnd(() => stopProgram(program));
  return program;
}

/** Asks a program to end and waits for it. */
export async function stopProgram({ child }) {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([exit, delay(STOP_LIMIT_MS, undefined, { ref: false })]);
  if (!hasEnded(child)) child.kill('SIGKILL');
  await exit;
}

/** Asks again and again until `isUp` says yes; throws with the program's output when it ends or takes over a minute. */
export async function untilUp(program, isUp) {
  const end = performance.now() + 60_000;
  while (performance.now() < end && !hasEnded(program.child)) {
    if (await isUp().catch(() => false)) return;
    await delay(5);
  }
  throw new Error(`A program did not start: ${program.child.spawnargs.join(' ')}\n${program.output()}`);
}

/** A port of loopback nobody listens on at the moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs `work`, then ends everything that was started, whatever happened, and exits. */
export async function runThenEnd(work) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void endAll().then(() => process.exit(130)));
  const status = await work().catch((error) => {
    // What breaks while everything is being ended is no news.
    if (!closing) console.error(`\n${error.stack ?? error}`);
    return 1;
  });
  if (closing) return;
  await endAll();
  process.exit(status);
}

function endAll() {
  closing ??= (async () => {
    for (const close of closers) await Promise.resolve(close()).catch((error) => console.error(error.message));
  })();
  return closing;
}

const hasEnded = (child) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
