import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import type { Home } from './home';
import { isAlive } from './process-table';

/** A complete PostgreSQL cluster on disk. */
export interface Cluster {
  /** The server's data directory. */
  readonly data: string;
  /** Of the superuser `postgres`. */
  readonly password: string;
}

const run = promisify(execFile);

/** The same bytes on every system: sorting and case rules of the server's own, as macOS has no C.UTF-8. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Programs of the server get nothing of our environment, which may hold secrets; macOS needs a locale to be set. */
export const SERVER_ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

/**
 * The cluster under `home`, made if there is none. It is drafted beside and renamed into place with its password, so a
 * killed start leaves nothing half-done, and of two starters at the same moment one wins and both use its cluster.
 */
export async function openCluster(home: Home, binaries: Binaries): Promise<Cluster> {
  const place = join(home.directory, 'cluster');
  if (!existsSync(join(place, 'password'))) await createCluster(place, home, binaries);
  return { data: join(place, 'data'), password: readPassword(place) };
}

async function createCluster(place: string, { directory, user }: Home, { initdb }: Binaries): Promise<void> {
  removeAbandonedDrafts(directory);
  const draft = `${place}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const [data, passwordFile] = [join(draft, 'data'), join(draft, 'password')];
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (user) for (const path of [draft, data, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...LOCALE];
  try {
    await run(initdb, args, { ...user, cwd: '/', env: SERVER_ENVIRONMENT });
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw initFailed(directory, error);
  }
}

/** A draft carries the id of its maker; one whose maker is dead will never be finished. */
function removeAbandonedDrafts(directory: string): void {
  for (const name of readdirSync(directory)) {
    const maker = /^cluster\.(\d+)\.[0-9a-f]+$/.exec(name)?.[1];
    // What a killed process had started may still be writing into it for a moment.
    if (maker && !isAlive(Number(maker)))
      rmSync(join(directory, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function readPassword(place: string): string {
  try {
    return readFileSync(join(place, 'password'), 'utf8').trim();
  } catch (error) {
    throw new EmbeddedPostgresError(
      `the data in ${place} cannot be read. They were made by another user: start as that one, or remove the folder ` +
        'to begin with an empty database.',
      { cause: error },
    );
  }
}

function initFailed(directory: string, error: unknown): EmbeddedPostgresError {
  const { stderr, message } = error as { stderr?: string; message: string };
  return new EmbeddedPostgresError(
    `no database could be made in ${directory}: ${stderr?.trim() ?? message}. ` +
      'Free disk space and the rights on that folder are worth a look; or set DATABASE_URL.',
    { cause: error },
  );
}
