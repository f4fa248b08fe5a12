import { randomInt } from 'node:crypto';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { register } from 'prom-client';
import { AiClient } from '../../src/modules/ai';
import { AiLimits } from '../../src/modules/ai/ai-limits';
import { WritingModule, WritingService } from '../../src/modules/writing';
import { CacheModule } from '../../src/platform/cache/cache.module';
import { AppConfig } from '../../src/platform/config/app-config';
import { ConfigModule } from '../../src/platform/config/config.module';
import { parseSettings } from '../../src/platform/config/settings';
import { Database } from '../../src/platform/database/database';
import { DatabaseModule } from '../../src/platform/database/database.module';
import { HealthModule } from '../../src/platform/health/health.module';
import { HealthRegistry } from '../../src/platform/health/health-registry';
import { Clock } from '../../src/shared/clock';

/** The key of every test: searched for in logs, errors and rows. */
export const API_KEY = 'sk-or-v1-0123456789abcdef';
const ENCRYPTION_KEY = Buffer.alloc(32, 7);

/** A clock that stands where it was put. */
export class StandingClock extends Clock {
  constructor(public at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }
}

export interface WritingAppOptions {
  readonly databaseUrl: string;
  /** Of an OpenRouter; none means that no key is set. */
  readonly openRouterUrl?: string;
  readonly budgetUsd?: number;
  readonly models?: string;
  readonly limits?: Partial<AiLimits>;
  readonly clock?: Clock;
}

export interface UsageRow {
  readonly day: string;
  readonly purpose: string;
  readonly reserved: number;
  readonly cost: number | null;
  readonly userId: string | null;
  readonly steppedDown: boolean;
  readonly model: string | null;
  readonly result: string | null;
}

/** The modules `ai` and `writing` over a real database, as the application wires them. */
export async function startWritingApp(options: WritingAppOptions) {
  const settings = parseSettings({
    DATABASE_URL: options.databaseUrl,
    LOG_LEVEL: 'silent',
    AI_DAILY_BUDGET_USD: String(options.budgetUsd ?? 5),
    OPENROUTER_MODELS: options.models,
    ...(options.openRouterUrl ? { OPENROUTER_API_KEY: API_KEY, OPENROUTER_BASE_URL: options.openRouterUrl } : {}),
  });
  const config = new AppConfig(settings, {
    telegram: { token: '1:unused', apiRoot: 'http://unused' },
    encryptionKeys: [{ id: 'test', key: ENCRYPTION_KEY }],
  });
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config, options.clock),
      HealthModule,
      CacheModule,
      DatabaseModule.forRoot(),
      WritingModule,
    ],
  })
    .overrideProvider(AiLimits)
    .useValue(Object.assign(new AiLimits(), { pauseMs: 1 }, options.limits))
    .compile();
  Logger.overrideLogger(false); // compiling has put the testing logger there, which prints errors
  await module.init();
  const database = module.get(Database);
  return {
    ai: module.get(AiClient, { strict: false }),
    writing: module.get(WritingService, { strict: false }),
    database,
    nest: module as INestApplicationContext,
    health: () =>
      module
        .get(HealthRegistry)
        .list()
        .find(({ name }) => name === 'openrouter')
        ?.check(),
    usage: () =>
      database.query<UsageRow>(
        `select day::text, purpose, reserved_usd::float8 reserved, cost_usd::float8 cost, model, result,
           user_id as "userId", stepped_down as "steppedDown"
         from ai_usage order by id`,
      ),
    /** Adds a person and gives their internal id. */
    person: async () => {
      const [row] = await database.query<{ id: string }>(
        `insert into users (telegram_id, language, first_seen_at, last_seen_at)
         values ($1, 'ru', now(), now()) returning id`,
        [randomInt(1, 2 ** 47)],
      );
      return row?.id ?? '';
    },
    forget: async () => {
      await database.query('truncate ai_usage, written_texts, written_text_claims, users cascade');
      register.resetMetrics();
    },
    close: () => module.close(),
  };
}

export type WritingApp = Awaited<ReturnType<typeof startWritingApp>>;

/** The value of one series of this process's metrics; 0 where there is none. */
export async function metric(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const found = await register.getSingleMetric(name)?.get();
  const matching = found?.values.filter((value) =>
    Object.entries(labels).every(([label, wanted]) => (value.labels as Record<string, unknown>)[label] === wanted),
  );
  return matching?.reduce((sum, { value }) => sum + value, 0) ?? 0;
}
