import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findNativePackage } from '../../src/platform/database/embedded/binaries';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';
import { isAlive } from '../../src/platform/database/embedded/process-table';
import { ask, killStarters, postmasterPid, spawnStarter, startElsewhere } from '../support/embedded-process';

const settings = { fsync: 'off' };
const folders: string[] = [];

/** A folder that any user may enter, as `mkdtemp` alone does not make. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adtrobot-embedded-'));
  execFileSync('chmod', ['755', folder]);
  folders.push(folder);
  return folder;
}

function options(dir: string) {
  return { dir, database: 'adtrobot', settings };
}

async function untilEnded(pid: number): Promise<void> {
  while (isAlive(pid) && !isZombie(pid)) await sleep(10);
}

/** The machine's first process may leave the dead unburied. */
function isZombie(pid: number): boolean {
  return existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z');
}

const WRITE = 'create table if not exists kept (n int); insert into kept values (1)';
const COUNT = 'select count(*)::int as count from kept';

afterAll(() => {
  killStarters();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a cluster that is used again and again', () => {
  const dir = join(makeFolder(), 'new/postgres');

  it('is made by the first start and stopped with the last close', async () => {
    const server = await startEmbeddedPostgres(options(dir));
    expect(server.adopted).toBe(false);
    await ask(server.url, WRITE);
    const pid = postmasterPid(server.dataDirectory);
    await server.close();
    expect(isAlive(pid) && !isZombie(pid)).toBe(false);
  });

  it('keeps its data', async () => {
    const server = await startEmbeddedPostgres(options(dir));
    expect(await ask(server.url, COUNT)).toEqual([{ count: 1 }]);
    await server.close();
  });

  it('is shared, and stops with the last one out', async () => {
    const first = await startEmbeddedPostgres(options(dir));
    const second = await startElsewhere(options(dir));
    expect(second.server).toMatchObject({ url: first.url, adopted: true });
    await first.close();
    expect(await ask(second.server.url, COUNT)).toEqual([{ count: 1 }]);
    const pid = postmasterPid(second.server.dataDirectory);
    await second.leave();
    await untilEnded(pid);
  });

  it('closing twice is closing once', async () => {
    const server = await startEmbeddedPostgres(options(dir));
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });

  it('survives kill -9 of the process that started it, and is adopted', async () => {
    const starter = await startElsewhere(options(dir));
    await ask(starter.server.url, WRITE);
    await starter.kill();
    const server = await startEmbeddedPostgres(options(dir));
    expect(server).toMatchObject({ adopted: true, url: starter.server.url });
    expect(await ask(server.url, COUNT)).toEqual([{ count: 2 }]);
    await server.close();
  });

  it('recovers from kill -9 of that process and the server', async () => {
    const starter = await startElsewhere(options(dir));
    await ask(starter.server.url, WRITE);
    const pid = postmasterPid(starter.server.dataDirectory);
    await starter.kill();
    process.kill(pid, 'SIGKILL');
    const server = await startEmbeddedPostgres(options(dir));
    expect(server.adopted).toBe(false);
    expect(await ask(server.url, COUNT)).toEqual([{ count: 3 }]);
    await server.close();
  });

  it('starts over the lock file of a server whose id another program has now', async () => {
    const server = await startEmbeddedPostgres(options(dir));
    const lockFile = join(server.dataDirectory, 'postmaster.pid');
    const { uid, gid } = statSync(lockFile);
    const before = readFileSync(lockFile, 'utf8').split('\n');
    await server.close();
    const bystander = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
    await once(bystander, 'spawn');
    writeFileSync(lockFile, [bystander.pid, ...before.slice(1)].join('\n'));
    const again = await startEmbeddedPostgres(options(dir));
    expect(again.adopted).toBe(false);
    expect(bystander.exitCode).toBeNull();
    await again.close();
    bystander.kill();
  });

  it('puts a long log aside', async () => {
    writeFileSync(join(dir, 'server.log'), 'x'.repeat(2 << 20));
    const server = await startEmbeddedPostgres(options(dir));
    await server.close();
    expect(statSync(join(dir, 'server.log')).size).toBeLessThan(100_000);
    expect(existsSync(join(dir, 'server.log.1'))).toBe(true);
  });

  it('says what to do when the server does not start', async () => {
    const broken = startEmbeddedPostgres({ ...options(dir), settings: { shared_buffers: 'much' } });
    await expect(broken).rejects.toThrow(
      /does not start[^]*invalid value for parameter "shared_buffers"[^]*DATABASE_URL/,
    );
  });
});

