import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { canReach, isRoot, type ReadAccounts, type ServerUser, unprivilegedUser } from './server-user';

/** Where the cluster stands and who runs it. */
export interface Home {
  /** Absolute, without symbolic links, so that every process names the cluster by the same words. */
  readonly directory: string;
  /** `undefined`: this process itself. */
  readonly user: ServerUser | undefined;
  /** A folder outside of the project, or inside for an ordinary user, where the server's user can run programs from. */
  readonly shared: () => string;
}

/** Survive a restart of the machine and are open to every user; a root process may write to the first on any Unix. */
const OUTSIDE = ['/var/lib/adtrobot', '/var/tmp/adtrobot'];

/** Holds the path of the real folder where the server's user cannot enter the asked-for one. */
const POINTER = 'location';

/**
 * Decides where the cluster of `dir` lives. That is `dir`, but for root in a folder that other users cannot enter it is
 * a folder outside, named in `dir/location` so that the next start finds the same data.
 */
export function findHome(dir: string, readAccounts: ReadAccounts): Home {
  mkdirSync(dir, { recursive: true });
  const directory = realpathSync(dir);
  if (!isRoot()) return { directory, user: undefined, shared: () => directory };
  const pointed = readPointer(directory);
  const user = ownerOf(pointed ?? directory) ?? unprivilegedUser(readAccounts);
  const shared = () => outside(user);
  if (pointed !== undefined) return { directory: openFolder(pointed), user, shared };
  if (canReach(directory, user)) return { directory, user, shared };
  if (existsSync(join(directory, 'cluster'))) throw outOfReach(directory);
  return { directory: openFolder(point(directory, join(outside(user), randomBytes(6).toString('hex')))), user, shared };
}

/** A cluster made earlier stays with the account it was made for. */
function ownerOf(directory: string): ServerUser | undefined {
  const cluster = join(directory, 'cluster');
  if (!existsSync(cluster)) return undefined;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? undefined : { uid, gid };
}

function readPointer(directory: string): string | undefined {
  const pointer = join(directory, POINTER);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined;
}

/** Of two starters at the same moment the first decides. */
function point(directory: string, place: string): string {
  try {
    writeFileSync(join(directory, POINTER), `${place}\n`, { flag: 'wx' });
    return place;
  } catch (error) {
    const existing = readPointer(directory);
    if (existing) return existing;
    throw error;
  }
}

function outOfReach(directory: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `the data in ${directory} belong to a user that can no longer enter that folder. Let it in (chmod o+x the folders ` +
      'above), or remove the folder to begin with an empty database.',
  );
}

/** The first folder outside that nobody but root can write to, so that no other user can plant programs or data in it. */
function outside(user: ServerUser): string {
  const place = OUTSIDE.find((candidate) => {
    try {
      openFolder(candidate);
      const { uid, mode } = statSync(candidate);
      return uid === 0 && (mode & 0o022) === 0 && canReach(candidate, user);
    } catch {
      return false;
    }
  });
  if (place !== undefined) return place;
  throw new EmbeddedPostgresError(
    `no folder for its data: other users cannot enter the project's, and none of ${OUTSIDE.join(', ')} can be used. ` +
      'Move the project (chmod o+x its folders), start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Makes a folder that all may enter, whatever the umask. */
function openFolder(path: string): string {
  if (existsSync(path)) return path;
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
  return path;
}
