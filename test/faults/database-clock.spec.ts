import { setTimeout as sleep } from 'node:timers/promises';
import type { ZodiacSign } from '../../src/shared/zodiac-sign';
import type { RunningApp } from '../support/running-app';
import { describeWithTool } from '../support/tools';
import { until } from '../support/waiting';
import { FakedClock } from './jobs/faked-clock';
import { isWritten, RigModel, writesAfter } from './jobs/model';
import { pressOf } from './jobs/press';
import { within } from './jobs/within';
import { FaultRig } from './rig/fault-rig';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Long enough for the other process to look at what it holds, short enough to keep it. */
const SILENT_MS = 7_000;

const from = (ms: number) => new Date(Date.now() + ms).toISOString();

/** The clock of the processes stays right: theirs is turned in jobs-start.spec.ts. */
describeWithTool('faketime', "PostgreSQL's clock", () => {
  let clock: FakedClock;
  let model: RigModel;
  let rig: FaultRig;
  let worker: RunningApp;

  beforeAll(async () => {
    clock = new FakedClock(from(0));
    model = await RigModel.start();
    rig = await FaultRig.start({
      postgres: 'own',
      postgresClock: clock.environment,
      environment: model.environment,
    });
    worker = await rig.startApp();
    await rig.untilIntroduced(worker);
  }, MINUTE_MS);

  afterAll(async () => {
    await rig.close();
    await model.close();
    clock.remove();
  });

  /** Somebody asks the one process for a sign; resolves when it works at the text. */
  async function asksFor(sign: ZodiacSign) {
    model.answer(writesAfter(SILENT_MS + 5_000));
    const person = await rig.acquaintance();
    expect(await rig.post(worker, pressOf(person.profile, sign))).toBe(200);
    await until(() => model.asked === 1);
    return person;
  }

  const textsOf = (sign: ZodiacSign) => rig.rows('select 1 from written_texts where key like $1', [`%${sign}%`]);

  it(
    '40 days ahead takes no job from a living process, and nothing is done twice',
    async () => {
      // Red without `clockIsEven` in worker-lease.ts: the job was freed and done by both, the model asked twice.
      const person = await asksFor('leo');
      await rig.startApp();
      await sleep(6_000); // it has looked once
      worker.process.kill('SIGSTOP');
      clock.set(from(40 * DAY_MS));
      await sleep(SILENT_MS);
      worker.process.kill('SIGCONT');
      await person.waitsForMessage(isWritten);
      expect(model.asked).toBe(1);
      expect(await textsOf('leo')).toHaveLength(1);
      expect(await rig.wounds()).toEqual([]);
    },
    MINUTE_MS,
  );

  it(
    'back an hour gives the job of a dead process to another, no later than else',
    async () => {
      // Red, each an hour later, where `isRecent` of worker-lease.ts has no end, and with `claimed_until < now()` in
      // horoscope.repository.ts.
      const person = await asksFor('virgo');
      clock.set(from(40 * DAY_MS - HOUR_MS));
      await rig.stopApp(worker);
      await within(MINUTE_MS, 'the text of the dead', async () => (await textsOf('virgo')).length === 1);
      await person.waitsForMessage(isWritten);
      expect(await rig.wounds()).toEqual([]);
    },
    2 * MINUTE_MS,
  );
});
