import { randomBytes } from 'node:crypto';
import { type Application, startApplication } from '../../src/application';
import { AppConfig, WEBHOOK_PATH } from '../../src/platform/config/app-config';
import { parseSettings } from '../../src/platform/config/settings';
import { startTelegramEmulator, type TelegramEmulator } from '../../src/sandbox/telegram/server/telegram-emulator';
import { createTestDatabase, type TestDatabase } from './database';
import { freePort } from './ports';
import { temporaryFolder } from './running-app';
import { TestClock } from './test-clock';

/** Noon of a quiet day; stories that mind the date set their own. */
const SOME_NOON = '2026-11-23T09:00:00Z';

/** The whole application in this process between a real PostgreSQL and an emulated Telegram, at a time of the test's own. */
export class BotWorld {
  private constructor(
    readonly application: Application,
    readonly telegram: TelegramEmulator,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly config: AppConfig,
    private readonly removeFolder: () => void,
  ) {}

  /** Starts everything and waits until the bot has introduced itself to Telegram. */
  static async start(options: { now?: string; environment?: Readonly<Record<string, string>> } = {}): Promise<BotWorld> {
    const clock = new TestClock(options.now ?? SOME_NOON);
    const folder = temporaryFolder('bot');
    const telegram = await startTelegramEmulator({ storeDir: folder.path, redeliveryScale: 0.01 });
    const database = await createTestDatabase();
    const settings = parseSettings({ PORT: String(await freePort()), LOG_LEVEL: 'silent', ...options.environment });
    const config = new AppConfig(settings, {
      databaseUrl: database.url,
      telegram: { token: telegram.token, apiRoot: telegram.url },
      encryptionKeys: [{ id: 'test', key: randomBytes(32) }],
    });
    const application = await startApplication(config, [], clock);
    const world = new BotWorld(application, telegram, database, clock, config, () => {
      folder.remove();
    });
    await world.introduced();
    return world;
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

  /** Rows of a query, for looking from outside at what was stored. */
  async rows<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.database.database.query<Row>(sql, params);
  }

  /** Stops everything and removes what it left. */
  async close(): Promise<void> {
    await this.application.close();
    await this.telegram.close();
    await this.database.close();
    this.removeFolder();
  }

  private async introduced(): Promise<void> {
    for (let tries = 0; tries < 500; tries++) {
      const health = (await (await fetch(`http://127.0.0.1:${this.config.http.port}/health`)).json()) as {
        checks: Record<string, string>;
      };
      if (health.checks.telegram === 'ok') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('The bot did not introduce itself within 10 s');
  }
}
