import { createServer, type Server } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmptyDatabase, type TestDatabase } from '../support/database';
import { freePort } from '../support/ports';
import { RunningApp, temporaryFolder } from '../support/running-app';
import { onServer } from '../support/test-server';
import { until as untilWithin } from '../support/waiting';
import { serversOver } from './rig/servers-over';

/** Making a cluster is waited for, nothing else. */
const SOON_MS = 10_000;
/** A start takes two seconds, and on a machine with much else to do its time. */
const START_MS = 60_000;
const until = (condition: () => boolean | Promise<boolean>) => untilWithin(condition, START_MS);

jest.setTimeout(3 * START_MS);

// Red where main.ts listens to signals only once all is started: ended by the signal (null), as the first process of a
// container not at all, and the embedded server stayed.
describe.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])('%s before the application is there', (signal) => {
  const folder = temporaryFolder('early');
  let app: RunningApp | undefined;

  afterEach(async () => {
    await app?.stop('SIGKILL');
  });

  afterAll(() => {
    folder.remove();
  });

  const start = async (environment: Readonly<Record<string, string>> = {}) => {
    app = await RunningApp.launch(folder.path, environment);
    return app;
  };

  /** Ends it by the signal, in time; gives the exit code. */
  const stop = async (starting: RunningApp) => {
    expect(starting.process.exitCode).toBeNull();
    const askedAt = performance.now();
    const code = await starting.stop(signal);
    expect(performance.now() - askedAt).toBeLessThan(SOON_MS);
    return code;
  };

  const postgresFolder = () => {
    const asked = join(folder.path, '.data/postgres');
    const location = join(asked, 'location');
    return existsSync(location) ? readFileSync(location, 'utf8').trim() : asked;
  };
  const isThere = (pattern: RegExp) => {
    const place = postgresFolder();
    return existsSync(place) && readdirSync(place).some((name) => pattern.test(name));
  };

  it('while the embedded PostgreSQL is made: it is stopped again', async () => {
    const starting = await start();
    await until(() => isThere(/^cluster\./));
    expect(await stop(starting)).toBe(0);
    expect(starting.output).toBe('');
    expect(serversOver(folder.path)).toEqual([]);
  });

  it('while the embedded PostgreSQL starts: it is stopped again', async () => {
    const starting = await start();
    await until(() => serversOver(folder.path).some((line) => / -D .* -p /.test(line)));
    expect(await stop(starting)).toBe(0);
    expect(serversOver(folder.path)).toEqual([]);
  });

  it('while PostgreSQL and Redis refuse connections', async () => {
    const starting = await start({
      DATABASE_URL: `postgres://postgres@127.0.0.1:${await freePort()}/nobody`,
      REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
    });
    await until(() => starting.output.includes('PostgreSQL does not answer yet'));
    expect(await stop(starting)).toBe(0);
  });

  it('while PostgreSQL and Redis say nothing', async () => {
    const silent = await silence();
    const starting = await start({
      DATABASE_URL: `postgres://postgres@127.0.0.1:${silent.port}/nobody`,
      REDIS_URL: `redis://127.0.0.1:${silent.port}`,
    });
    await until(() => silent.heard.length > 0);
    expect(await stop(starting)).toBe(0);
    silent.server.close();
  });

  describe('while it migrates', () => {
    let database: TestDatabase;

    beforeEach(async () => {
      database = await createEmptyDatabase();
    });

    afterEach(() => database.close());

    it('the migration in hand is undone, and the next start does it', async () => {
      await onServer(database.url, async (other) => {
        await other.query('begin');
        await other.query('create schema graphile_worker'); // what a migration of the queue's now waits for
        const starting = await start({ DATABASE_URL: database.url });
        const waiting =
          "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        await until(async () => (await database.dataSource.query<unknown[]>(waiting)).length > 0);
        expect(await stop(starting)).toBe(0);
        await other.query('rollback');
      });
      const next = await RunningApp.start(folder.path, { DATABASE_URL: database.url });
      expect(await next.stop()).toBe(0);
    });
  });
});

/** Takes connections and never says a word. */
async function silence(): Promise<{ server: Server; port: number; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('data', (chunk) => heard.push(chunk.toString())).on('error', () => undefined);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, port, heard };
}
