import { Logger } from '@nestjs/common';
import { register } from 'prom-client';
import { InvalidDuration } from '../../src/modules/subscriptions/subscriptions.errors';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { DatabaseClock } from '../support/database-clock';
import { SubscriptionsApp } from '../support/subscriptions-app';
import { deferred } from '../support/waiting';

let db: TestDatabase;
let clock: DatabaseClock;
let app: SubscriptionsApp;
let twin: SubscriptionsApp;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
  clock = await DatabaseClock.install(db, '2026-11-23T09:00:00Z');
  twin = await SubscriptionsApp.start(db.url);
  register.clear();
  app = await SubscriptionsApp.start(db.url);
});

afterAll(async () => {
  await app.close();
  await twin.close();
  await db.close();
});

beforeEach(() => clock.set('2026-11-23T09:00:00Z'));

describe('premium', () => {
  it('is nobody’s who was not given it', async () => {
    const { id } = await app.person();
    expect(await app.subscriptions.planOf(id)).toBe('free');
    expect(await app.subscriptions.isPremium(id)).toBe(false);
    expect(await app.subscriptions.premiumUntil(id)).toBeNull();
  });

  it('begins with the grant and ends to the moment, by the clock of the database', async () => {
    const person = await app.person();
    expect(await app.grant(person, 2)).toEqual(new Date('2026-11-25T09:00:00Z'));
    expect(await app.subscriptions.planOf(person.id)).toBe('premium');
    await clock.set('2026-11-25T08:59:59.999Z');
    expect(await app.subscriptions.isPremium(person.id)).toBe(true);
    expect(await app.subscriptions.premiumUntil(person.id)).toEqual(new Date('2026-11-25T09:00:00Z'));
    await clock.set('2026-11-25T09:00:00Z');
    expect(await app.subscriptions.isPremium(person.id)).toBe(false);
    expect(await app.subscriptions.premiumUntil(person.id)).toBeNull();
  });

  it('is the same for a process whose own clock has jumped', async () => {
    const person = await app.person();
    await app.grant(person, 30);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'performance'] });
    jest.setSystemTime(new Date('2099-01-01'));
    const seen = await app.subscriptions.isPremium(person.id);
    jest.useRealTimers();
    expect(seen).toBe(true);
  });

  it('is prolonged from its end, without a gap', async () => {
    const person = await app.person();
    await app.grant(person, 2);
    await clock.set('2026-11-24T09:00:00Z');
    expect(await app.grant(person, 30)).toEqual(new Date('2026-12-25T09:00:00Z'));
    for (const moment of ['2026-11-25T08:59:59Z', '2026-11-25T09:00:00Z', '2026-12-25T08:59:59Z']) {
      await clock.set(moment);
      expect(await app.subscriptions.premiumUntil(person.id)).toEqual(new Date('2026-12-25T09:00:00Z'));
    }
  });

  it('begins anew after it has ended', async () => {
    const person = await app.person();
    await app.grant(person, 1);
    await clock.set('2026-12-01T00:00:00Z');
    expect(await app.grant(person, 1)).toEqual(new Date('2026-12-02T00:00:00Z'));
  });

  it('given by many at the same moment adds up', async () => {
    const person = await app.person();
    const givers = Array.from({ length: 10 }, (_, index) => (index % 2 ? app : twin));
    await Promise.all(givers.map((giver) => giver.grant(person, 3)));
    expect(await app.subscriptions.premiumUntil(person.id)).toEqual(new Date('2026-12-23T09:00:00Z'));
  });

  it('is taken back with the transaction that gave it', async () => {
    const person = await app.person();
    const undone = app.database.transaction(async () => {
      await app.grant(person, 3);
      expect(await app.subscriptions.isPremium(person.id)).toBe(true);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await app.subscriptions.isPremium(person.id)).toBe(false);
  });

  it('is refused kindly while another transaction changes it for too long', async () => {
    const person = await app.person();
    const [held, done] = [deferred(), deferred()];
    const slow = twin.database.transaction(async () => {
      await twin.grant(person, 1);
      held.resolve();
      await done.promise;
    });
    await held.promise;
    await expect(app.grant(person, 1)).rejects.toMatchObject({ code: 'subscriptions.busy', kind: 'conflict' });
    done.resolve();
    await slow;
  });

  it.each([0, -1, 1.5, 3_661, NaN, Infinity])('is not given for %p days', async (days) => {
    const person = await app.person();
    await expect(app.grant(person, days)).rejects.toBeInstanceOf(InvalidDuration);
  });

  it('given by hand says by whom', async () => {
    const { id } = await app.person();
    const nameless = app.subscriptions.grant(id, { days: 1, source: 'grant' });
    await expect(nameless).rejects.toThrow('subscriptions_granted_by_check');
    await expect(app.subscriptions.grant(id, { days: 1, source: 'gift' })).resolves.toBeInstanceOf(Date);
  });
});

