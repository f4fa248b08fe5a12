import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Database } from '../../src/platform/database/database';
import { type Schedule, Scheduler } from '../../src/platform/jobs/scheduler.service';
import { Clock, SystemClock } from '../../src/shared/clock';
import { createTestDatabase, openTestDataSource, type TestDatabase } from '../support/database';
import { platformConfig } from '../support/jobs-app';

class SettableClock extends Clock {
  constructor(public at: string) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }
}

let db: TestDatabase;
let other: Database;
let closeOther: () => Promise<void>;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
  const dataSource = await openTestDataSource(db.url);
  other = new Database(dataSource);
  closeOther = () => dataSource.destroy();
});

afterAll(async () => {
  await closeOther();
  await db.close();
});

beforeEach(() => db.database.query('truncate cron_runs'));

// 00:05 and 12:05 in Moscow are 21:05 and 09:05 UTC.
const TWICE_A_DAY = '5 0,12 * * *';

function schedulerOf(database: Database, clock: Clock, variables: Record<string, string> = {}) {
  const registry = new SchedulerRegistry();
  const scheduler = new Scheduler(registry, platformConfig(db.url, variables), database, clock);
  return { registry, scheduler };
}

/** A process with one schedule that notes what it fires for. */
function replica(database: Database, clock: Clock, fired: string[], schedule: Partial<Schedule> = {}): Scheduler {
  const { scheduler } = schedulerOf(database, clock);
  const enqueue = (firedFor: Date) => {
    fired.push(firedFor.toISOString());
    return Promise.resolve();
  };
  scheduler.schedule({ name: 'twice_a_day', cron: TWICE_A_DAY, enqueue, ...schedule });
  return scheduler;
}

describe('catching up', () => {
  it.each([
    ['just before the time', '2026-03-10T21:04:58Z', []],
    ['at the time', '2026-03-10T21:05:00Z', ['2026-03-10T21:05:00.000Z']],
    ['a timer that rings a little early', '2026-03-10T21:04:59.600Z', ['2026-03-10T21:05:00.000Z']],
    ['59 minutes later', '2026-03-10T22:04:00Z', ['2026-03-10T21:05:00.000Z']],
    ['more than an hour later', '2026-03-10T22:05:01Z', []],
    ['the other time of the day', '2026-03-10T09:30:00Z', ['2026-03-10T09:05:00.000Z']],
  ])('%s', async (_, at, expected) => {
    const fired: string[] = [];
    await replica(db.database, new SettableClock(at), fired).catchUp();
    expect(fired).toEqual(expected);
  });

  it('fires only the latest of several missed times', async () => {
    const fired: string[] = [];
    const everyQuarter = { name: 'quarterly', cron: '*/15 * * * *' };
    await replica(db.database, new SettableClock('2026-03-10T10:50:00Z'), fired, everyQuarter).catchUp();
    expect(fired).toEqual(['2026-03-10T10:45:00.000Z']);
  });

  it('keeps to the wall clock of a zone with summer time', async () => {
    const fired: string[] = [];
    for (const day of ['2026-03-28T08:05:30Z', '2026-03-29T07:05:30Z']) {
      const { scheduler } = schedulerOf(db.database, new SettableClock(day), { SCHEDULE_TIMEZONE: 'Europe/Berlin' });
      const enqueue = (firedFor: Date) => Promise.resolve(void fired.push(firedFor.toISOString()));
      scheduler.schedule({ name: 'morning', cron: '5 9 * * *', enqueue });
      await scheduler.catchUp();
    }
    expect(fired).toEqual(['2026-03-28T08:05:00.000Z', '2026-03-29T07:05:00.000Z']);
  });
});

