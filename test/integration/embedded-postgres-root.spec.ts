import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findNativePackage } from '../../src/platform/database/embedded/binaries';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';
import { canReach, isRoot } from '../../src/platform/database/embedded/server-user';
import { ask, killStarters, startElsewhere } from '../support/embedded-process';

const NOBODY = { uid: 65_534, gid: 65_534 };
const WITHOUT_POSTGRES = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';

const leftovers: string[] = [];

function makeFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'adtrobot-root-'));
  chmodSync(folder, mode);
  leftovers.push(folder);
  return folder;
}

function options(dir: string) {
  return { dir, database: 'adtrobot', settings: { fsync: 'off' } };
}

/** PostgreSQL says on whose behalf it runs by whom its files belong to. */
function ownerOf(server: Pick<EmbeddedPostgres, 'dataDirectory'>): number {
  return statSync(server.dataDirectory).uid;
}

(isRoot() ? describe : describe.skip)('the embedded server for root (skipped for an ordinary user)', () => {
  afterAll(() => {
    killStarters();
    for (const path of leftovers) rmSync(path, { recursive: true, force: true });
  });

  it('runs as another user, with the data in the asked-for folder where that user may enter', async () => {
    const dir = makeFolder(0o755);
    const server = await startEmbeddedPostgres(options(dir));
    expect(server.dataDirectory).toBe(join(dir, 'cluster/data'));
    expect(ownerOf(server)).not.toBe(0);
    await server.close();
  });

  it('works in a clone that only root may enter, and finds its data again', async () => {
    const clone = makeFolder(0o700);
    const dir = join(clone, '.data/postgres');
    execFileSync('cp', ['-r', dirname(findNativePackage()), join(clone, 'package')]);
    const manifest = join(clone, 'package/package.json');
    const version = `0.0.0-test.${process.pid}`;
    writeFileSync(manifest, JSON.stringify({ ...(JSON.parse(readFileSync(manifest, 'utf8')) as object), version }));
    chmodSync(join(clone, 'package/native/bin/postgres'), 0o700);
    const start = async () => startEmbeddedPostgres({ ...options(dir), native: join(clone, 'package/native') });

    const first = await start();
    const home = readFileSync(join(dir, 'location'), 'utf8').trim();
    leftovers.push(home, join(dirname(home), `postgres-${version}-${process.platform}-${process.arch}`));
    expect(first.dataDirectory).toBe(join(home, 'cluster/data'));
    expect(first.dataDirectory.startsWith(clone)).toBe(false);
    await ask(first.url, 'create table kept (n int)');
    await first.close();
    const second = await start();
    expect(second).toMatchObject({ adopted: false, dataDirectory: first.dataDirectory });
    expect(await ask(second.url, 'select n from kept')).toEqual([]);
    await second.close();
    expect(existsSync(join(clone, '.data/postgres/cluster'))).toBe(false);
  });

  it('runs as nobody where there is no postgres, and stays with that user', async () => {
    const dir = makeFolder(0o755);
    const server = await startEmbeddedPostgres({ ...options(dir), readAccounts: () => WITHOUT_POSTGRES });
    expect(ownerOf(server)).toBe(NOBODY.uid);
    await server.close();
    const again = await startEmbeddedPostgres(options(dir));
    expect(again.adopted).toBe(false);
    expect(ownerOf(again)).toBe(NOBODY.uid);
    await again.close();
  });

  it('says what to do where there is nobody to run it as', async () => {
    const readAccounts = () => 'root:x:0:0:root:/root:/bin/sh\n';
    const refused = startEmbeddedPostgres({ ...options(makeFolder(0o755)), readAccounts });
    await expect(refused).rejects.toThrow(/refuses to run as root[^]*useradd postgres[^]*DATABASE_URL/);
  });

  it('says what to do when the user of its data is locked out later', async () => {
    const folder = makeFolder(0o755);
    const dir = join(folder, 'postgres');
    await (await startEmbeddedPostgres(options(dir))).close();
    chmodSync(folder, 0o700);
    await expect(startEmbeddedPostgres(options(dir))).rejects.toThrow(/can no longer enter[^]*chmod/);
  });
});

const ordinary = isRoot() && canReach(__filename, NOBODY);
(ordinary ? describe : describe.skip)(
  'the embedded server for an ordinary user (skipped where none may enter the clone)',
  () => {
    it('runs as that user, in its own folder', async () => {
      const dir = makeFolder(0o755);
      execFileSync('chown', [`${NOBODY.uid}:${NOBODY.gid}`, dir]);
      const starter = await startElsewhere(options(dir), { ...NOBODY, cwd: '/' });
      expect(ownerOf(starter.server)).toBe(NOBODY.uid);
      expect(await ask(starter.server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await starter.leave();
      rmSync(dir, { recursive: true });
    });

    it('says what to do when the data belong to somebody else', async () => {
      const dir = makeFolder(0o755);
      await (await startEmbeddedPostgres(options(dir))).close();
      chmodSync(dir, 0o777);
      const stranger = startElsewhere(options(dir), { ...NOBODY, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] });
      await expect(stranger).rejects.toThrow('ended before it had a server');
      rmSync(dir, { recursive: true });
    });
  },
);
