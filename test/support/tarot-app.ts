import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AiLimits } from '../../src/modules/ai/ai-limits';
import { SubscriptionsService } from '../../src/modules/subscriptions';
import { TarotFollowUps, TarotHistory, TarotModule, TarotService, tarotTextReady } from '../../src/modules/tarot';
import { TarotQueue } from '../../src/modules/tarot/tarot.queue';
import { TarotWriter } from '../../src/modules/tarot/tarot.writer';
import { type User, UsersModule, UsersService } from '../../src/modules/users';
import { CacheModule } from '../../src/platform/cache/cache.module';
import { AppConfig } from '../../src/platform/config/app-config';
import { ConfigModule } from '../../src/platform/config/config.module';
import { parseSettings } from '../../src/platform/config/settings';
import { CryptoModule } from '../../src/platform/crypto/crypto.module';
import { Database } from '../../src/platform/database/database';
import { DatabaseModule } from '../../src/platform/database/database.module';
import { HealthModule } from '../../src/platform/health/health.module';
import { JobRegistry } from '../../src/platform/jobs/job-registry';
import { JobsModule } from '../../src/platform/jobs/jobs.module';
import type { TarotTextKey } from '../../src/modules/tarot/jobs/interpret-reading.job';
import { TestClock } from './test-clock';

/** What an app is given beside its database. */
export interface TarotAppOptions {
  /** Of an OpenRouter; none means that the built-in writer writes. */
  readonly openRouterUrl?: string;
  readonly limits?: Partial<AiLimits>;
}

/** A process with people, their subscriptions, cards and jobs over a test database, and no bot. */
export class TarotApp {
  private static people = 700_000;
  /** News of texts, as a bot would hear them. */
  readonly news: TarotTextKey[] = [];
  readonly tarot: TarotService;
  readonly history: TarotHistory;
  readonly followUps: TarotFollowUps;
  readonly queue: TarotQueue;
  readonly writer: TarotWriter;
  readonly database: Database;

  private constructor(
    readonly nest: TestingModule,
    readonly clock: TestClock,
  ) {
    this.tarot = nest.get(TarotService);
    this.history = nest.get(TarotHistory);
    this.followUps = nest.get(TarotFollowUps);
    this.queue = nest.get(TarotQueue, { strict: false });
    this.writer = nest.get(TarotWriter, { strict: false });
    this.database = nest.get(Database);
  }

  /** Opens its pools and begins to do jobs. */
  static async start(databaseUrl: string, { openRouterUrl, limits }: TarotAppOptions = {}): Promise<TarotApp> {
    const settings = parseSettings({
      LOG_LEVEL: 'silent',
      ...(openRouterUrl && { OPENROUTER_API_KEY: 'sk-or-v1-0123456789abcdef', OPENROUTER_BASE_URL: openRouterUrl }),
    });
    const config = new AppConfig(settings, {
      databaseUrl,
      telegram: { token: '1:test', apiRoot: 'http://127.0.0.1:1' },
      encryptionKeys: [{ id: 'test', key: Buffer.alloc(32) }],
    });
    const clock = new TestClock(new Date().toISOString());
    const nest = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config, clock),
        HealthModule,
        CryptoModule,
        CacheModule,
        DatabaseModule.forRoot(),
        JobsModule,
        UsersModule,
        TarotModule,
      ],
    })
      .overrideProvider(AiLimits)
      .useValue(Object.assign(new AiLimits(), { pauseMs: 1 }, limits))
      .compile();
    Logger.overrideLogger(false);
    const app = new TarotApp(nest, clock);
    nest.get(JobRegistry).register({
      definition: tarotTextReady,
      handle: (key: TarotTextKey) => Promise.resolve(void app.news.push(key)),
    });
    await nest.init();
    return app;
  }

  /** Somebody who has just written to the bot. */
  async person(): Promise<User> {
    return (await this.nest.get(UsersService).arrive(++TarotApp.people, 'ru')).user;
  }

  /** The same with premium. */
  async subscriber(): Promise<User> {
    const person = await this.person();
    const grant = { days: 30, source: 'grant', grantedBy: 'test' } as const;
    await this.nest.get(SubscriptionsService, { strict: false }).grant(person.id, grant);
    return person;
  }

  /** Stops the jobs and closes the pools. */
  async close(): Promise<void> {
    await this.nest.close();
  }
}
