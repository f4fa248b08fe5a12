import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { register } from 'prom-client';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';
import { migrate } from '../../src/platform/database/migrate';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database';
import { ask } from '../support/embedded-process';
import { temporaryFolder } from '../support/running-app';
import { SubscriptionsApp } from '../support/subscriptions-app';

const ROOT = join(__dirname, '../..');
const DAY_MS = 86_400_000;
/** The command builds what is not built. */
const TIMEOUT_MS = 180_000;

let db: TestDatabase;
let app: SubscriptionsApp;
const folder = temporaryFolder('grant');

beforeAll(async () => {
  Logger.overrideLogger(false);
  register.clear();
  execFileSync('chmod', ['755', folder.path]); // the embedded server may run as another user
  db = await createTestDatabase();
  app = await SubscriptionsApp.start(db.url);
});

afterAll(async () => {
  await app.close();
  await db.close();
  folder.remove();
});

interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs the command in a folder of the test's own, where no `.env` and no other database lies. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  const script = join(ROOT, 'scripts/subscription-grant.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: folder.path, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: stdout.replace(/^Building.*\n/gm, '') + stderr });
    });
  });
}

const days = (count: number) => new Date(Date.now() + count * DAY_MS);

describe('npm run subscription:grant', () => {
  it(
    'gives premium and says until when; again, it prolongs',
    async () => {
      const { id, telegramId } = await app.person();
      const first = await run([telegramId, '30'], { DATABASE_URL: db.url });
      expect(first).toEqual({
        code: 0,
        said: expect.stringMatching(new RegExp(`^${telegramId} has premium until \\S+Z\n$`)) as string,
      });
      const second = await run([telegramId, '3660'], { DATABASE_URL: db.url });
      const until = await app.subscriptions.premiumUntil(id);
      expect(second).toEqual({ code: 0, said: `${telegramId} has premium until ${until?.toISOString() ?? ''}\n` });
      expect(Math.abs(days(3_690).getTime() - until!.getTime())).toBeLessThan(TIMEOUT_MS);
      expect(await app.database.query('select source, granted_by from subscriptions limit 1')).toEqual([
        { source: 'grant', granted_by: 'npm run subscription:grant' },
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    'says who has never been seen',
    async () => {
      expect(await run(['987654321', '30'], { DATABASE_URL: db.url })).toEqual({
        code: 1,
        said: 'Nobody with the Telegram id 987654321 has written to this bot yet; let them press Start first\n',
      });
    },
    TIMEOUT_MS,
  );

  it.each([
    ['5', '0', /^DAYS is a whole number from 1 to 3660\n$/],
    ['5', '-3', /^DAYS is/],
    ['5', '3661', /^DAYS is/],
    ['5', '1.5', /^DAYS is/],
    ['5', 'month', /^DAYS is/],
    ['0', '5', /^Usage: npm run subscription:grant -- TELEGRAM_ID DAYS\n$/],
    ['@name', '5', /^Usage/],
    ['99999999999999999999', '5', /^Usage/],
    ['5', '', /^DAYS is/],
  ])(
    'refuses %j %j',
    async (telegramId, count, answer) => {
      const { code, said } = await run([telegramId, count]);
      expect(code).toBe(1);
      expect(said).toMatch(answer);
    },
    TIMEOUT_MS,
  );

  it.each([[[]], [['5']], [['5', '5', '5']]])(
    'tells how it is called after %j',
    async (args) => {
      const { code, said } = await run(args);
      expect(code).toBe(1);
      expect(said).toMatch(/^Usage/);
    },
    TIMEOUT_MS,
  );

  it(
    'says what to do about a database without tables, and about none, without the password',
    async () => {
      const empty = await createEmptyDatabase();
      const missing = await run(['5', '5'], { DATABASE_URL: empty.url });
      await empty.close();
      expect(missing.code).toBe(1);
      expect(missing.said).toMatch(/no tables of the bot.*npm run migration:run/);
      const password = randomBytes(8).toString('hex');
      const none = await run(['5', '5'], { DATABASE_URL: `postgres://me:${password}@localhost:1/adtrobot` });
      expect(none.code).toBe(1);
      expect(none.said).toContain('ECONNREFUSED');
      expect(none.said).not.toContain(password);
    },
    TIMEOUT_MS,
  );

  it(
    'works on the embedded database, while the bot runs and while it does not',
    async () => {
      const server = await startEmbeddedPostgres({
        dir: join(folder.path, '.data/postgres'),
        database: 'adtrobot',
        settings: { fsync: 'off' },
      });
      await migrate(server.url);
      await ask(
        server.url,
        "insert into users (telegram_id, language, first_seen_at, last_seen_at) values (77, 'ru', now(), now())",
      );
      expect(await run(['77', '1'])).toMatchObject({ code: 0 });
      expect(await ask(server.url, 'select count(*)::int as rows from subscriptions')).toEqual([{ rows: 1 }]);
      await server.close();
      const second = await run(['77', '1']);
      expect(second.said).toContain(`77 has premium until ${days(2).toISOString().slice(0, 11)}`);
      expect(second.code).toBe(0);
    },
    TIMEOUT_MS,
  );
});
