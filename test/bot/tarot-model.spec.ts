import { createHash } from 'node:crypto';
import { type CardId, nameKey } from '../../src/modules/tarot';
import { TarotWriter } from '../../src/modules/tarot/tarot.writer';
import { TextsService } from '../../src/platform/texts/texts.service';
import { BotWorld } from '../support/bot-world';
import { computeAgain, givePremium, labelsOf, lays, pressesLike } from '../support/card-table';
import { FaultyOpenRouter, json } from '../support/faulty-openrouter';
import { streamed } from '../support/streamed-answer';
import type { TelegramPerson } from '../support/telegram-emulator';
import { until } from '../support/waiting';

const QUESTION = 'Стоит ли мне менять работу этой осенью?';
const SENTENCES =
  'Она предлагает замедлиться и посмотреть на привычное дело с другой стороны: там найдётся подсказка, которую легко пропустить в спешке. Спокойный взгляд пригодится и в разговоре с близкими.';
const STEP = 'Выберите одно небольшое дело, доведите его до конца и дайте себе час отдыха без экрана.';
const NO_CREDIT = json({ error: { code: 402, message: 'Insufficient credits' } }, 402);

let openRouter: FaultyOpenRouter;
let world: BotWorld;
let anna: TelegramPerson;
beforeAll(async () => {
  openRouter = await FaultyOpenRouter.start();
  openRouter.play(NO_CREDIT);
  const environment = { OPENROUTER_API_KEY: 'sk-or-a-key-of-the-test', OPENROUTER_BASE_URL: openRouter.url };
  world = await BotWorld.start({ environment });
});
afterAll(async () => {
  expect(await world.rows('select error from failed_updates')).toEqual([]);
  await world.close();
  await openRouter.close();
});
beforeEach(async () => {
  openRouter.play(NO_CREDIT);
  anna = await world.person();
  await anna.sends('/start');
});
afterEach(() => jest.restoreAllMocks());

const consents = () =>
  world.rows<{ purpose: string; revoked: boolean }>(
    `select purpose, revoked_at is not null as revoked from consents c join users u on u.id = user_id
      where telegram_id = $1 order by c.id`,
    [anna.id],
  );
const mayLeave = async () => {
  const rows = await world.rows<{ may_leave: boolean }>(
    'select may_leave from tarot_readings r join users u on u.id = user_id where telegram_id = $1 order by r.id',
    [anna.id],
  );
  return rows.map(({ may_leave }) => may_leave);
};

/** From now on nobody writes, not even the built-in writer. */
function writesNothing(): void {
  const writer = world.application.nest.get(TarotWriter, { strict: false });
  jest.spyOn(writer, 'interpret').mockRejectedValue(new Error('A pen without ink'));
}

/** Asks for three cards and types the question; gives what came of it. */
async function asks(question = QUESTION) {
  await anna.sends('/tarot');
  await pressesLike(anna, 'Три карты');
  return anna.sends(question);
}