describe('a revoke', () => {
  it('ends premium at once, with what was to follow', async () => {
    const person = await app.person();
    await app.grant(person, 2);
    await app.grant(person, 2);
    expect(await app.subscriptions.revoke(person.id)).toBe(true);
    expect(await app.subscriptions.planOf(person.id)).toBe('free');
    await clock.set('2026-11-26T09:00:00Z');
    expect(await app.subscriptions.planOf(person.id)).toBe('free');
  });

  it('of nothing says so', async () => {
    const { id } = await app.person();
    expect(await app.subscriptions.revoke(id)).toBe(false);
  });

  it('leaves the past as it was, and what comes after it begins anew', async () => {
    const person = await app.person();
    await app.grant(person, 1);
    await clock.set('2026-11-30T00:00:00Z');
    await app.grant(person, 10);
    await app.subscriptions.revoke(person.id);
    expect(await app.grant(person, 1)).toEqual(new Date('2026-12-01T00:00:00Z'));
    const rows = await app.database.query<{ revoked: boolean }>(
      'select revoked_at is not null as revoked from subscriptions where user_id = $1 order by id',
      [person.id],
    );
    expect(rows.map(({ revoked }) => revoked)).toEqual([false, true, false]);
  });
});

describe('active_subscribers', () => {
  const scraped = async () => {
    const line = /^active_subscribers (.*)$/m.exec(await register.metrics());
    return Number(line?.[1]);
  };
  let monotonic = 0;

  beforeAll(async () => {
    await db.database.query('delete from subscriptions');
    jest.spyOn(performance, 'now').mockImplementation(() => monotonic);
  });
  afterAll(() => jest.restoreAllMocks());

  it('counts people with premium, each once', async () => {
    const [once, twice, revoked, ended] = [
      await app.person(),
      await app.person(),
      await app.person(),
      await app.person(),
    ];
    await app.grant(ended, 1);
    await clock.set('2026-11-30T09:00:00Z');
    for (const person of [once, twice, twice, revoked]) await app.grant(person, 5);
    await app.subscriptions.revoke(revoked.id);
    expect(await scraped()).toBe(2);
  });

  it('is asked for anew after half a minute', async () => {
    await clock.set('2026-11-30T09:00:00Z');
    await app.grant(await app.person(), 5);
    monotonic = 29_999;
    expect(await scraped()).toBe(2);
    monotonic = 30_000;
    expect(await scraped()).toBe(3);
  });

  it('keeps its last value, and a scrape its other metrics, while the database does not answer', async () => {
    monotonic = 90_000;
    const frozen = db.dataSource.createQueryRunner();
    await frozen.startTransaction();
    await frozen.query('lock table subscriptions in access exclusive mode');
    expect(await scraped()).toBe(3);
    await frozen.rollbackTransaction();
    await frozen.release();
  });
});
