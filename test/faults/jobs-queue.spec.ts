import type { ZodiacSign } from '../../src/shared/zodiac-sign';
import type { TelegramPerson } from '../support/telegram-emulator';
import { until } from '../support/waiting';
import { isWritten, RigModel, writes } from './jobs/model';
import { pressOf } from './jobs/press';
import { hang, refuse } from './rig/fault-gate';
import { FaultRig } from './rig/fault-rig';

/** Transactions that wait for Telegram. */
const SENDING = `
  select 1 from pg_stat_activity
   where datname = current_database() and state = 'idle in transaction' and state_change < now() - interval '300 ms'`;

interface JobRow {
  readonly attempts: number;
  readonly max_attempts: number;
}

jest.setTimeout(300_000);

let model: RigModel;

beforeAll(async () => {
  model = await RigModel.start();
});

afterAll(() => model.close());

describe('poison', () => {
  /** More than two processes work at, at once. */
  const POISONED = 40;
  const TRIES = 10;
  let rig: FaultRig;

  beforeAll(async () => {
    rig = await FaultRig.startWithApps(2, { environment: model.environment });
  });

  afterAll(() => rig.close());

  const failed = () =>
    rig.rows<JobRow>(
      `select attempts, max_attempts from graphile_worker.jobs
        where task_identifier = 'horoscope.ready' and locked_at is null and last_error is not null`,
    );
  /** Waits for the try, then spares the wait for the next. */
  const tried = async (attempt: number, jobs: number) => {
    await until(async () => (await failed()).filter(({ attempts }) => attempts === attempt).length === jobs);
    await rig.rows('update graphile_worker._private_jobs set run_at = now() where attempts = $1', [attempt]);
  };

  it('is kept as a dead letter after its last try, and what is good passes it on the way', async () => {
    // Red without `maxAttempts` in Jobs.add (src/platform/jobs/jobs.service.ts): the row of the person's job had the queue's own 25.
    const victim = await rig.acquaintance();
    rig.botApi.break(refuse(400, 'Bad Request: the emulator is in a bad mood'), 'editMessageCaption');
    await rig.post(rig.apps[0]!, pressOf(victim.profile, 'leo'));
    await until(async () => (await failed()).length === 1);
    await rig.rows(
      `select graphile_worker.add_job('horoscope.ready', '{"sign":"ophiuchus"}', max_attempts => $1)
         from generate_series(2, $2::int)`,
      [TRIES, POISONED],
    );
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      await tried(attempt, POISONED);
      const date = `2031-01-${String(attempt).padStart(2, '0')}`;
      const payload = JSON.stringify({ sign: 'aries', date, language: 'ru' });
      await rig.rows(`select graphile_worker.add_job('horoscope.generate', $1::json)`, [payload]);
      await until(async () => (await rig.rows('select 1 from horoscopes where date = $1', [date])).length === 1);
    }
    expect(new Set((await failed()).map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ attempts: TRIES, max_attempts: TRIES })]),
    );
    expect(await rig.wounds()).toEqual(Array.from({ length: POISONED }, () => 'dead job: horoscope.ready'));
    await until(async () => String((await rig.apps[0]!.get('/metrics')).body).includes(`jobs_dead ${POISONED}\n`));

    // What the operator does once the cause is gone.
    rig.botApi.heal();
    await rig.rows(
      `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key is not null),
                                               run_at => now(), attempts => 0)`,
    );
    expect((await victim.waitsForMessage(isWritten)).caption).toMatch(/^♌/);
  });
});

describe('one order, however many ask at the same moment', () => {
  const PEOPLE = 50;
  let rig: FaultRig;

  beforeAll(async () => {
    rig = await FaultRig.start({ environment: model.environment });
    await Promise.all([1, 2].map(() => rig.startApp({ APP_ROLE: 'web' })));
    for (const app of rig.apps) await rig.untilIntroduced(app);
  });

  afterAll(() => rig.close());

  /** At one of the processes, again where it could not take it, as Telegram would. */
  const presses = async (index: number, { profile }: TelegramPerson, sign: ZodiacSign) => {
    const press = pressOf(profile, sign);
    await until(async () => (await rig.post(rig.apps[index % 2]!, press)) === 200);
  };

  it('and nobody waits for what Telegram does with the message of another', async () => {
    // Red without `beforeCommit` in Jobs.add (src/platform/jobs/jobs.service.ts): the other got an apology, its update gave up after 8 s.
    const [first, other] = [await rig.acquaintance(), await rig.acquaintance()];
    await presses(0, other, 'libra'); // so that Telegram has the picture
    rig.botApi.break(hang, 'sendPhoto', 1);
    const press = pressOf(first.profile, 'libra');
    const waiting = rig.post(rig.apps[0]!, press);
    await until(async () => (await rig.rows(SENDING)).length === 1);
    await presses(1, other, 'libra');
    expect(await rig.rows('select 1 from failed_updates')).toEqual([]);
    expect(await rig.rows(SENDING)).toHaveLength(1);
    expect(await waiting).toBe(503);
    expect(await rig.rows('select 1 from failed_updates')).toEqual([]);
    expect(await rig.post(rig.apps[0]!, press)).toBe(200);
    await rig.rows('delete from graphile_worker._private_jobs');
  });

  it('50 people at two processes', async () => {
    // Red without `options.key` in Jobs.add (src/platform/jobs/jobs.service.ts): 50 rows.
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => rig.acquaintance()));
    await Promise.all(people.map((person, index) => presses(index, person, 'virgo')));
    expect(await rig.rows('select key from graphile_worker.jobs')).toEqual([
      { key: expect.stringContaining('horoscope.generate:virgo:') as string },
    ]);

    model.answer(writes);
    await rig.startApp({ APP_ROLE: 'worker' });
    for (const person of people) await person.waitsForMessage(isWritten);
    expect(model.asked).toBe(1);
    expect(await rig.rows('select 1 from written_texts')).toHaveLength(1);
    expect(await rig.rows('select 1 from graphile_worker.jobs')).toEqual([]);
    expect(await rig.wounds()).toEqual([]);
  });
});
