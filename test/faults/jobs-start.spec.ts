import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTool } from '../support/tools';
import { FakedClock } from './jobs/faked-clock';
import { StartingLine } from './jobs/starting-line';
import { within } from './jobs/within';
import { FaultRig } from './rig/fault-rig';

jest.setTimeout(300_000);

const MIGRATIONS = readdirSync(join(__dirname, '../../migrations')).length;
const CRON = 'pregenerate_horoscopes';
const JOB_OF = {
  clean_up_updates: 'bot.clean-up-updates',
  [CRON]: 'horoscope.pregenerate',
  recover_tarot_readings: 'tarot.recover',
  recover_horoscopes: 'bot.recover-horoscopes',
};

/** Notes every order given, also those the queue merges into one that waits: who comes later cannot see them. */
const WATCH_ORDERS = `
  create table orders_seen (name text not null, payload json not null);
  create function note_order() returns trigger language plpgsql as $$
  begin
    insert into orders_seen select identifier, new.payload from graphile_worker._private_tasks where id = new.task_id;
    return new;
  end $$;
  create trigger note_insert after insert on graphile_worker._private_jobs
    for each row execute function note_order();
  create trigger note_merge after update of revision on graphile_worker._private_jobs
    for each row execute function note_order();
  create table times_seen (name text not null);
  create function note_time() returns trigger language plpgsql as $$
  begin
    insert into times_seen values (new.name);
    return new;
  end $$;
  create trigger note_time after insert on cron_runs for each row execute function note_time();`;

interface Firing {
  readonly at: string;
}

const firings = async (rig: FaultRig) => {
  const sql = `select to_char(fired_for at time zone 'Europe/Moscow', 'YYYY-MM-DD HH24:MI') as at
                 from cron_runs where name = $1 order by 1`;
  return (await rig.rows<Firing>(sql, [CRON])).map(({ at }) => at);
};

const orders = (rig: FaultRig) =>
  rig.rows("select payload from orders_seen where name = 'horoscope.pregenerate' order by payload->>'date'");

/** How often each schedule's time was noted as come, and how many orders came of it. */
const timetable = (rig: FaultRig) =>
  rig.rows<{ name: string; times: number; orders: number }>(
    `select schedule.name, (select count(*)::int from times_seen where name = schedule.name) as times,
            (select count(*)::int from orders_seen where name = schedule.job) as orders
       from (values ${Object.entries(JOB_OF)
         .map((pair) => `('${pair.join("', '")}')`)
         .join()}) as schedule (name, job) order by 1`,
  );

/** The texts of a day are there, each once (the table lets no second in) and written once. */
const dayIsWritten = async (rig: FaultRig, date: string) => {
  const texts = () => rig.rows('select 1 from horoscopes where date = $1', [date]);
  await within(60_000, `the texts of ${date}`, async () => (await texts()).length === 12);
  expect(await rig.rows('select 1 from written_texts where key like $1', [`%${date}`])).toHaveLength(12);
};

describe('two processes that start at the same moment over an empty database', () => {
  let rig: FaultRig;

  beforeAll(async () => {
    rig = await FaultRig.start({ postgres: 'own' });
  });

  afterAll(() => rig.close());

  it('both come up, each migration has run once', async () => {
    // Red without `pg_advisory_lock` in src/platform/database/migrate.ts: one ended at once with "relation already exists".
    const line = await StartingLine.before(rig.databaseUrl, 2);
    await Promise.all([1, 2].map(() => rig.startApp({ DATABASE_URL: line.url })));
    for (const table of ['migrations', 'graphile_worker.migrations']) {
      const key = table === 'migrations' ? 'name' : 'id';
      const rows = await rig.rows<{ key: string }>(`select ${key}::text as key from ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
    }
    expect(await rig.rows('select 1 from migrations')).toHaveLength(MIGRATIONS);
    expect(await rig.wounds()).toEqual([]);
    line.close();
  });
});

describeWithTool('faketime', 'each cron once', () => {
  let rig: FaultRig;
  let clock: FakedClock;

  beforeEach(async () => {
    rig = await FaultRig.start({ environment: { SCHEDULE_TIMEZONE: 'Europe/Moscow' } });
    await rig.rows(WATCH_ORDERS);
  });

  afterEach(async () => {
    await rig.close();
    clock.remove();
  });

  const startBoth = () => Promise.all([1, 2].map(() => rig.startApp(clock.environment)));

  it('when two processes start after its time and both catch up', async () => {
    // Red without the look at `inserted` in src/platform/jobs/scheduler.service.ts: the day was ordered twice.
    clock = new FakedClock('2031-03-10T00:10:00+03:00');
    await startBoth();
    await dayIsWritten(rig, '2031-03-10');
    expect(await firings(rig)).toEqual(['2031-03-10 00:05']);
    expect(await orders(rig)).toHaveLength(1);

    clock.set('2031-03-11T03:41:00+03:00');
    await startBoth();
    const seen = await timetable(rig);
    expect(seen.filter(({ times, orders }) => times === 0 || orders !== times)).toEqual([]);
    expect(seen).toMatchObject([{ times: 1 }, { times: 1 }, {}, {}]);
    expect(await rig.wounds()).toEqual([]);
  });

  it('when its time comes while two processes run, and when the clock then jumps 40 days ahead and an hour back', async () => {
    // Red with a CATCH_UP_MS of a day in src/platform/jobs/scheduler.service.ts: midnight fired twelve hours late, at the start.
    clock = new FakedClock('2031-03-10T12:04:15+03:00');
    await startBoth();
    expect(await firings(rig)).toEqual([]); // a process that is not ready within 30 s fails its start
    await within(90_000, 'the cron fires', async () => (await firings(rig)).length > 0);
    await dayIsWritten(rig, '2031-03-10');
    expect(await firings(rig)).toEqual(['2031-03-10 12:05']);
    expect(await orders(rig)).toHaveLength(1);

    clock.set('2031-04-19T12:20:00+03:00');
    await within(90_000, 'the look of a minute', async () => (await firings(rig)).includes('2031-04-19 12:05'));
    clock.set('2031-04-19T11:20:00+03:00');
    await rig.startApp(clock.environment);
    clock.set('2031-04-19T12:20:00+03:00');
    await rig.startApp(clock.environment);
    await dayIsWritten(rig, '2031-04-19');
    expect(await firings(rig)).toEqual(['2031-04-19 12:05']); // a firing is remembered for 30 days
    expect(await orders(rig)).toHaveLength(2);
    expect((await timetable(rig)).filter(({ times, orders }) => orders !== times)).toEqual([]);
    expect(await rig.wounds()).toEqual([]);
  });
});
