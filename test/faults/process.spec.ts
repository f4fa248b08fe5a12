import { RunningApp, temporaryFolder } from '../support/running-app';
import { serversOver } from './rig/servers-over';

describe('the process, started as a stranger starts it', () => {
  const folder = temporaryFolder('process');
  let app: RunningApp | undefined;

  afterAll(async () => {
    await app?.stop();
    folder.remove();
  });

  it('says how it is, stops at a signal with 0 and leaves no server behind', async () => {
    app = await RunningApp.start(folder.path);
    expect(await app.get('/health')).toMatchObject({
      status: 200,
      body: {
        status: 'ok',
        checks: { database: 'ok', redis: 'off', scheduler: 'running', jobs: 'ok', openrouter: 'off' },
      },
    });
    expect(await app.stop('SIGINT')).toBe(0);
    expect(serversOver(folder.path)).toEqual([]);
  });

  it('recovers alone after kill -9, with its data', async () => {
    // Red without the adoption in embedded-postgres: the second start would wait for the port of the orphan and fail.
    app = await RunningApp.start(folder.path);
    const before = await persons(app);
    await app.stop('SIGKILL');
    app = await RunningApp.start(folder.path);
    expect(await persons(app)).toEqual(before);
    expect(await app.stop()).toBe(0);
    expect(serversOver(folder.path)).toEqual([]);
  });

  it('lets a second process join the same sandbox', async () => {
    app = await RunningApp.start(folder.path);
    const second = await RunningApp.start(folder.path);
    expect(await persons(second)).toEqual(await persons(app));
    expect(await app.stop()).toBe(0);
    expect((await second.get('/health/ready')).status).toBe(200); // the server outlives whoever started it
    expect(await second.stop()).toBe(0);
    expect(serversOver(folder.path)).toEqual([]);
  });
});

describe('production', () => {
  const secret = 'short-secret-value';

  it('refuses to start in under 2 s, naming everything it lacks and no value', async () => {
    // A machine that is busy with something else may take longer once; the promise is about the program.
    const attempts: Refusal[] = [];
    do attempts.push(await refusedStart());
    while (attempts.length < 3 && attempts.every(({ ms }) => ms >= 2_000));
    expect(Math.min(...attempts.map(({ ms }) => ms))).toBeLessThan(2_000);
    for (const { message } of attempts) {
      for (const name of LACKING) expect(message).toContain(name);
      expect(message).not.toContain(secret);
    }
  });

  /** Starts it with nothing it needs; gives what it said. */
  const refusedStart = async (): Promise<Refusal> => {
    const folder = temporaryFolder('production');
    const began = performance.now();
    const settings = { NODE_ENV: 'production', DATABASE_URL: `mysql://${secret}`, ENCRYPTION_KEY: secret };
    const message = await RunningApp.start(folder.path, settings).then(() => '', String);
    const ms = performance.now() - began;
    folder.remove();
    return { ms, message };
  };
});

const LACKING = [
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'DATABASE_URL',
  'PUBLIC_URL',
  'ENCRYPTION_KEY',
  'METRICS_TOKEN',
];

interface Refusal {
  readonly ms: number;
  readonly message: string;
}

async function persons(app: RunningApp): Promise<unknown> {
  const { body } = await app.get('/sandbox/api/state');
  return (body as { persons: unknown }).persons;
}
