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

  /** A text of today or another day; `null` for one that is nobody's. */
  const spend = (userId: string | null, usd: number | null, day = 'now()') =>
    db.database.query(
      `insert into ai_usage (day, purpose, reserved_usd, cost_usd, started_at, user_id)
       values ((${day} at time zone 'Europe/Moscow')::date, 'toy.text', 1, $1, now(), $2)`,
      [usd, userId],
    );
  const person = async (telegramId: number) =>
    (await app.get(UsersService, { strict: false }).arrive(telegramId, 'ru')).user.id;
  const premium = async (telegramId: number) => {
    const userId = await person(telegramId);
    await app.get(SubscriptionsService, { strict: false }).grant(userId, { days: 2, source: 'gift' });
    return userId;
  };
  /** What a scrape reads after the last reading has grown old. */
  const scraped = (name = 'ai_cost_cents_per_subscriber') => {
    monotonic += 60_000;
    return metric(name);
  };

  it('is nothing a number could tell while nobody pays', async () => {
    await spend(null, 0.03);
    expect(await scraped()).toBeNaN();
  });

  it("is the money of premium people's own texts of today over all of them", async () => {
    // Red without the people in `centsOf`: 28.75, since what free people and shared texts took was divided too.
    const [one, other, free] = [await premium(1), await premium(2), await person(3)];
    await spend(one, 0.02);
    await spend(one, 0.01);
    await spend(other, 0.015);
    await spend(free, 0.5);
    // Lost answers cost what nobody knows, and yesterday is over.
    await spend(one, null);
    await spend(one, 7, `(now() - interval '1 day')`);
    expect(await scraped()).toBeCloseTo(2.25, 8);
  });

  it('leaves shared texts to a figure of their own', async () => {
    await spend(null, 0.04);
    expect(await scraped('ai_cost_cents_shared')).toBeCloseTo(7, 8);
    expect(await scraped()).toBeCloseTo(2.25, 8);
  });

  it('counts those who had no text today among the people', async () => {
    await premium(4);
    expect(await scraped()).toBeCloseTo(1.5, 8);
  });

  it('keeps its last value while the database does not answer', async () => {
    const frozen = db.dataSource.createQueryRunner();
    await frozen.startTransaction();
    await frozen.query('lock table ai_usage in access exclusive mode');
    expect(await scraped()).toBeCloseTo(1.5, 8);
    await frozen.rollbackTransaction();
    await frozen.release();
  });
});
