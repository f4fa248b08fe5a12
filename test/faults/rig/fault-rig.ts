import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { QueryResultRow } from 'pg';
import { WEBHOOK_PATH } from '../../../src/platform/config/app-config';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { freePort } from '../../support/ports';
import { TestRedis } from '../../support/redis';
import { RunningApp, temporaryFolder } from '../../support/running-app';
import { type TelegramPerson, TestTelegram, type TestTelegramOptions } from '../../support/telegram-emulator';
import { onServer } from '../../support/test-server';
import { until } from '../../support/waiting';
import { earlyMorning } from './early-morning';
import { FaultGate } from './fault-gate';
import { RigPostgres } from './rig-postgres';

/** What the application runs on. */
export interface RigOptions {
  /** `own` may be crashed and frozen; `shared` (a database of its own on the run's server) is there at once. */
  readonly postgres?: 'own' | 'shared';
  /** Variables of an own PostgreSQL's server: another clock. */
  readonly postgresClock?: Readonly<Record<string, string>>;
  /** Whether there is a Redis, to be killed and frozen; its tests go into `describeWithTool('redis-server', …)`. */
  readonly redis?: boolean;
  /** Further variables of every process. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly telegram?: TestTelegramOptions;
}

/** An update for `post`: only the id and what kind it is are looked at here. */
export type AnyUpdate = { readonly update_id: number } & Readonly<Record<string, unknown>>;

/**
 * The built application in processes of their own, between a real PostgreSQL, a real Redis and an emulated Telegram, each
 * of which can be made to fail.
 */
export class FaultRig {
  readonly apps: RunningApp[] = [];
  /** What was stopped or killed: what went unhandled in it counts as well. */
  private readonly stopped: RunningApp[] = [];
  /** The one secret all processes share with the emulated Telegram. */
  readonly webhookSecret = randomBytes(16).toString('hex');
  private readonly encryptionKey = randomBytes(32).toString('base64');
  private readonly folder = temporaryFolder('rig');

  private constructor(
    private readonly options: RigOptions,
    readonly telegram: TestTelegram,
    /** Between the application and Telegram's Bot API. */
    readonly botApi: FaultGate,
    private readonly database: TestDatabase | RigPostgres,
    private readonly redisServer: TestRedis | undefined,
  ) {}

  /** Starts the surroundings; the application by `startApp`. */
  static async start(options: RigOptions = {}): Promise<FaultRig> {
    const telegram = await TestTelegram.start(options.telegram);
    const botApi = await FaultGate.to(telegram.url);
    const database =
      options.postgres === 'own' ? await RigPostgres.start(options.postgresClock) : await createTestDatabase();
    const redis = options.redis ? await TestRedis.start() : undefined;
    return new FaultRig(options, telegram, botApi, database, redis);
  }

  /** The same with so many processes of the application, each known to Telegram. */
  static async startWithApps(count: number, options: RigOptions = {}): Promise<FaultRig> {
    const rig = await FaultRig.start(options);
    await Promise.all(Array.from({ length: count }, () => rig.startApp()));
    for (const app of rig.apps) await rig.untilIntroduced(app);
    return rig;
  }

  /** The process that was started first. */
  get app(): RunningApp {
    const [app] = this.apps;
    if (app) return app;
    throw new Error('This rig has no process: start it with startWithApps');
  }

  /** The PostgreSQL that may be crashed. */
  get postgres(): RigPostgres {
    if (this.database instanceof RigPostgres) return this.database;
    throw new Error("This rig's PostgreSQL serves other tests too: start the rig with postgres: 'own'");
  }

  /** The Redis that may be killed. */
  get redis(): TestRedis {
    if (this.redisServer) return this.redisServer;
    throw new Error('This rig has no Redis: start it with redis: true');
  }

  /** Starts one more process and waits until it is ready; `PORT` puts it where a killed one was. */
  async startApp(environment: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
    const port = environment.PORT ?? String(await freePort());
    const app = await RunningApp.start(this.folder.path, {
      DATABASE_URL: this.database.url,
      ...(this.redisServer && { REDIS_URL: this.redisServer.url }),
      TELEGRAM_BOT_TOKEN: this.telegram.token,
      TELEGRAM_WEBHOOK_SECRET: this.webhookSecret,
      TELEGRAM_API_ROOT: this.botApi.url,
      TELEGRAM_MODE: 'webhook',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      HOST: '127.0.0.1',
      ENCRYPTION_KEY: this.encryptionKey,
      // Whatever the hour: a start within an hour after midnight or noon would write that day's texts.
      SCHEDULE_TIMEZONE: earlyMorning(),
      ...this.options.environment,
      ...environment,
      PORT: port,
    });
    this.apps.push(app);
    return app;
  }

  /** Waits until a process has told Telegram where it listens, so that what persons do arrives. */
  async untilIntroduced(app: RunningApp): Promise<void> {
    await until(async () => {
      const { checks } = (await app.get('/health')).body as { checks: Record<string, string> };
      return checks.telegram === 'ok';
    });
  }

