import { Test, type TestingModule } from '@nestjs/testing';
import { MetricsModule } from '../../src/modules/metrics';
import { SubscriptionsService } from '../../src/modules/subscriptions';
import { UsersService } from '../../src/modules/users';
import { CacheModule } from '../../src/platform/cache/cache.module';
import { ConfigModule } from '../../src/platform/config/config.module';
import { CryptoModule } from '../../src/platform/crypto/crypto.module';
import { DatabaseModule } from '../../src/platform/database/database.module';
import { HealthModule } from '../../src/platform/health/health.module';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig } from '../support/jobs-app';
import { metric } from '../support/writing-app';

describe('ai_cost_cents_per_subscriber', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let monotonic = 0;

  beforeAll(async () => {
    db = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(platformConfig(db.url)),
        HealthModule,
        CryptoModule,
        CacheModule,
        DatabaseModule.forRoot(),
        MetricsModule,
      ],
    }).compile();
    await app.init();
    jest.spyOn(performance, 'now').mockImplementation(() => monotonic);
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await app.close();
    await db.close();
  });

  const spend = (usd: number | null, day = 'now()') =>
    db.database.query(
      `insert into ai_usage (day, purpose, reserved_usd, cost_usd, started_at)
       values ((${day} at time zone 'Europe/Moscow')::date, 'toy.text', 1, $1, now())`,
      [usd],
    );
  const premium = async (telegramId: number) => {
    const { user } = await app.get(UsersService, { strict: false }).arrive(telegramId, 'ru');
    const grant = { days: 2, source: 'gift' } as const;
    await app.get(SubscriptionsService, { strict: false }).grant(user.id, grant);
  };
  /** What a scrape reads after the last reading has grown old. */
  const scraped = () => {
    monotonic += 60_000;
    return metric('ai_cost_cents_per_subscriber');
  };

  it('is nothing a number could tell while nobody pays', async () => {
    await spend(0.03);
    expect(await scraped()).toBeNaN();
  });

  it("is today's money for all texts over the people with premium", async () => {
    await premium(1);
    await premium(2);
    await spend(0.02);
    // Lost answers cost what nobody knows, and yesterday is over.
    await spend(null);
    await spend(7, `(now() - interval '1 day')`);
    expect(await scraped()).toBeCloseTo(2.5, 8);
  });

  it('keeps its last value while the database does not answer', async () => {
    const frozen = db.dataSource.createQueryRunner();
    await frozen.startTransaction();
    await frozen.query('lock table ai_usage in access exclusive mode');
    expect(await scraped()).toBeCloseTo(2.5, 8);
    await frozen.rollbackTransaction();
    await frozen.release();
  });
});
