import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from '../support/running-app';
import type { TelegramPerson } from '../support/telegram-emulator';
import { TcpGate } from '../support/tcp-gate';
import { slow } from './rig/fault-gate';
import { type AnyUpdate, FaultRig } from './rig/fault-rig';
import { LostAnswerGate } from './rig/lost-answer-gate';
import { answersTo, healthOf, patiently, untilHealth, writes } from './rig/outside-view';
import { messageOf, pressOf } from './rig/updates';

const startOf = ({ profile }: TelegramPerson) => messageOf(profile, '/start');

describe('PostgreSQL', () => {
  let rig: FaultRig;
  let app: RunningApp;

  beforeAll(async () => {
    rig = await FaultRig.startWithApps(1, { postgres: 'own' });
    app = rig.app;
  }, 60_000);

  afterAll(() => rig.close(), 60_000);
  afterEach(() => {
    rig.botApi.heal();
  });

  const people = (count: number) => Promise.all(Array.from({ length: count }, () => rig.person()));

  /** Everyone has an answer, is known once, and nothing is left to heal; gives how often each was greeted. */
  const allIsWell = async (persons: readonly TelegramPerson[]) => {
    await Promise.all(persons.map(answersTo));
    await rig.telegram.settled();
    await untilHealth(app, ({ word }) => word === 'ok');
    const ids = persons.map(({ id }) => id);
    const known = await rig.rows('select telegram_id from users where telegram_id = any ($1)', [ids]);
    expect(known).toHaveLength(persons.length);
    expect(await rig.wounds()).toEqual([]);
    const answers = await Promise.all(persons.map(answersTo));
    return answers.map((texts) => texts.filter((text) => text.includes('Здравствуйте')).length);
  };

  /** Sixty people, of whom Telegram knows anyway, write at the same moment to a bot whose answers take 4 s. */
  const sixty = async (update: (person: TelegramPerson) => AnyUpdate, areNew = false) => {
    const persons = await people(60);
    await Promise.all(persons.map((person) => writes(rig, person, '/help')));
    await rig.telegram.settled();
    const ids = persons.map(({ id }) => id);
    if (areNew) await rig.rows('delete from users where telegram_id = any ($1)', [ids]);
    rig.botApi.break(slow(4_000));
    const updates = persons.map(update);
    return { updates, posts: Promise.all(updates.map((update) => rig.post(app, update))) };
  };
  const taken = (updates: readonly { readonly update_id: number }[]) =>
    rig.rows('select update_id from bot_updates where update_id = any ($1)', [
      updates.map(({ update_id }) => update_id),
    ]);

  /** An order placed from outside is carried out: the workers are there. */
  const jobsAreDone = async () => {
    await rig.rows(`select graphile_worker.add_job('bot.clean-up-updates', '{}'::json)`);
    const left = () => rig.rows('select task_identifier, locked_by, last_error from graphile_worker.jobs');
    await patiently('the job', left, ({ length }) => length === 0);
  };

  it('crashed: nothing is taken before it is back, then everyone is answered once', async () => {
    // Red where webhook.service.ts answers 200 to what could not be worked off: 200 for 503. Red without the listener of
    // database-probe.ts: the process ended with its idle connection (0 for 503).
    await rig.postgres.crash();
    const persons = await people(10);
    await Promise.all(persons.map((person) => writes(rig, person)));
    expect(await rig.post(app, startOf(await rig.person()))).toBe(503);
    const health = await healthOf(app);
    expect(health).toMatchObject({ status: 503, word: 'error', ready: 503 });
    expect(health.checks.database).toMatch(/^error: /);
    expect((await app.get('/health/live')).status).toBe(200);
    await rig.postgres.restart();
    expect(await allIsWell(persons)).toEqual(persons.map(() => 1));
    await jobsAreDone();
  }, 120_000);

  it('crashed under load: what was open is undone and comes again', async () => {
    // Red without isDatabaseAway in update-intake.service.ts (nothing is away): 13 of 40 persons are unknown afterwards.
    rig.botApi.break(slow(300), 'sendMessage');
    const persons = await people(40);
    await Promise.all(persons.map((person) => writes(rig, person)));
    await sleep(150);
    await rig.postgres.crash();
    await sleep(500);
    await rig.postgres.restart();
    // Who was being answered when it crashed is answered again: twice rather than never.
    for (const count of await allIsWell(persons)) expect(count).toBeLessThanOrEqual(2);
    await jobsAreDone();
  }, 120_000);

  it('restarted in good order under load: as after a crash', async () => {
    // Red without the listener of database-probe.ts: persons wait for an answer for good. Without the listener of the jobs'
    // pool alone, or `poolErrorHandler` alone, nothing went red here.
    rig.botApi.break(slow(300), 'sendMessage');
    const persons = await people(40);
    await Promise.all(persons.map((person) => writes(rig, person)));
    await sleep(150);
    await rig.postgres.restartOrderly();
    for (const count of await allIsWell(persons)) expect(count).toBeLessThanOrEqual(2);
    await jobsAreDone();
  }, 120_000);

  it('out of reach for a second in the middle of open transactions', async () => {
    // Red without the listener for 'error' in `connected` of grouped-statements.ts: persons wait for an answer for good.
    rig.botApi.break(slow(300), 'sendMessage');
    const persons = await people(20);
    await Promise.all(persons.map((person) => writes(rig, person)));
    await sleep(150);
    await rig.postgres.network.cut();
    await sleep(1_000);
    await rig.postgres.network.restore();
    for (const count of await allIsWell(persons)) expect(count).toBeLessThanOrEqual(2);
    await jobsAreDone();
  }, 120_000);

  it('frozen for 20 s: requests fail instead of hanging, and afterwards everything goes on', async () => {
    // Red without query_timeout in data-source.ts: 'still hanging' (statement_timeout is kept by a server that is frozen).
    rig.botApi.break(slow(500), 'sendMessage');
    const warm = (await people(12)).map(startOf);
    await Promise.all(warm.map((update) => rig.post(app, update))); // as many connections lie idle from now on
    rig.botApi.heal();
    const stillHanging = sleep(16_000).then(() => 'still hanging');
    const frozen = sleep(20_000);
    rig.postgres.freeze();
    const persons = await people(5);
    await Promise.all(persons.map((person) => writes(rig, person)));
    const posted = (await people(12)).map((person) => rig.post(app, startOf(person)));
    expect(await healthOf(app)).toMatchObject({ status: 503, word: 'error', ready: 503 });
    expect(await Promise.race([Promise.all(posted), stillHanging])).toEqual(posted.map(() => 503));
    await frozen;
    rig.postgres.thaw();
    expect(await allIsWell(persons)).toEqual(persons.map(() => 1));
    await jobsAreDone();
  }, 180_000);

  it('with all connections held by a slow Bot API: who gets none is told to come again, and health says the truth', async () => {
    // Red with the data source's own `select 1` in place of DatabaseProbe: 503 after 5 s of waiting behind the sends.
    const { updates, posts } = await sixty((person) => pressOf(person.profile, 'form:he'));
    await sleep(1_000);
    expect(await healthOf(app)).toMatchObject({ status: 200, word: 'ok', ready: 200 });
    const statuses = await posts;
    expect(statuses).toContain(503);
    rig.botApi.heal();
    const again = updates.filter((_, index) => statuses[index] !== 200);
    expect(await Promise.all(again.map((update) => rig.post(app, update)))).toEqual(again.map(() => 200));
    expect(await taken(updates)).toHaveLength(60);
    expect(await rig.wounds()).toEqual([]);
  }, 60_000);

  it.each(['known', 'new'])(
    'is not waited for beside a slow Bot API by who asks nothing of it: persons who are %s',
    async (who) => {
      // Red where `lateTransaction` of database.ts opens at once: 18 of 60 are told to come again.
      const { updates, posts } = await sixty(startOf, who === 'new');
      expect(await posts).toEqual(updates.map(() => 200));
      expect(await taken(updates)).toHaveLength(60);
      expect(await rig.wounds()).toEqual([]);
    },
    60_000,
  );

  it('does not know whether it was told of a commit: the copy that comes again finds the truth', async () => {
    // Red where update-work.service.ts takes every copy for a new one: it is worked off again, its answer comes twice.
    const gate = await LostAnswerGate.to(rig.postgres.directUrl);
    const other = await rig.startApp({ DATABASE_URL: gate.url });
    await rig.untilIntroduced(other);
    const person = await rig.person();
    await person.sends('/help'); // whom nobody has written to nobody may write to
    const update = startOf(person);
    gate.loseAnswerTo('commit');
    expect(await rig.post(other, update)).toBe(503);
    expect(gate.isWaiting).toBe(false);
    const done = 'select update_id from bot_updates where update_id = $1';
    expect(await rig.rows(done, [update.update_id])).toHaveLength(1);
    const answers = await answersTo(person);
    expect(await rig.post(other, update)).toBe(200);
    expect(await answersTo(person)).toEqual(answers);
    expect(await rig.wounds()).toEqual([]);
    await rig.stopApp(other);
    await gate.close();
  }, 60_000);

  it('whose rows are held for long: an update of the same person waits, then comes again instead of failing', async () => {
    // Red without PersonBusy in `isAway` of update-intake.service.ts: the second update is answered 200 and kept as failed.
    const other = await rig.startApp();
    await rig.untilIntroduced(other);
    const person = await rig.person();
    await person.sends('/help');
    rig.botApi.break(slow(9_000), 'sendMessage', 1);
    const posts = [app, other].map((each) => rig.post(each, startOf(person)));
    expect((await Promise.all(posts)).sort()).toEqual([200, 503]);
    expect(await rig.wounds()).toEqual([]);
    await rig.stopApp(other);
  }, 60_000);

  it('away at the start is waited for, and the operator is told', async () => {
    // Red without the wait in until-there.ts: the application is not ready within the minute.
    const gate = await TcpGate.to(rig.postgres.directUrl);
    await gate.cut();
    let tries = 0;
    const refusing = createServer((socket) => {
      tries++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => refusing.listen(Number(new URL(gate.url).port), '127.0.0.1', resolve));
    const starting = rig.startApp({ DATABASE_URL: gate.url });
    await patiently(
      'tries to connect',
      () => tries,
      (count) => count >= 3,
    );
    await new Promise((resolve) => refusing.close(resolve));
    await gate.restore();
    const late = await starting;
    expect(await healthOf(late)).toMatchObject({ status: 200, ready: 200, checks: { database: 'ok' } });
    expect(late.output).toContain('PostgreSQL does not answer yet');
    expect(await rig.wounds()).toEqual([]);
    await rig.stopApp(late);
    await gate.cut();
  }, 60_000);
});
