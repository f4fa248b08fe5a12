import { completion, FaultyOpenRouter } from '../support/faulty-openrouter';
import { MODEL_TEXTS } from '../support/model-texts';
import { streamed } from '../support/streamed-answer';
import type { TelegramPerson } from '../support/telegram-emulator';
import { until } from '../support/waiting';
import { doneThenReset, type Fault } from './rig/fault-gate';
import { FaultRig } from './rig/fault-rig';

const [MODEL_TEXT] = MODEL_TEXTS;
const ANSWER = JSON.stringify({ text: MODEL_TEXT });
const PROMISED_MS = 60_000;

/** Carried out at once, and told long after. */
const doneThenSlow: Fault = async (response, forward) => {
  const { status, body } = await forward();
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

describe('a text that grows', () => {
  let openRouter: FaultyOpenRouter;
  let rig: FaultRig;

  beforeAll(async () => {
    openRouter = await FaultyOpenRouter.start();
    openRouter.play(completion(ANSWER));
    const environment = { OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test', OPENROUTER_BASE_URL: openRouter.url };
    rig = await FaultRig.startWithApps(1, { environment });
  }, 60_000);

  afterEach(async () => {
    rig.botApi.heal();
    expect(await rig.wounds()).toEqual([]);
  });

  afterAll(async () => {
    await rig.close();
    await openRouter.close();
  });

  const drafts = () => rig.telegram.callsOf('sendMessageDraft').length;
  const untilNobodyWaits = () =>
    until(async () => (await rig.rows('select 1 from awaited_horoscopes')).length === 0, PROMISED_MS);

  /** Somebody with premium asks for a text that grows before their eyes; gives the message that waits for it. */
  const seesGrow = async (button: string): Promise<{ person: TelegramPerson; waiting: number }> => {
    const person = await rig.person();
    await person.sends('/horoscope');
    openRouter.play(completion(ANSWER));
    await person.presses('♌ Лев');
    await untilNobodyWaits();
    await rig.rows(
      `insert into subscriptions (user_id, plan, starts_at, ends_at, source, granted_by, granted_at)
       select id, 'premium', now() - interval '1 hour', now() + interval '1 day', 'grant', 'a test', now()
         from users where telegram_id = $1`,
      [person.id],
    );
    await person.presses('✨ Неделя, месяц, сферы жизни');
    openRouter.play(streamed(ANSWER, { everyMs: 40, chunk: 3 }));
    rig.telegram.forgetCalls();
    const { messages } = await person.presses(button);
    await until(() => drafts() > 0);
    return { person, waiting: messages[0]!.message_id };
  };
  const textsOf = async (person: TelegramPerson) =>
    (await person.history()).messages.filter(({ text }) => text?.includes(MODEL_TEXT));
  const textOf = async (person: TelegramPerson, messageId: number) =>
    (await person.history()).messages.find(({ message_id }) => message_id === messageId)?.text;

  it('never comes back into a picture whose page is turned, however late that is known', async () => {
    // Red without `hold` in horoscope-cards.service.ts: a piece of Leo after Virgo's page.
    const person = await rig.person();
    await person.sends('/horoscope');
    openRouter.play(streamed(ANSWER, { everyMs: 40, chunk: 3 }));
    await person.presses('♌ Лев');
    const captions = () => rig.telegram.callsOf('editMessageCaption');
    await until(() => captions().length > 0);
    rig.botApi.break(doneThenSlow, 'editMessageMedia');
    await person.presses('Дева ›');
    rig.botApi.heal();
    await untilNobodyWaits();
    const calls = rig.telegram.calls.filter(({ method }) => method.startsWith('editMessage'));
    const after = calls.slice(calls.findIndex(({ method }) => method === 'editMessageMedia') + 1);
    expect(after.length).toBeGreaterThan(0);
    for (const { parameters } of after) expect(parameters.caption).toMatch(/Дева/);
  }, 60_000);

  it('and whose process is killed meanwhile grows anew elsewhere, and is there once', async () => {
    // Red where worker-lease.ts frees no job of a process that is gone: nobody writes it.
    const { person, waiting } = await seesGrow('❤️ Любовь');
    await rig.stopApp(rig.app, 'SIGKILL');
    const before = drafts();
    expect(await textOf(person, waiting)).toContain('Смотрю на небо');
    await rig.untilIntroduced(await rig.startApp());
    await untilNobodyWaits();
    expect(drafts()).toBeGreaterThan(before);
    expect(await textsOf(person)).toHaveLength(1);
    expect(await textOf(person, waiting)).toBeUndefined();
  }, 120_000);

  it('and whose message Telegram took without an answer is not sent again: the waiting message offers it', async () => {
    // Red with `send` before `move` in awaited-texts.service.ts: the text is there twice.
    const { person, waiting } = await seesGrow('💼 Дело');
    rig.botApi.break(doneThenReset, '/sendMessage');
    await untilNobodyWaits();
    expect(await textsOf(person)).toHaveLength(1);
    expect(await textOf(person, waiting)).toContain('отправлен ниже');
    rig.botApi.heal();
    const { messages } = await person.presses('Показать здесь');
    expect(messages).toMatchObject([{ message_id: waiting, text: expect.stringContaining(MODEL_TEXT) as string }]);
  }, 120_000);
});
