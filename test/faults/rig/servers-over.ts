import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Processes of PostgreSQL (its server, `initdb`) that run over the data of an application in `folder`. */
export function serversOver(folder: string): string[] {
  const location = join(folder, '.data/postgres/location');
  // Of root's application they stand elsewhere.
  const data = existsSync(location) ? readFileSync(location, 'utf8').trim() : folder;
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return processes.filter((line) => /postgres|initdb/.test(line) && line.includes(data));
}