describe('a first start', () => {
  it('of several processes at the same moment gives all of them the same server', async () => {
    const dir = makeFolder();
    const starters = await Promise.all([1, 2, 3].map(async () => startElsewhere(options(dir))));
    expect(new Set(starters.map(({ server }) => server.url)).size).toBe(1);
    expect(starters.filter(({ server }) => !server.adopted)).toHaveLength(1);
    const pid = postmasterPid(starters[0]!.server.dataDirectory);
    await Promise.all(starters.map(async (starter) => starter.leave()));
    await untilEnded(pid);
    expect(readdirSync(dir).sort()).toEqual(['cluster', 'server.log']);
  });

  it('that was killed half-way is done anew', async () => {
    const dir = makeFolder();
    const child = spawnStarter(options(dir));
    while (!readdirSync(dir).some((name) => name.startsWith('cluster.'))) await sleep(5);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    expect(existsSync(join(dir, 'cluster'))).toBe(false);
    const server = await startEmbeddedPostgres(options(dir));
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.close();
    expect(readdirSync(dir).sort()).toEqual(['cluster', 'server.log']);
  });

  it('works with an install that ran no scripts', async () => {
    const folder = makeFolder();
    execFileSync('cp', ['-r', dirname(findNativePackage()), join(folder, 'package')]);
    const lib = join(folder, 'package/native/lib');
    for (const entry of readdirSync(lib, { withFileTypes: true })) {
      if (entry.isSymbolicLink()) rmSync(join(lib, entry.name));
    }
    const server = await startEmbeddedPostgres({
      ...options(join(folder, 'data')),
      native: join(folder, 'package/native'),
    });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.close();
  });

  it('says what to do where there are no programs for the machine', () => {
    expect(() => findNativePackage('sunos-sparc')).toThrow(/sunos-sparc is not installed[^]*DATABASE_URL/);
  });
});

describe('the server', () => {
  const dir = makeFolder();

  it('is closed to other machines and to whoever does not know the password', async () => {
    const server = await startEmbeddedPostgres(options(dir));
    const { port } = new URL(server.url);
    const stranger = new URL(server.url);
    stranger.password = 'guessed';
    await expect(ask(stranger.toString(), 'select 1')).rejects.toThrow(/password authentication failed/);
    const [method] = await ask(
      server.url,
      "select distinct auth_method from pg_hba_file_rules where type like 'host%'",
    );
    expect(method).toEqual({ auth_method: 'scram-sha-256' });
    expect(statSync(join(dirname(server.dataDirectory), 'password')).mode & 0o777).toBe(0o600);
    const foreign = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (foreign) await expect(reaches(foreign.address, Number(port))).resolves.toBe(false);
    await server.close();
  });

  it('knows nothing of our environment and sorts the same everywhere', async () => {
    const starter = await startElsewhere(options(dir), {
      env: { ...process.env, SOME_SECRET: 'do-not-tell' },
    });
    const environment = `/proc/${postmasterPid(starter.server.dataDirectory)}/environ`;
    if (existsSync(environment)) expect(readFileSync(environment, 'utf8')).not.toContain('do-not-tell');
    const [locale] = await ask(
      starter.server.url,
      "select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding, lower('ОВЕН') as lower from pg_database where datname = 'adtrobot'",
    );
    expect(locale).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8', lower: 'овен' });
    await starter.leave();
  });
});

async function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    for (const event of ['error', 'timeout']) {
      socket.on(event, () => {
        socket.destroy();
        resolve(false);
      });
    }
  });
}
