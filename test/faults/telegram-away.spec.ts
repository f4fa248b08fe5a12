import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from '../support/running-app';
import type { TelegramPerson } from '../support/telegram-emulator';
import { cut, doneThenReset, type Fault, hang, refuse, reset } from './rig/fault-gate';
import { FaultRig } from './rig/fault-rig';
import { answersTo, healthOf, patiently, untilHealth, writes } from './rig/outside-view';

const SENDS = 'sendMessage';

describe('the Bot API', () => {
  let rig: FaultRig;
  let app: RunningApp;

  beforeAll(async () => {
    rig = await FaultRig.startWithApps(1, { telegram: { redeliveryScale: 0.5 } }); // faster, and the flood limit would take the copies for a flood
    app = rig.app;
  }, 60_000);

  afterAll(() => rig.close(), 60_000);
  afterEach(() => {
    rig.botApi.heal();
  });

  /** Everyone is greeted; gives how often. */
  const greetings = async (persons: readonly TelegramPerson[]) => {
    const look = async (person: TelegramPerson) =>
      (await answersTo(person)).filter((text) => text.includes('Здравствуйте')).length;
    await Promise.all(persons.map((person) => answersTo(person)));
    await patiently('Telegram to have nothing left', waiting, (count) => count === 0);
    return Promise.all(persons.map(look));
  };

  const waiting = async () => {
    const answer = await rig.telegram.call('getWebhookInfo');
    return (answer as { result: { pending_update_count: number } }).result.pending_update_count;
  };

  it('that asks to wait a second or two is waited for', async () => {
    // Red without the second try of atOnce() in send-lanes.ts: an apology instead of the greeting.
    rig.botApi.break(refuse(429, 'Too Many Requests: retry after 2', 2), SENDS, 1);
    const person = await rig.person();
    const [hello] = await person.sends('/start');
    expect(hello?.text).toContain('Здравствуйте');
    expect(await rig.wounds()).toEqual([]);
  });

  // A wait that Telegram asks for is not trouble of Telegram's, and before its limit a hanging call is none either.
  it.each<[string, Fault, RegExp]>([
    ['asks to wait longer than a request can be held', refuse(429, 'Too Many Requests: retry after 8', 8), /^ok$/],
    ['breaks connections', reset, /^error: getMe: /],
    ['breaks off in the middle of its answers', cut, /^error: getMe: /],
    ['fails', refuse(500, 'Internal Server Error'), /^error: getMe: /],
    ['does not answer', hang, /^ok$/],
  ])(
    'that %s for a while: people get their answer late instead of never, and once',
    async (_, fault, said) => {
      // Red while update-intake.service.ts records such an update as failed: the apology cannot be sent either. Of broken
      // and half answers, where telegram-client.ts lets the error of the socket through.
      rig.botApi.break(fault);
      const persons = await Promise.all([rig.person(), rig.person(), rig.person()]);
      await Promise.all(persons.map((person) => writes(rig, person)));
      await sleep(3_000);
      expect(await rig.rows('select * from failed_updates')).toEqual([]);
      const health = await healthOf(app);
      expect(health).toMatchObject({ status: 200, ready: 200 });
      expect(health.checks.telegram).toMatch(said);
      rig.botApi.heal();
      expect(await greetings(persons)).toEqual([1, 1, 1]);
      await untilHealth(app, ({ word }) => word === 'ok');
      expect(await rig.wounds()).toEqual([]);
    },
    120_000,
  );

  it('that sends and loses its answer: the answer comes twice rather than never', async () => {
    // Red where telegram-error.ts takes no answer for Telegram's last word: the update is a failed one, nothing comes again.
    rig.botApi.break(doneThenReset, SENDS, 1);
    const person = await rig.person();
    await writes(rig, person);
    const [count] = await greetings([person]);
    expect(count).toBe(2);
    expect(await rig.rows('select telegram_id from users where telegram_id = $1', [person.id])).toHaveLength(1);
    expect(await rig.wounds()).toEqual([]);
  }, 60_000);

  it('away at the start keeps nothing from starting; when it is back, the webhook is set', async () => {
    // Red without the loop of tryUntilTaken() in bot-launcher.service.ts: `telegram: error: getMe: no answer` for good.
    rig.botApi.break(reset);
    const late = await rig.startApp();
    const health = await untilHealth(late, ({ checks }) => checks.telegram !== 'starting');
    expect(health).toMatchObject({ status: 200, word: 'degraded', ready: 200 });
    expect(health.checks.telegram).toMatch(/^error: /);
    rig.botApi.heal();
    await untilHealth(late, ({ word }) => word === 'ok');
    const { result } = (await rig.telegram.call('getWebhookInfo')) as unknown as { result: { url: string } };
    expect(result.url).toContain(`:${late.port}/`);
    expect((await (await rig.person()).sends('/start'))[0]?.text).toContain('Здравствуйте');
    expect(await rig.wounds()).toEqual([]);
  }, 120_000);
});
