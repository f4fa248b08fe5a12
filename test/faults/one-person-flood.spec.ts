import { setTimeout as sleep } from 'node:timers/promises';
import type { TelegramPerson } from '../support/telegram-emulator';
import type { RunningApp } from '../support/running-app';
import { until } from '../support/waiting';
import { burst } from './rig/burst';
import { slow } from './rig/fault-gate';
import { FaultRig } from './rig/fault-rig';
import { messageOf } from './rig/updates';

const SECONDS = 5;
/** Fewer would be another test. */
const REALLY_A_SECOND = 700;
/** A lock is waited for so long before an update is told to come again: nobody else may come near it. */
const PERSON_TURNED_AWAY_MS = 5_000;
/** The way to Telegram and back, as it is in life. */
const BOT_API_MS = 100;
/** Below the flood limit of a person who is no flood. */
const PAUSE_MS = 400;

describe('1,000 updates a second from one person', () => {
  let rig: FaultRig;
  let app: RunningApp;

  beforeAll(async () => {
    rig = await FaultRig.startWithApps(1);
    app = rig.app;
  }, 120_000);

  afterEach(async () => {
    rig.botApi.heal();
    expect(await rig.wounds()).toEqual([]);
  });

  afterAll(() => rig.close());

  /** What ten quiet persons live through: status and milliseconds of each of their updates. */
  async function quietPersons(persons: readonly TelegramPerson[], seconds: number) {
    const seen: { status: number; ms: number }[] = [];
    const end = performance.now() + seconds * 1_000;
    const live = async (person: TelegramPerson) => {
      while (performance.now() < end) {
        const began = performance.now();
        const status = await rig.post(app, messageOf(person.profile, '/help'));
        seen.push({ status, ms: performance.now() - began });
        await sleep(PAUSE_MS);
      }
    };
    await Promise.all(persons.map(live));
    return seen;
  }
  /** So many milliseconds or fewer in this share of cases. */
  const within = (share: number, seen: readonly { ms: number }[]) =>
    seen.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(seen.length * share)] ?? 0;

  const sentTo = ({ id }: TelegramPerson) =>
    rig.telegram.callsOf('sendMessage').filter(({ parameters }) => Number(parameters.chat_id) === id);

  // Red without `persons.run` in update-intake.service.ts and without the LIMIT of flood.middleware.ts: the others waited for
  // minutes. Either of the two alone keeps the flooder from them.
  it('do not slow the others', async () => {
    const others: TelegramPerson[] = [];
    for (let index = 0; index < 10; index++) others.push(await rig.acquaintance());
    const flooder = await rig.acquaintance();
    rig.botApi.break(slow(BOT_API_MS));
    const before = await quietPersons(others, SECONDS);
    const updates = Array.from({ length: SECONDS * 1_000 }, () => messageOf(flooder.profile, '/help'));
    const [{ statuses, sentInMs }, during] = await Promise.all([
      burst(rig, app, updates, 1_000),
      quietPersons(others, SECONDS),
    ]);
    expect(during.filter(({ status }) => status !== 200)).toEqual([]);
    expect(updates.length / (sentInMs / 1_000)).toBeGreaterThan(REALLY_A_SECOND);
    expect(within(0.5, during)).toBeLessThan(within(0.5, before) * 10 + 1_000);
    expect(within(0.95, during)).toBeLessThan(PERSON_TURNED_AWAY_MS);

    const rows = await rig.rows<{ update_id: string }>('select update_id from bot_updates');
    const recorded = new Set(rows.map(({ update_id }) => Number(update_id)));
    expect(updates.map(({ update_id }) => (recorded.has(update_id) ? 200 : 503))).toEqual(statuses);
  }, 120_000);

  // Red without the return beyond LIMIT + 1 in flood.middleware.ts: 31 polite words. Red where burst-counter.ts never begins
  // a new window: silence for good.
  it('are silence after a polite word, and over when they are over', async () => {
    const flooder = await rig.acquaintance();
    rig.telegram.forgetCalls();
    const statuses = await Promise.all(
      Array.from({ length: 60 }, () => rig.post(app, messageOf(flooder.profile, '/help'))),
    );
    expect(statuses).toEqual(Array<number>(60).fill(200));
    const texts = sentTo(flooder).map(({ parameters }) => String(parameters.text));
    expect(texts.filter((text) => text.startsWith('Не так быстро'))).toHaveLength(1);
    expect(texts.length).toBeLessThanOrEqual(31);
    await until(async () => {
      await sleep(500);
      await rig.post(app, messageOf(flooder.profile, '/help'));
      return sentTo(flooder).length > texts.length;
    });
  });
});
