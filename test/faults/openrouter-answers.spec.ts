import type { RunningApp } from '../support/running-app';
import { completion, cut, FaultyOpenRouter, json, type Step } from '../support/faulty-openrouter';
import { MODEL_TEXTS, modelText } from '../support/model-texts';
import { until } from '../support/waiting';
import { isWritten } from './jobs/model';
import { FaultRig } from './rig/fault-rig';
import { metricOf, patiently } from './rig/outside-view';
import { PRICE_USD } from './rig/rig-openrouter';

const says = (text: string): Step => completion(JSON.stringify({ text }));
const [MODEL_TEXT] = MODEL_TEXTS;
const OTHER_TEXT = modelText(1);

/** OpenRouter answers, but not what was asked for. */
describe('An answer of OpenRouter', () => {
  let rig: FaultRig;
  let app: RunningApp;
  let openRouter: FaultyOpenRouter;

  beforeAll(async () => {
    openRouter = await FaultyOpenRouter.start();
    openRouter.play(says(MODEL_TEXT));
    rig = await FaultRig.start();
    app = await rig.startApp({
      OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test',
      OPENROUTER_BASE_URL: openRouter.url,
    });
    await rig.untilIntroduced(app);
  }, 60_000);

  afterEach(async () => {
    expect(await rig.wounds()).toEqual([]);
  });

  afterAll(async () => {
    await rig.close();
    await openRouter.close();
  });

  /** Somebody asks for a sign and waits for its text; gives it with what the asking took. */
  const textOf = async (button: string) => {
    const tries = () =>
      rig.rows<{ result: string; cost: number | null }>(
        'select result, cost_usd::float8 as cost from ai_usage order by id',
      );
    const [before, centsBefore] = [(await tries()).length, await metricOf(app, 'api_cost_cents_total')];
    const person = await rig.person();
    await person.sends('/horoscope');
    const askedAt = Date.now();
    const { messages } = await person.presses(button);
    const look = async () =>
      (await person.history()).messages.find(({ message_id }) => message_id === messages[0]?.message_id);
    const message = await patiently('a text', look, (seen) => seen !== undefined && isWritten(seen));
    return {
      caption: message?.caption ?? '',
      waitedMs: Date.now() - askedAt,
      tries: (await tries()).slice(before),
      cents: (await metricOf(app, 'api_cost_cents_total')) - centsBefore,
    };
  };

  it.each<[string, string, Step, string, number | null]>([
    ['♌ Лев', 'that is an error inside HTTP 200', json({ error: { code: 502, message: 'down' } }), 'upstream', 0],
    ['♍ Дева', 'that breaks off', cut, 'upstream', null],
    ['♎ Весы', 'that is empty', completion(''), 'bad_output', PRICE_USD],
    [
      '♏ Скорпион',
      'in another language',
      says(`Today the Moon slows everything down. ${'Take your time. '.repeat(15)}`),
      'ok',
      PRICE_USD,
    ],
    ['♐ Стрелец', 'that is ten times too long', says(`${MODEL_TEXT} `.repeat(20).trim()), 'ok', PRICE_USD],
    ['♑ Козерог', 'that is no text for people', says(`Вас ждёт смерть. ${MODEL_TEXT}`), 'ok', PRICE_USD],
  ])('for %s %s: a good text in time, every try paid once', async (sign, _, answer, result, cost) => {
    // Red in openrouter-fault.ts: the first where statusIn() gives 400 (refused, not asked again) and where faultOf() says it
    // is not free (it stays booked), the second where inStream() does not know what broke on the wire (nothing is booked),
    // the third where unreadable answers are not worth another try. The last three red without `revise` in model-writer.ts:
    // the model is asked once.
    openRouter.play(answer);
    const { caption, waitedMs, tries, cents } = await textOf(sign);
    expect(caption.startsWith(sign)).toBe(true);
    expect(caption.length).toBeGreaterThan(250);
    expect(caption).not.toMatch(/смерть|Moon|ИИ/);
    expect(waitedMs).toBeLessThan(60_000);
    expect(tries).toEqual([
      { result, cost },
      { result, cost },
    ]);
    expect(cents).toBeCloseTo((cost ?? 0) * 2 * 100, 8);
  });

  it('that breaks a rule is put right by the model, and both are paid', async () => {
    // Red without `revise` in model-writer.ts: the built-in writer writes.
    let times = 0;
    openRouter.play((response) => {
      const isFirst = ++times === 1;
      (isFirst ? says(`${MODEL_TEXT} Обязательно сбудется.`) : says(MODEL_TEXT))(response);
    });
    const { caption, tries } = await textOf('♒ Водолей');
    expect(caption).toContain(MODEL_TEXT);
    expect(tries).toEqual(Array(2).fill({ result: 'ok', cost: PRICE_USD }));
    expect(await metricOf(app, 'text_repairs_total', 'result="good"')).toBe(1);
  });

  it('is asked for once by two processes, and kept by both', async () => {
    // Red without `claims.take` in written-text-claims.ts: the model is asked again for those who come later.
    const second = await rig.startApp({
      OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test',
      OPENROUTER_BASE_URL: openRouter.url,
    });
    await rig.untilIntroduced(second);
    openRouter.play((response) => {
      setTimeout(() => {
        says(OTHER_TEXT)(response);
      }, 3_000);
    });
    // Orders given while the first is carried out are new ones, for whichever process is free.
    const first = textOf('♓ Рыбы');
    await until(() => openRouter.seen.some(({ body }) => body.includes('"messages"')));
    const texts = await Promise.all([first, ...Array.from({ length: 3 }, () => textOf('♓ Рыбы'))]);
    for (const { caption } of texts) expect(caption).toContain(OTHER_TEXT);
    expect(openRouter.seen.filter(({ body }) => body.includes('"messages"'))).toHaveLength(1);
    expect(await rig.rows('select * from written_text_claims')).toEqual([]);
  });
});