  /** `kill -9`, or another signal; only the output of the process is kept, the exit code given. */
  async stopApp(app: RunningApp, signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    this.stopped.push(...this.apps.splice(this.apps.indexOf(app), 1));
    return app.stop(signal);
  }

  /** Somebody new in the emulated Telegram. */
  person(language_code = 'ru'): Promise<TelegramPerson> {
    return this.telegram.person({ language_code });
  }

  /** Somebody in whose chat the bot may write, since they have written `words`. */
  async acquaintance(words = '/start'): Promise<TelegramPerson> {
    const person = await this.person();
    await person.sends(words);
    return person;
  }

  /** Posts an update to a process as Telegram would, without any redelivery; gives the status, 0 for a broken connection. */
  async post(app: RunningApp, update: AnyUpdate): Promise<number> {
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': this.webhookSecret };
    const request = fetch(app.url + WEBHOOK_PATH, { method: 'POST', headers, body: JSON.stringify(update) });
    return request.then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
  }

  /** Posts an update to a process again and again until it is taken, as Telegram does. */
  async deliver(app: RunningApp, update: AnyUpdate): Promise<void> {
    await until(async () => (await this.post(app, update)) === 200, 60_000);
  }

  /** The database's address for whoever looks from outside, not by way of the network that tests cut. */
  get databaseUrl(): string {
    return this.database instanceof RigPostgres ? this.database.directUrl : this.database.url;
  }

  /** Looks into the database from outside. */
  async rows<Row extends QueryResultRow>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return onServer(this.databaseUrl, async (client) => (await client.query<Row>(sql, params)).rows);
  }

  /** How many persons are being worked for, over all processes. */
  async heldPersons(): Promise<number> {
    const locks = await this.rows(
      `select from pg_locks join pg_stat_activity using (pid)
        where locktype = 'advisory' and datname = current_database() and application_name = 'adtrobot'`,
    );
    return locks.length;
  }

  /**
   * What must hold after every fault: each process is ready again, nothing went unhandled in it or in one that is gone, no
   * person is held for ever, no update failed, no job is dead, and none is held by a process that is gone for longer than
   * others let it. Gives what does not.
   */
  async wounds(patienceMs = LEASE_MS * 2): Promise<string[]> {
    const released = await until(async () => (await this.heldPersons()) === 0).then(
      () => [],
      () => ['persons are held though nothing is done for them'],
    );
    for (const app of this.apps) {
      await until(async () => (await app.get('/health/ready').catch(() => ({ status: 0 }))).status === 200);
    }
    const unhandled = [...this.stopped, ...this.apps].flatMap(({ output }) => unhandledIn(output));
    const failed = await this.rows<{ error: string }>('select error from failed_updates');
    const dead = await this.rows<{ name: string }>(
      `select task_identifier as name from graphile_worker.jobs where attempts >= max_attempts and locked_at is null`,
    );
    const orphans = await this.orphans(patienceMs);
    return [
      ...released,
      ...unhandled.map((line) => `unhandled: ${line}`),
      ...failed.map(({ error }) => `failed update: ${error}`),
      ...dead.map(({ name }) => `dead job: ${name}`),
      ...orphans.map((name) => `job of a process that is gone: ${name}`),
    ];
  }

  /** Jobs whose worker no process claims; each of the living does within a beat of theirs, and the dead are found out. */
  private async orphans(patienceMs: number): Promise<string[]> {
    const [clock] = await this.rows<{ now: string }>('select now()::text as now');
    const look = () => this.rows<{ name: string }>(UNCLAIMED_SINCE, [clock?.now]);
    const deadline = performance.now() + patienceMs;
    let found = await look();
    for (; found.length > 0 && performance.now() < deadline; found = await look()) await sleep(500);
    return found.map(({ name }) => name);
  }

  /** Stops everything and removes what it left. */
  async close(): Promise<void> {
    await Promise.all(this.apps.splice(0).map((app) => app.stop('SIGKILL')));
    await this.telegram.close();
    await this.botApi.close();
    await this.database.close();
    await this.redisServer?.close();
    this.folder.remove();
  }
}

/** Of an error that ends the process, Node prints the stack and, at the end, its own version. */
function unhandledIn(output: string): string[] {
  const lines = output.split('\n');
  const isFatal = lines.some((line) => /^Node\.js v\d/.test(line));
  return lines.filter(
    (line) => /unhandled|uncaught|MaxListenersExceeded/i.test(line) || (isFatal && /^\w*Error\b/.test(line)),
  );
}

/** After so long, by `worker-lease.ts`, the jobs of a process that no longer says it lives are given to others. */
const LEASE_MS = 20_000;

const UNCLAIMED_SINCE = `
  select task_identifier as name from graphile_worker.jobs job where locked_by is not null and not exists (
    select from worker_heartbeats where job.locked_by = any (worker_ids) and seen_at >= $1::timestamptz)`;
