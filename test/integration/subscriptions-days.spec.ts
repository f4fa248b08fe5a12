import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { register } from 'prom-client';
import { OTHER_ZONES, RUSSIAN_ZONES } from '../../src/modules/users/domain/time-zone.lexicon';
import { postgresZone } from '../../src/platform/database/postgres-zone';
import { localDateIn, startOfDay } from '../../src/shared/local-date';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { DatabaseClock } from '../support/database-clock';
import { SubscriptionsApp } from '../support/subscriptions-app';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let db: TestDatabase;
let clock: DatabaseClock;
let app: SubscriptionsApp;

beforeAll(async () => {
  Logger.overrideLogger(false);
  register.clear();
  db = await createTestDatabase();
  clock = await DatabaseClock.install(db, '2026-01-01T00:00:00Z');
  app = await SubscriptionsApp.start(db.url);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

/** Asks for three cards (one a day) at an instant from a zone. */
async function traveller() {
  const person = await app.person();
  return async (instant: string, timeZone: string) => {
    await clock.set(instant);
    person.timeZone = timeZone;
    const spending = await app.subscriptions.spend(person, 'tarot.three-cards');
    return spending.granted ? 'granted' : spending.renewsAt;
  };
}

describe('a new day', () => {
  it('begins at midnight where the person is', async () => {
    const ask = await traveller();
    expect(await ask('2026-11-23T13:59:59Z', 'Asia/Vladivostok')).toBe('granted');
    expect(await ask('2026-11-23T13:59:59.9Z', 'Asia/Vladivostok')).toEqual(new Date('2026-11-23T14:00:00Z'));
    expect(await ask('2026-11-23T14:00:00Z', 'Asia/Vladivostok')).toBe('granted');
    expect(await ask('2026-11-24T13:59:59Z', 'Asia/Vladivostok')).toEqual(new Date('2026-11-24T14:00:00Z'));
  });

  it.each([
    ['UTC+5:30', '2026-11-23T18:30:00Z'],
    ['UTC-3', '2026-11-24T03:00:00Z'],
    ['Asia/Kathmandu', '2026-11-23T18:15:00Z'],
  ])('begins in %s at %s', async (zone, midnight) => {
    const ask = await traveller();
    await ask('2026-11-23T12:00:00Z', zone);
    expect(await ask('2026-11-23T13:00:00Z', zone)).toEqual(new Date(midnight));
  });

  it('is the Moscow one for somebody who has named no zone', async () => {
    const person = await app.person();
    await clock.set('2026-11-23T20:59:00Z');
    expect((await app.subscriptions.spend(person, 'tarot.three-cards')).renewsAt).toEqual(
      new Date('2026-11-23T21:00:00Z'),
    );
  });

  it('is whole also after days without use', async () => {
    const ask = await traveller();
    await ask('2026-11-01T12:00:00Z', 'Europe/Moscow');
    expect(await ask('2026-11-23T20:00:00Z', 'Europe/Moscow')).toBe('granted');
    expect(await ask('2026-11-23T20:30:00Z', 'Europe/Moscow')).toEqual(new Date('2026-11-23T21:00:00Z'));
  });

  it('is known to PostgreSQL in every zone a person can choose', async () => {
    const zones = [...RUSSIAN_ZONES, ...OTHER_ZONES].map(({ zone }) => zone);
    for (const zone of [...new Set(zones), 'UTC+14', 'UTC-12', 'UTC+9:30', 'UTC-2:30', 'UTC+12:45']) {
      const instant = new Date('2026-07-05T11:22:33Z');
      const [row] = await db.database.query<{ midnight: Date }>(
        'select ($1::timestamptz at time zone $2)::date::timestamp at time zone $2 as midnight',
        [instant, postgresZone(zone)],
      );
      expect([zone, row?.midnight]).toEqual([zone, startOfDay(localDateIn(zone, instant), zone)]);
    }
  });
});

describe('another zone', () => {
  it('where it is tomorrow already gives nothing before the day here is over', async () => {
    const ask = await traveller();
    expect(await ask('2026-11-23T12:00:00Z', 'Europe/Moscow')).toBe('granted');
    expect(await ask('2026-11-23T12:01:00Z', 'UTC+14')).toEqual(new Date('2026-11-23T21:00:00Z'));
  });

  it('where it is still today gives nothing before that day is over too', async () => {
    const ask = await traveller();
    expect(await ask('2026-11-23T12:00:00Z', 'Europe/Moscow')).toBe('granted');
    expect(await ask('2026-11-23T21:00:00Z', 'America/New_York')).toEqual(new Date('2026-11-24T05:00:00Z'));
    expect(await ask('2026-11-24T05:00:00Z', 'America/New_York')).toBe('granted');
  });

  it('whose midnight comes sooner gives no short day', async () => {
    const ask = await traveller();
    expect(await ask('2026-11-23T12:00:00Z', 'Europe/Moscow')).toBe('granted');
    expect(await ask('2026-11-23T21:00:00Z', 'Asia/Vladivostok')).toBe('granted');
    expect(await ask('2026-11-24T14:00:00Z', 'Asia/Vladivostok')).toEqual(new Date('2026-11-24T21:00:00Z'));
    expect(await ask('2026-11-26T03:00:00Z', 'Asia/Vladivostok')).toBe('granted');
    expect(await ask('2026-11-26T04:00:00Z', 'Asia/Vladivostok')).toEqual(new Date('2026-11-26T14:00:00Z'));
  });

  it('named differently at the same offset changes nothing', async () => {
    const ask = await traveller();
    expect(await ask('2026-11-23T12:00:00Z', 'Europe/Moscow')).toBe('granted');
    expect(await ask('2026-11-23T21:00:00Z', 'UTC+3')).toBe('granted');
    expect(await ask('2026-11-24T21:00:00Z', 'Europe/Minsk')).toBe('granted');
  });
});

describe('whatever the zones and the moments', () => {
  const zone = fc.constantFrom(
    ...['UTC-12', 'UTC+14', 'UTC+5:45', 'Europe/Moscow', 'Asia/Vladivostok', 'America/New_York', 'Africa/Cairo'],
    ...Array.from({ length: 12 }, (_, hours) => `UTC-${hours}`),
  );
  const step = fc.record({
    zone,
    // Many steps end where something may happen: at the very end of a window.
    wait: fc.oneof(fc.constant('renewal' as const), fc.integer({ min: 0, max: 60 * HOUR_MS })),
    spends: fc.integer({ min: 1, max: 4 }),
  });

  it('nobody gets more than the limit in a window, nor more than the limit for each day passed and today', async () => {
    const plan = fc.record({
      start: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      limit: fc.integer({ min: 1, max: 3 }),
      steps: fc.array(step, { minLength: 2, maxLength: 25 }),
    });
    await fc.assert(fc.asyncProperty(plan, holdsFor), { numRuns: 60 });
  }, 120_000);

  interface Step {
    readonly zone: string;
    readonly wait: number | 'renewal';
    readonly spends: number;
  }

  async function holdsFor({ start, limit, steps }: { start: Date; limit: number; steps: Step[] }): Promise<void> {
    await db.database.query("update plan_limits set amount = $1 where key = 'tarot.three-cards'", [limit]);
    const person = await app.person();
    const windows = new Map<string, number>();
    let now = start.getTime();
    let firstDayBegan: number | undefined;
    let total = 0;
    let renewsAt: Date | null = null;
    for (const { zone: timeZone, wait, spends } of steps) {
      now = wait === 'renewal' ? Math.max(now, renewsAt?.getTime() ?? 0) : now + wait;
      await clock.set(new Date(now));
      person.timeZone = timeZone;
      for (let time = 0; time < spends; time++) {
        const spending = await app.subscriptions.spend(person, 'tarot.three-cards');
        ({ renewsAt } = spending);
        if (spending.granted) total++;
      }
      const [window] = await db.database.query<{ date: string; endsAt: Date; used: number }>(
        `select local_date::text as date, ends_at as "endsAt", cardinality(receipts) as used
           from usage_windows where user_id = $1`,
        [person.id],
      );
      firstDayBegan ??= window!.endsAt.getTime() - DAY_MS;
      windows.set(window!.date, window!.used);
      expect(Math.max(...windows.values())).toBeLessThanOrEqual(limit);
      expect(total).toBe([...windows.values()].reduce((sum, used) => sum + used, 0));
      expect(total).toBeLessThanOrEqual(limit * (Math.floor((now - firstDayBegan) / DAY_MS) + 1));
    }
  }
});

describe('somebody who stays', () => {
  it.each(['Europe/Moscow', 'America/New_York', 'UTC+5:45'])('gets each day of a year in %s', async (timeZone) => {
    await db.database.query("update plan_limits set amount = 1 where key = 'tarot.three-cards'");
    const person = await app.person(timeZone);
    const evening = new Date('2026-01-01T23:30:00Z').getTime();
    const refused: Date[] = [];
    for (let day = 0; day < 365; day++) {
      const now = new Date(evening + day * DAY_MS);
      await clock.set(now);
      const { granted } = await app.subscriptions.spend(person, 'tarot.three-cards');
      if (!granted) refused.push(now);
    }
    expect(refused).toEqual([]);
  });
});
