import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';

/** Whom the server runs as where this process may not run it itself. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** The lines of the account database, `name:x:uid:gid:…`. */
export type ReadAccounts = () => string;

/** The machine's own accounts; macOS lists its service accounts there too. */
export const readAccountsOfMachine: ReadAccounts = () => readFileSync('/etc/passwd', 'utf8');

/** PostgreSQL's own account where the machine has one, else the account that owns nothing. */
const UNPRIVILEGED = ['postgres', '_postgres', 'nobody'];

/** Whether this process is root, whom PostgreSQL refuses. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account a root process starts the server as; throws where the machine has none that fits. */
export function unprivilegedUser(readAccounts: ReadAccounts): ServerUser {
  const accounts = readAccounts()
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of UNPRIVILEGED) {
    const account = accounts.find(([candidate]) => candidate === name);
    const [uid, gid] = [Number(account?.[2]), Number(account?.[3])];
    // macOS writes nobody as -2.
    if (account && uid !== 0) return { uid: uid >>> 0, gid: gid >>> 0 };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and /etc/passwd has neither "postgres" nor "nobody" to run it as. ' +
      'Create one (useradd postgres), start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether `user` may enter every folder on the way to `path`, and read (and, of a program, run) what is there. */
export function canReach(path: string, user: ServerUser): boolean {
  const target = statSync(path);
  const needed = target.isDirectory() || (target.mode & 0o111) !== 0 ? 0o5 : 0o4;
  if (!allows(target, user, needed)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(statSync(folder), user, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** `bits`: 4 read, 2 write, 1 enter or run. */
function allows({ uid, gid, mode }: Stats, user: ServerUser, bits: number): boolean {
  const granted = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
  return (granted & bits) === bits;
}