describe('where a model writes', () => {
  it('the text comes into the message that waits for it', async () => {
    await lays(anna, 'Три карты');
    const { messages } = await anna.presses('Открыть все сразу');
    expect(messages[1]?.text).toContain('Раскладываю карты…');
    const done = await anna.waitsForMessage(({ text }) => text?.startsWith('Три карты · ') === true);
    expect(done.message_id).toBe(messages[1]?.message_id);
    expect(labelsOf(done)).toContain('🃏 Ещё расклад');
    await until(async () => (await world.rows('select 1 from awaited_readings')).length === 0);
  });

  it('a person is asked once whether it may read their questions, and the answer is kept', async () => {
    await givePremium(world, anna);
    const [ask] = await asks();
    expect(labelsOf(ask)).toEqual(['Да, можно', 'Нет, без модели']);
    expect(JSON.stringify(await world.rows('select data from bot_sessions'))).not.toContain('работу');
    const { messages } = await anna.presses('Да, можно');
    expect(messages.some(({ photo }) => photo)).toBe(true);
    expect(await consents()).toEqual([{ purpose: 'ai_texts', revoked: false }]);
    await anna.presses('Открыть все сразу');
    await asks('Что даст мне новая работа?');
    expect(await mayLeave()).toEqual([true, true]);
  });

  it('no is an answer too, which the settings change', async () => {
    await givePremium(world, anna);
    await asks();
    await anna.presses('Нет, без модели');
    await anna.presses('Открыть все сразу');
    await anna.waitsForMessage(({ text }) => text?.startsWith('Три карты · ') === true);
    expect(openRouter.seen).toEqual([]);
    await asks('Что даст мне новая работа?');
    expect([await consents(), await mayLeave()]).toEqual([[], [false, false]]);
    await anna.sends('/settings');
    expect((await anna.presses('Вопросы и ИИ')).messages[0]?.text).toContain('для ИИ: можно читать');
    expect((await anna.presses('Вопросы и ИИ')).messages[0]?.text).toContain('для ИИ: читать нельзя');
    expect(await consents()).toEqual([{ purpose: 'ai_texts', revoked: true }]);
  });

  it('a question after a reading asks for the same consent, and its answer comes where it is waited for', async () => {
    await givePremium(world, anna);
    await lays(anna, 'Три карты');
    await anna.presses('Открыть все сразу');
    await anna.waitsForMessage(({ text }) => text?.startsWith('Три карты · ') === true);
    await pressesLike(anna, '❓ Уточнить');
    expect(labelsOf((await anna.sends('А если подождать до весны?'))[0])).toContain('Да, можно');
    const { messages } = await anna.presses('Да, можно');
    const waiting = messages.find(({ text }) => text?.includes('Смотрю на ваши карты'));
    const done = await anna.waitsForMessage(({ text }) => text?.startsWith('Уточнение 1') === true);
    expect(done.message_id).toBe(waiting?.message_id);
  });

  it('the text grows in the message that waits for it, and is marked as a model’s', async () => {
    await anna.sends('☀️ Карта дня');
    const [{ seed } = { seed: '' }] = await world.rows<{ seed: string }>(
      `select encode(seed, 'hex') as seed from tarot_readings order by id desc limit 1`,
    );
    const commitment = createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex');
    // A back behind which no trump lies: some of those must be named with care.
    const cards = ['1', '2', '3', '4', '5', '6', '7'].map(
      (nonce) => computeAgain({ commitment, seed, nonce }, 1)[0]!.card,
    );
    const back = cards.findIndex((card) => card.includes('-of-') && card !== 'wheel-of-fortune');
    const name = new TextsService().plain('ru', nameKey(cards[back] as CardId));
    const today = `Перед вами ${name}, и сегодня этой карте есть что сказать. ${SENTENCES}`;
    openRouter.play(streamed(JSON.stringify({ today, step: STEP }), { everyMs: 40, chunk: 4 }));
    const { messages } = await anna.presses(String(back + 1));
    const done = await anna.waitsForMessage(({ text }) => text?.includes('с помощью ИИ') === true);
    expect(done.message_id).toBe(messages[1]?.message_id);
    expect(done.text?.split('\n\n').slice(1, 3)).toEqual([today, STEP]);
    const grown = world.telegram
      .callsOf('editMessageText')
      .map(({ parameters }) => String(parameters.text))
      .filter((text) => text.includes('ИИ пишет дальше') && text.includes(name));
    expect(grown.length).toBeGreaterThan(1);
  });

  it('today’s card is not waited for twice', async () => {
    writesNothing();
    await anna.sends('☀️ Карта дня');
    await anna.presses('3');
    const again = await anna.sends('☀️ Карта дня');
    expect(again.map(({ text }) => text).join()).toContain('ещё пишется');
  });

  it('a text that fails is said to have failed, and the limit is there again', async () => {
    writesNothing();
    await lays(anna, 'Три карты');
    const { messages } = await anna.presses('Открыть все сразу');
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>('select max(id) as id from tarot_readings');
    await world.rows(`update tarot_readings set drawn_at = drawn_at - interval '2 hours' where id = $1`, [id]);
    await world.order('tarot.recover', {});
    const failed = await anna.waitsForMessage(({ text }) => text?.includes('Расклад вам вернулся') === true);
    expect(failed.message_id).toBe(messages[1]?.message_id);
    expect(labelsOf((await anna.sends('/tarot'))[0])).toContain('Три карты · ещё 1');
  });
});
