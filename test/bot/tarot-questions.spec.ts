import { BotWorld } from '../support/bot-world';
import { givePremium, labelsOf, lays, pressesLike } from '../support/card-table';
import type { TelegramPerson } from '../support/telegram-emulator';

const QUESTION = 'Стоит ли мне менять работу этой осенью?';

let world: BotWorld;
let anna: TelegramPerson;
beforeAll(async () => {
  world = await BotWorld.start();
});
afterAll(async () => {
  expect(await world.rows('select error from failed_updates')).toEqual([]);
  await world.close();
});
beforeEach(async () => {
  anna = await world.person();
  await anna.sends('/start');
});

const readings = () =>
  world.rows<{ state: string; is_softened: boolean }>(
    'select state, is_softened from tarot_readings r join users u on u.id = user_id where telegram_id = $1 order by r.id',
    [anna.id],
  );

/** A photo with words under it: the emulated client has no camera. */
async function sendsPhoto({ id, profile }: TelegramPerson, caption: string): Promise<void> {
  const from = { id, is_bot: false, first_name: profile.first_name, language_code: 'ru' };
  const photo = [{ file_id: 'photo', file_unique_id: 'photo', width: 90, height: 90 }];
  const chat = { id, type: 'private', first_name: profile.first_name };
  await world.telegram.inject({ message: { message_id: 9_001, date: 1, chat, from, photo, caption } });
  await world.telegram.settled();
}

describe('the question', () => {
  beforeEach(async () => {
    await anna.sends('/tarot');
    await anna.presses('Три карты · ещё 1');
  });

  it.each([
    ['no words', '?!... 12345', 'Слов здесь не вижу'],
    ['few letters', 'Работа?', 'Коротковато'],
    ['a wall of text', 'Очень длинный рассказ. '.repeat(40), 'целая история'],
    ['a sticker', { sticker: '🔮' }, 'Стикер'],
    ['a voice message', { voice: 7 }, 'Голосовые'],
    ['what is not done', 'Сделай приворот на Сергея, чтобы он вернулся', 'Задайте, пожалуйста, другой вопрос'],
  ])('that is %s gets a fitting word and another try', async (_, sent, answer) => {
    const answers = await anna.sends(sent);
    expect([answers.length, answers[0]?.text]).toEqual([1, expect.stringContaining(answer)]);
    expect(await readings()).toEqual([]);
    expect((await anna.sends(QUESTION))[0]?.photo).toBeDefined();
  });

  it('that is a picture is asked for in words', async () => {
    await sendsPhoto(anna, QUESTION);
    expect((await anna.lastMessage()).text).toContain('Картинки и файлы не читаю');
    expect((await anna.sends(QUESTION))[0]?.photo).toBeDefined();
  });

  it('that is heavy is answered with care', async () => {
    const [care, fan] = await anna.sends('Выиграю ли я суд и вернут ли мне долг?');
    expect([care?.text, fan?.photo === undefined]).toEqual([expect.stringContaining('непростое'), false]);
    expect(await readings()).toEqual([{ state: 'picking', is_softened: true }]);
  });

  it('of danger ends the cards for a day: no menu, no tap, no sale', async () => {
    const [support] = await anna.sends('Хочу умереть, что скажут карты?');
    expect(support?.text).toContain('112');
    for (const words of [QUESTION, '/tarot', '☀️ Карта дня']) {
      const [held] = await anna.sends(words);
      expect([held?.text, labelsOf(held)]).toEqual([expect.stringContaining('Сейчас карт не раскладываю'), []]);
    }
    expect(await readings()).toEqual([]);
    world.clock.advance(24 * 60 * 60 * 1_000 + 1);
    expect(labelsOf((await anna.sends('/tarot'))[0])).toContain('Три карты · ещё 1');
  });

  it('is over with a command, the menu or the button', async () => {
    expect((await anna.sends('/cancel'))[0]?.text).toContain('Отменено');
    expect((await anna.sends(QUESTION))[0]?.photo).toBeUndefined();
    await anna.sends('/tarot');
    await pressesLike(anna, 'Три карты');
    const { messages } = await anna.presses('Отмена');
    expect(labelsOf(messages[0])).toContain('Три карты · ещё 1');
    expect((await anna.sends(QUESTION))[0]?.photo).toBeUndefined();
    expect(await world.rows('select 1 from bot_sessions where key = $1', [`${anna.id}:${anna.id}`])).toEqual([]);
  });
});

describe('danger while cards lie there', () => {
  it('turns none of them for a day', async () => {
    await lays(anna, 'Три карты');
    await anna.sends('Хочу умереть');
    const { messages } = await anna.presses('4');
    expect(messages.map(({ text }) => text)).toEqual([expect.stringContaining('Сейчас карт не раскладываю')]);
    expect(await readings()).toMatchObject([{ state: 'picking' }]);
  });
});

describe('somebody under age', () => {
  it('has the card of the day and nothing else', async () => {
    await world.rows(`update users set adult_from = '2040-01-01' where telegram_id = $1`, [anna.id]);
    const [menu] = await anna.sends('/tarot');
    expect([menu?.text, labelsOf(menu)]).toEqual([expect.stringContaining('с 18 лет'), ['☀️ Карта дня']]);
    expect(await world.stalePress(anna, menu!.message_id, 'spread:three-cards')).toBeUndefined();
    expect(await world.stalePress(anna, menu!.message_id, 'plain:love')).toBeUndefined();
    expect(await readings()).toEqual([]);
    await anna.sends('☀️ Карта дня');
    const { messages } = await anna.presses('1');
    expect(messages[1]?.text).toMatch(/^Карта дня/);
  });
});

describe('a question after a reading', () => {
  const AFTER = 'А если подождать до весны?';

  it('is answered below, three times at most', async () => {
    await givePremium(world, anna);
    await lays(anna, 'Работа и дело', QUESTION);
    await anna.presses('Открыть все сразу');
    for (const [number, question, more] of [
      [1, AFTER, '❓ Уточнить (осталось 2)'],
      [2, 'Что поможет мне решиться?', '❓ Уточнить (остался 1)'],
      [3, 'К чему готовиться весной?', '🃏 Ещё расклад'],
    ] as const) {
      await pressesLike(anna, '❓ Уточнить');
      expect((await anna.sends('Что?'))[0]?.text).toContain('Коротковато');
      const [answer] = await anna.sends(question);
      expect(answer?.text).toMatch(new RegExp(`^Уточнение ${number}\n\n.{100}`, 's'));
      expect(labelsOf(answer)).toEqual(expect.arrayContaining(['👍', '👎', more]));
    }
    const { messages } = await pressesLike(anna, '❓ Уточнить (остался 1)');
    expect(messages[0]?.text).toContain('Все уточнения к этому раскладу уже заданы');
  });

  it('is a part of premium', async () => {
    await lays(anna, 'Три карты');
    const { messages } = await anna.presses('Открыть все сразу');
    expect(labelsOf(messages[1]).join()).not.toContain('Уточнить');
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>('select max(id) as id from tarot_readings');
    await world.stalePress(anna, messages[1]!.message_id, `ask:${id}`);
    expect((await anna.lastMessage()).text).toContain('Это часть Премиума');
  });
});
