import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from '../../src/platform/database/embedded/embedded-postgres';

/** Another process that started the embedded server. */
export interface Starter {
  readonly server: Pick<EmbeddedPostgres, 'url' | 'adopted' | 'dataDirectory'>;
  /** Leaves in order. */
  leave(): Promise<void>;
  /** `kill -9`: no chance to tidy up. */
  kill(): Promise<void>;
}

const starters = new Set<ChildProcess>();

/** Starts the embedded server from a process of its own and waits until it has it. */
export async function startElsewhere(options: EmbeddedPostgresOptions, as: SpawnOptions = {}): Promise<Starter> {
  const child = spawnStarter(options, as);
  const lines = createInterface({ input: child.stdout! });
  const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit')])) as [unknown];
  if (typeof line !== 'string') throw new Error('The process ended before it had a server');
  const end = async (how: () => void) => {
    const exited = once(child, 'exit');
    how();
    await exited;
  };
  return {
    server: JSON.parse(line) as Starter['server'],
    leave: () => end(() => child.stdin!.write('leave\n')),
    kill: () => end(() => child.kill('SIGKILL')),
  };
}

/** The same process without waiting for anything. */
export function spawnStarter(options: EmbeddedPostgresOptions, as: SpawnOptions = {}): ChildProcess {
  const [hook, script] = [join(__dirname, 'typescript-hook.cjs'), join(__dirname, 'embedded-starter.ts')];
  const child = spawn(process.execPath, ['-r', hook, script, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...as,
  });
  starters.add(child);
  child.once('exit', () => starters.delete(child));
  return child;
}

/** Ends what a failed test left running. */
export function killStarters(): void {
  for (const child of starters) child.kill('SIGKILL');
}

/** The id of the server process that runs on a data directory. */
export function postmasterPid(dataDirectory: string): number {
  return Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** One statement on a connection of its own. */
export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