describe('once', () => {
  it('across processes that look at the same moment', async () => {
    const fired: string[] = [];
    const clock = new SettableClock('2026-03-10T21:05:01Z');
    const replicas = [db.database, other, db.database, other].map((database) => replica(database, clock, fired));
    await Promise.all(replicas.map(async (scheduler) => scheduler.catchUp()));
    expect(fired).toEqual(['2026-03-10T21:05:00.000Z']);
  });

  it('over a restart', async () => {
    const fired: string[] = [];
    await replica(db.database, new SettableClock('2026-03-10T21:05:01Z'), fired).catchUp();
    await replica(db.database, new SettableClock('2026-03-10T21:40:00Z'), fired).catchUp();
    expect(fired).toHaveLength(1);
  });

  it('for each time', async () => {
    const fired: string[] = [];
    const clock = new SettableClock('2026-03-10T21:05:01Z');
    const scheduler = replica(db.database, clock, fired);
    for (const at of ['2026-03-10T21:05:01Z', '2026-03-10T21:06:01Z', '2026-03-11T09:05:01Z', '2026-03-11T09:06:01Z']) {
      clock.at = at;
      await scheduler.catchUp();
    }
    expect(fired).toEqual(['2026-03-10T21:05:00.000Z', '2026-03-11T09:05:00.000Z']);
  });

  it('even if the first try fails: what it began is undone, another look makes it good', async () => {
    const clock = new SettableClock('2026-03-10T21:05:01Z');
    let tries = 0;
    const enqueue = async () => {
      await db.database.query("insert into cron_runs (name, fired_for) values ('trace', now())");
      if (++tries === 1) throw new Error('not now');
    };
    const scheduler = replica(db.database, clock, [], { enqueue });
    await scheduler.catchUp();
    expect(await db.database.query('select name from cron_runs')).toEqual([]);
    await scheduler.catchUp();
    expect(await db.database.query('select name from cron_runs order by 1')).toEqual([
      { name: 'trace' },
      { name: 'twice_a_day' },
    ]);
  });
});

it('one failing schedule does not hold up the others', async () => {
  const fired: string[] = [];
  const { scheduler } = schedulerOf(db.database, new SettableClock('2026-03-10T21:05:01Z'));
  scheduler.schedule({ name: 'failing', cron: TWICE_A_DAY, enqueue: () => Promise.reject(new Error('no')) });
  scheduler.schedule({ name: 'fine', cron: TWICE_A_DAY, enqueue: () => Promise.resolve(void fired.push('fine')) });
  await scheduler.catchUp();
  expect(fired).toEqual(['fine']);
});

it('forgets firings after a month', async () => {
  const clock = new SettableClock('2026-03-10T21:05:01Z');
  await replica(db.database, clock, []).catchUp();
  clock.at = '2026-04-10T21:05:01Z';
  await replica(db.database, clock, []).catchUp();
  expect(await db.database.query('select count(*)::int as count from cron_runs')).toEqual([{ count: 1 }]);
});

it('refuses a name that is taken and an expression that is none', () => {
  const { scheduler } = schedulerOf(db.database, new SystemClock());
  const enqueue = () => Promise.resolve();
  scheduler.schedule({ name: 'a', cron: TWICE_A_DAY, enqueue });
  expect(() => {
    scheduler.schedule({ name: 'a', cron: TWICE_A_DAY, enqueue });
  }).toThrow('registered twice');
  expect(() => {
    scheduler.schedule({ name: 'b', cron: '61 * * * *', enqueue });
  }).toThrow();
});

describe('timers', () => {
  it('fire by themselves, once across processes', async () => {
    const fired: string[] = [];
    const replicas = [db.database, other].map((database) => schedulerOf(database, new SystemClock()));
    for (const { scheduler } of replicas) {
      const enqueue = (firedFor: Date) => Promise.resolve(void fired.push(firedFor.toISOString()));
      scheduler.schedule({ name: 'every_second', cron: '* * * * * *', enqueue });
      await scheduler.onApplicationBootstrap();
    }
    await sleep(2_500);
    for (const { registry } of replicas) {
      registry.deleteCronJob('every_second');
      registry.deleteInterval('scheduler.look');
    }
    expect(fired.length).toBeGreaterThanOrEqual(3);
    expect(new Set(fired).size).toBe(fired.length);
  });

  it('rest in a process that does no jobs', async () => {
    const { registry, scheduler } = schedulerOf(db.database, new SystemClock(), { APP_ROLE: 'web' });
    scheduler.schedule({ name: 'a', cron: TWICE_A_DAY, enqueue: () => Promise.resolve() });
    await scheduler.onApplicationBootstrap();
    expect(registry.getCronJobs().size).toBe(0);
    expect(scheduler.state()).toBe('off');
  });
});
