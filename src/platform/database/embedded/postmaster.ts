import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { type Cluster, SERVER_ENVIRONMENT } from './cluster';
import type { Home } from './home';
import { commandOf, isAlive } from './process-table';

/** A live server process of one cluster, starting and stopping ones included. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Longer than any orderly stop of a development database takes. */
const STOP_LIMIT_MS = 30_000;

/** Above this size the log of earlier starts is put aside at the next one; the server itself writes only fatal lines. */
const LOG_LIMIT_BYTES = 1 << 20;

const BASE_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Refused statements are the application's to report; their text and detail may hold personal data.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** The server that runs on `data`, by the lock file it writes; `undefined` where none does. */
export function findPostmaster(data: string): Postmaster | undefined {
  const lines = readLockFile(data)?.split('\n');
  if (!lines) return undefined;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return runsOn(pid, data) && port > 0 ? { pid, port } : undefined;
}

/**
 * Starts a server on `port` that outlives this process; its output goes to `server.log`. A child that ends at once has
 * failed, or has met another starter's server.
 */
export function launchPostmaster(
  home: Home,
  { postgres }: Binaries,
  { data }: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  removeForeignLockFile(data);
  const options = Object.entries({ ...BASE_SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openLog(home.directory);
  try {
    return spawn(postgres, ['-D', data, '-p', String(port), ...options], {
      ...home.user,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      // A session of its own: Ctrl-C in the terminal reaches this process only.
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** Ends the server as `pg_ctl -m fast stop` does: open transactions roll back, everything is written out. */
export async function stopPostmaster(data: string): Promise<void> {
  const running = findPostmaster(data);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + STOP_LIMIT_MS;
  while (runsOn(running.pid, data) && Date.now() < deadline) await sleep(10);
}

/** The last lines of the server's own log. */
export function tailOfLog(directory: string): string {
  const log = logPath(directory);
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
}

/** Where the server's own log is. */
export function logPath(directory: string): string {
  return join(directory, 'server.log');
}

/** A port of the loopback interface that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function openLog(directory: string): number {
  const log = logPath(directory);
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  return openSync(log, 'a', 0o600);
}

function runsOn(pid: number, data: string): boolean {
  return pid > 0 && isAlive(pid) && commandOf(pid).includes(`-D ${data} `);
}

function lockFile(data: string): string {
  return join(data, 'postmaster.pid');
}

function readLockFile(data: string): string | undefined {
  try {
    return readFileSync(lockFile(data), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * After a crash PostgreSQL clears a lock file whose process is gone, but not one whose id now belongs to another program
 * of the same user, or to a zombie. Renaming first makes sure that no lock file is removed but the one that was judged.
 */
function removeForeignLockFile(data: string): void {
  const judged = readLockFile(data);
  const pid = Number(judged?.split('\n')[0]);
  if (judged === undefined || !isAlive(pid) || runsOn(pid, data)) return;
  const aside = `${lockFile(data)}.${process.pid}`;
  try {
    renameSync(lockFile(data), aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') === judged) rmSync(aside);
  else renameSync(aside, lockFile(data));
}
