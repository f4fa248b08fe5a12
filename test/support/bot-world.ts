import { randomBytes } from 'node:crypto';
import { register } from 'prom-client';
import { type Application, startApplication } from '../../src/application';
import { AppConfig, WEBHOOK_PATH } from '../../src/platform/config/app-config';
import { parseSettings } from '../../src/platform/config/settings';
import { createTestDatabase, type TestDatabase } from './database';
import { freePort } from './ports';
import { type TelegramPerson, TestTelegram } from './telegram-emulator';
import { TestClock } from './test-clock';
import { until } from './waiting';

/** Noon of a quiet day; stories that mind the date set their own. */
const SOME_NOON = '2026-11-23T09:00:00Z';

/** The whole application in this process between a real PostgreSQL and an emulated Telegram, at a time of the test's own. */
export class BotWorld {
  private constructor(
    public application: Application,
    readonly telegram: TestTelegram,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly config: AppConfig,
  ) {}

  /** Starts everything and waits until the bot has introduced itself to Telegram. */
  static async start(
    options: { now?: string; environment?: Readonly<Record<string, string>> } = {},
  ): Promise<BotWorld> {
    register.clear(); // metrics are the process's, and this process runs one application after the other
    const clock = new TestClock(options.now ?? SOME_NOON);
    const telegram = await TestTelegram.start({ clock });
    const database = await createTestDatabase();
    const settings = parseSettings({ PORT: String(await freePort()), LOG_LEVEL: 'silent', ...options.environment });
    const config = new AppConfig(settings, {
      databaseUrl: database.url,
      telegram: { token: telegram.token, apiRoot: telegram.url },
      encryptionKeys: [{ id: 'test', key: randomBytes(32) }],
    });
    const application = await startApplication(config, [], clock);
    const world = new BotWorld(application, telegram, database, clock, config);
    await world.introduced();
    return world;
  }

  /** Somebody new, who speaks Russian unless said otherwise. */
  async person(language_code = 'ru'): Promise<TelegramPerson> {
    return this.telegram.person({ language_code });
  }

  /** A press of a button that the message no longer has, or never had: an old chat, a hasty finger. Gives the toast. */
  async stalePress({ id, profile }: TelegramPerson, messageId: number, data: string): Promise<unknown> {
    const from = { id, is_bot: false, first_name: profile.first_name, language_code: profile.language_code };
    const message = {
      message_id: messageId,
      date: 1,
      chat: { id, type: 'private', first_name: profile.first_name },
      text: 'x',
    };
    const query = { id: randomBytes(8).toString('hex'), from, chat_instance: '1', message, data };
    await this.telegram.inject({ callback_query: query });
    await this.telegram.settled();
    const answers = this.telegram.callsOf('answerCallbackQuery').map(({ parameters }) => parameters);
    return answers.find(({ callback_query_id }) => callback_query_id === query.id)?.text;
  }

  /** Posts a body to the webhook as Telegram would; `secret` may be wrong, or none. */
  async post(body: string | object, secret: string | null = this.config.telegram.webhookSecret): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.config.http.port}${WEBHOOK_PATH}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Puts a job into the queue as another process would. */
  async order(name: string, payload: object): Promise<void> {
    await this.rows('select graphile_worker.add_job($1, payload => $2::json)', [name, JSON.stringify(payload)]);
  }

  /** Rows of a query, for looking from outside at what was stored. */
  async rows<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.database.database.query<Row>(sql, params);
  }

  /** Stops the application and starts it anew, as a deployment does. */
  async restart(): Promise<void> {
    await this.application.close();
    register.clear();
    this.application = await startApplication(this.config, [], this.clock);
    await this.introduced();
  }

  /** Stops everything and removes what it left. */
  async close(): Promise<void> {
    await this.application.close();
    await this.telegram.close();
    await this.database.close();
  }

  private introduced(): Promise<void> {
    return until(async () => {
      const health = await fetch(`http://127.0.0.1:${this.config.http.port}/health`);
      const { checks } = (await health.json()) as { checks: Record<string, string> };
      return checks.telegram === 'ok';
    });
  }
}
