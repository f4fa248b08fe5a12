import type { ZodiacSign } from '../../src/shared/zodiac-sign';
import { completion, FaultyOpenRouter, type Step } from '../support/faulty-openrouter';
import type { RunningApp } from '../support/running-app';
import type { TelegramPerson } from '../support/telegram-emulator';
import { until } from '../support/waiting';
import { FaultRig } from './rig/fault-rig';
import { pressOf } from './rig/updates';

const SIGNS: readonly ZodiacSign[] = ['leo', 'virgo', 'libra'];
const ASKERS = 10;

/** One for each sign: the same text for two is refused. */
const MODEL_SAYS = [
  'Today rewards patience more than speed. Finish one thing before you begin the next, and the afternoon will feel lighter ' +
    'than the morning. A conversation you have been putting off goes better than you expect, as long as you listen first. ' +
    'Leave the evening free of plans, and go to bed a little earlier than usual.',
  'Small repairs bring more joy now than big purchases. Somebody near you notices how much you carry and may offer a hand, ' +
    'so say yes before pride answers for you. Write the awkward letter after lunch, when words come more easily. A walk ' +
    'without a destination will do the rest.',
  'There is a draught of curiosity in the air, and it suits you. Ask the question everybody avoids, but ask it kindly. ' +
    'Old notes hold an idea that was too early last year and is just in time this week. Cook something slow tonight and ' +
    'let the phone sleep in another room.',
];

/** Each of them once; questions about the key (GET) count for nothing. */
function saysInTurn(): Step {
  let count = 0;
  return (response) => {
    const text = MODEL_SAYS[response.req.method === 'POST' ? count++ % MODEL_SAYS.length : 0];
    completion(JSON.stringify({ text }))(response);
  };
}

describe.each(['the built-in writer', 'a model'])('two processes over one database, with %s', (writer) => {
  let rig: FaultRig;
  let openRouter: FaultyOpenRouter;
  let people: TelegramPerson[];

  beforeAll(async () => {
    openRouter = await FaultyOpenRouter.start();
    openRouter.play(saysInTurn());
    const model = { OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test', OPENROUTER_BASE_URL: openRouter.url };
    rig = await FaultRig.start({ environment: writer === 'a model' ? model : {} });
    await Promise.all([rig.startApp(), rig.startApp()]);
    for (const app of rig.apps) await rig.untilIntroduced(app);
    people = await Promise.all(Array.from({ length: ASKERS * 2 * SIGNS.length }, () => rig.person('en')));
    await Promise.all(people.map((person) => person.sends('/help')));
  });

  afterAll(async () => {
    await rig.close();
    await openRouter.close();
  });

  it('write each text once and upload each picture once, however many ask at the same moment', async () => {
    // Red without the lock in horoscope.writer.ts (a text of each process in written_texts), without the claim in
    // horoscope.queue.ts (the model asked twice), without the lock in uploads.service.ts (a picture uploaded twice).
    const presses = SIGNS.flatMap((sign) =>
      rig.apps.flatMap((app) => Array<[ZodiacSign, RunningApp]>(ASKERS).fill([sign, app])),
    );
    await Promise.all(
      presses.map(([sign, app], asker) => rig.deliver(app, pressOf(people[asker]!.profile, `h:${sign}`))),
    );
    await until(async () => (await captions()).every((caption) => !caption.includes('Looking at the sky')), 60_000);
    expect(new Set(await captions()).size).toBe(SIGNS.length);

    const sources = await rig.rows('select source, count(*)::int from horoscopes group by source');
    expect(sources).toEqual([{ source: writer === 'a model' ? 'generated' : 'fallback', count: SIGNS.length }]);
    expect(await rig.rows('select count(*)::int from written_texts')).toEqual([{ count: SIGNS.length }]);
    const orders = openRouter.seen.filter(({ body }) => body.includes('messages'));
    expect(orders).toHaveLength(writer === 'a model' ? SIGNS.length : 0);

    const uploads = rig.telegram
      .callsOf('sendPhoto')
      .filter(({ parameters }) => String(parameters.photo).startsWith('attach:'));
    expect(uploads).toHaveLength(SIGNS.length);
    expect(await rig.wounds()).toEqual([]);
  }, 120_000);

  /** What stands under the newest picture of each person. */
  const captions = () => Promise.all(people.map(async (person) => (await person.lastMessage()).caption ?? ''));
});

describe('two processes that poll', () => {
  it('take turns: one asks Telegram, and when it is killed the other does', async () => {
    // Red without the lock in polling.service.ts: both ask at once, and Telegram ends one of them with 409 again and again.
    const rig = await FaultRig.start({ environment: { TELEGRAM_MODE: 'polling' } });
    const first = await rig.startApp();
    await until(() => rig.telegram.callsOf('deleteWebhook').length === 1); // what a poller does before its first question
    await rig.untilIntroduced(await rig.startApp());
    const person = await rig.person();
    for (const text of ['/start', '/help', '/settings']) expect(await person.sends(text)).not.toEqual([]);

    await rig.stopApp(first);
    const telling = rig.telegram.client('POST', `/persons/${person.id}/messages`, { text: '/help' });
    await until(async () => (await rig.rows('select from bot_updates')).length === 4, 60_000);
    await telling;
    const conflicts = rig.telegram.callsOf('getUpdates').filter(({ answer }) => !answer.ok);
    expect(conflicts).toEqual([]);
    expect(rig.telegram.callsOf('deleteWebhook')).toHaveLength(2);
    await rig.close();
  }, 120_000);
});
