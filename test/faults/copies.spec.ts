import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from '../support/running-app';
import type { TelegramPerson } from '../support/telegram-emulator';
import { until } from '../support/waiting';
import { hang } from './rig/fault-gate';
import { type AnyUpdate, FaultRig } from './rig/fault-rig';
import { messageOf } from './rig/updates';

describe('copies of one update, at two processes', () => {
  let rig: FaultRig;
  let first: RunningApp;
  let second: RunningApp;

  beforeAll(async () => {
    rig = await FaultRig.startWithApps(2);
    [first, second] = rig.apps as [RunningApp, RunningApp];
  }, 120_000);

  afterEach(async () => {
    rig.botApi.heal();
    expect(await rig.wounds()).toEqual([]);
  });

  afterAll(() => rig.close());

  /** Somebody who has not started yet. */
  async function acquaintance(): Promise<TelegramPerson> {
    const person = await rig.acquaintance('/help');
    rig.telegram.forgetCalls();
    return person;
  }

  const started = async ({ id }: TelegramPerson) =>
    (
      await rig.rows(
        `select 1 from person_events join users on users.id = user_id where kind = 'started' and telegram_id = $1`,
        [id],
      )
    ).length;
  const done = ({ update_id }: AnyUpdate) => rig.rows('select 1 from bot_updates where update_id = $1', [update_id]);
  const saidTo = ({ id }: TelegramPerson) =>
    rig.telegram
      .callsOf('sendMessage')
      .filter(({ parameters, answer }) => answer.ok && Number(parameters.chat_id) === id);

  /** Posts copies to the processes in turn; `statuses` fills as they are answered. */
  function copies(update: AnyUpdate, count: number, apps: readonly RunningApp[]) {
    const statuses: number[] = [];
    const all = Array.from({ length: count }, async (_, index) => {
      const app = apps[index % apps.length];
      if (app) statuses.push(await rig.post(app, update));
    });
    return { statuses, answered: Promise.all(all) };
  }

  // Red where update-work.service.ts takes every copy for a new one: said 50 times.
  it('are worked off once', async () => {
    const anna = await acquaintance();
    const { statuses, answered } = copies(messageOf(anna.profile, '/start'), 50, rig.apps);
    await answered;
    expect(statuses).toEqual(Array<number>(50).fill(200));
    expect(await started(anna)).toBe(1);
    expect(saidTo(anna)).toHaveLength(1);
  });

  // Red where update-work.service.ts notes the update before its work: it was done before it was answered.
  it('are not told "done" before it is so', async () => {
    const anna = await acquaintance();
    const update = messageOf(anna.profile, '/start');
    const held = rig.botApi.holdNext('sendMessage');
    const original = rig.post(first, update);
    await held.reached;
    const { statuses, answered } = copies(update, 49, rig.apps);
    await sleep(1_500);
    expect(statuses).toEqual([]);
    expect(await done(update)).toEqual([]);
    held.release();
    expect(await original).toBe(200);
    await answered;
    expect(statuses).toEqual(Array<number>(49).fill(200));
    expect(await done(update)).toHaveLength(1);
    expect(await started(anna)).toBe(1);
    expect(saidTo(anna)).toHaveLength(1);
  });

  // Red where update-work.service.ts notes the update before its work: nobody was greeted (started: 0).
  it('take the work over from a process that is killed, one of them', async () => {
    const anna = await acquaintance();
    const update = messageOf(anna.profile, '/start');
    rig.botApi.break(hang, 'sendMessage', 1);
    const original = rig.post(first, update);
    await until(async () => (await rig.heldPersons()) === 1);
    const { statuses, answered } = copies(update, 25, [second]);
    await sleep(500);
    expect(statuses).toEqual([]);
    await rig.stopApp(first);
    expect(await original).toBe(0);
    await answered;
    expect(statuses).toEqual(Array<number>(25).fill(200));
    expect(await started(anna)).toBe(1);
    expect(saidTo(anna)).toHaveLength(1);
    first = await rig.startApp({ PORT: String(first.port) });
    await rig.untilIntroduced(first);
  });

  // Red without 57014 in database-away.ts: a copy that had waited 8 s recorded the update as failed, and answered 200.
  it('that wait too long are to come again, and are no failure', async () => {
    const anna = await acquaintance();
    const update = messageOf(anna.profile, '/start');
    rig.botApi.break(hang, 'sendMessage', 1);
    const original = rig.post(first, update);
    await until(async () => (await rig.heldPersons()) === 1);
    const { statuses, answered } = copies(update, 10, rig.apps);
    await answered;
    expect(statuses).toEqual(Array<number>(10).fill(503));
    await rig.stopApp(first);
    expect(await original).toBe(0);
    expect(await rig.post(second, update)).toBe(200);
    expect(await started(anna)).toBe(1);
    expect(saidTo(anna)).toHaveLength(1);
  });
});
