import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ZodiacSign } from '../../src/shared/zodiac-sign';
import type { RunningApp } from '../support/running-app';
import type { TelegramPerson } from '../support/telegram-emulator';
import { until } from '../support/waiting';
import { keptScrape, Load } from './jobs/load';
import { isWritten, RigModel, writes, writesAfter } from './jobs/model';
import { pressOf } from './jobs/press';
import { slow } from './rig/fault-gate';
import { within } from './jobs/within';
import { FaultRig } from './rig/fault-rig';

jest.setTimeout(300_000);

const PROMISED_MS = 25_000;
const PEOPLE = 20;
const METRICS_TOKEN = 'metrics-token-of-the-test';

describe('SIGTERM under load, in production', () => {
  let model: RigModel;
  let rig: FaultRig;
  let people: TelegramPerson[];
  let leaving: RunningApp;

  beforeAll(async () => {
    model = await RigModel.start();
    rig = await FaultRig.start({ environment: { ...model.environment, METRICS_TOKEN } });
    const doorkeeper = await rig.startApp({ APP_ROLE: 'web' });
    await rig.untilIntroduced(doorkeeper);
    people = await Promise.all(Array.from({ length: PEOPLE }, () => rig.person()));
    for (const person of people) await person.sends('/start');
    leaving = await rig.startApp({ NODE_ENV: 'production', PUBLIC_URL: 'https://bot.example' });
  });

  afterAll(async () => {
    await rig.close();
    await model.close();
  });

  const press = (index: number, sign: ZodiacSign) => rig.post(leaving, pressOf(people[index]!.profile, sign));
  const ready = async () => (await leaving.get('/health/ready')).status;
  const textOf = (sign: ZodiacSign) => rig.rows('select 1 from written_texts where key like $1', [`%${sign}%`]);

  it('is not ready, then takes nothing new, cuts nothing, hands its jobs on, and exits 0 within 25 s', async () => {
    expect(await press(0, 'aries')).toBe(200);
    await people[0]!.waitsForMessage(isWritten);
    const scrape = await keptScrape(leaving.port, METRICS_TOKEN);
    rig.botApi.break(slow(1_500), 'sendPhoto');
    const load = new Load(
      (update) => rig.post(leaving, update),
      (lane) => pressOf(people[lane]!.profile, 'aries'),
      PEOPLE,
    );
    await sleep(1_000);
    model.answer(writesAfter(6_000));
    expect(await press(1, 'leo')).toBe(200);
    await until(() => model.asked === 1);
    model.stall();
    expect(await press(2, 'virgo')).toBe(200);
    await until(() => model.asked === 1);

    const asked = performance.now();
    const exit = once(leaving.process, 'exit');
    leaving.process.kill('SIGTERM');
    await until(async () => (await ready()) === 503);
    const answered = load.end();
    // Red without `delay(NOTICE_MS)` in src/application.ts: 0, the port was closed before anybody could know.
    expect(await press(3, 'aries')).toBe(200);
    await answered;
    expect(new Set(load.posted.map(({ status }) => status))).toEqual(new Set([200]));
    await until(async () => (await press(4, 'aries')) === 0);
    expect(leaving.process.exitCode).toBeNull(); // a job still runs
    // Red without the sweep in `drain` of src/application.ts: 1 after 25 s, a kept connection held the server.
    expect(await exit).toEqual([0, null]);
    expect(performance.now() - asked).toBeLessThan(PROMISED_MS);
    scrape.destroy();

    const rows = await rig.rows<{ id: string }>('select update_id as id from bot_updates');
    const committed = new Set(rows.map(({ id }) => Number(id)));
    expect(load.posted.filter(({ updateId }) => !committed.has(updateId))).toEqual([]);
    expect(await textOf('leo')).toHaveLength(1); // it ended here
    expect(await textOf('virgo')).toHaveLength(0);
    // Red without `lease.end` in src/platform/jobs/jobs-runner.ts: still locked by the process that left.
    expect(await rig.rows('select 1 from graphile_worker.jobs where locked_at is not null')).toEqual([]);
    model.answer(writes);
    await rig.startApp({ APP_ROLE: 'worker' });
    await within(PROMISED_MS, 'another does the job', async () => (await textOf('virgo')).length === 1);
    await until(async () => (await rig.rows('select 1 from graphile_worker.jobs')).length === 0);
    expect(await rig.rows('select 1 from awaited_horoscopes')).toEqual([]);
    rig.apps.splice(rig.apps.indexOf(leaving), 1);
    expect(await rig.wounds()).toEqual([]);
  });
});
