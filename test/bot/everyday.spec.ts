import { BotWorld } from '../support/bot-world';
import type { TelegramPerson } from '../support/telegram-emulator';

let world: BotWorld;
beforeAll(async () => {
  world = await BotWorld.start();
});
afterAll(() => world.close());

const settingOf = async ({ id }: TelegramPerson, column: string) =>
  (await world.rows<Record<string, unknown>>('select * from users where telegram_id = $1', [id]))[0]?.[column];
const sessionsOf = async ({ id }: TelegramPerson) =>
  world.rows<{ data: object; updated_at: Date }>('select data, updated_at from bot_sessions where key = $1', [
    `${id}:${id}`,
  ]);

describe('the menu', () => {
  it('stays under the input line and leads everywhere', async () => {
    const person = await world.person();
    await person.sends('/start');
    expect((await person.history()).reply_keyboard?.keyboard.flat()).toHaveLength(6);
    expect((await person.presses('⚙️ Настройки')).messages[0]?.text).toContain('Часовой пояс: Москва (UTC+3)');
    expect((await person.presses('❓ Помощь')).messages[0]?.text).toContain('Что я умею');
    expect((await person.presses('♈ Все знаки')).messages[0]?.inline_keyboard?.flat()).toHaveLength(12);
    expect((await person.presses('🃏 Таро')).messages[0]?.text).toContain('Какой расклад сделаем?');
    expect((await person.presses('☀️ Карта дня')).messages[0]?.photo).toBeDefined();
    expect((await person.presses('✨ Гороскоп на сегодня')).messages).toHaveLength(1);
  });

  it('lists its commands at Telegram, in both languages', () => {
    const lists = world.telegram.callsOf('setMyCommands').map(({ parameters }) => parameters);
    expect(lists.map(({ language_code }) => language_code)).toEqual([undefined, 'en']);
  });
});

describe('/settings', () => {
  it('changes the language, the menu included', async () => {
    const person = await world.person();
    await person.sends('/settings');
    await person.presses('Язык');
    const { text, messages } = await person.presses('English');
    expect(text).toBe('Saved');
    expect(messages[0]?.text).toContain('Language: English');
    expect((await person.history()).reply_keyboard?.keyboard.flat()).toContainEqual({ text: '⚙️ Settings' });
    expect((await person.sends('/help'))[0]?.text).toContain('What I can do');
  });

  it('changes the form of address', async () => {
    const person = await world.person();
    await person.sends('/settings');
    await person.presses('Обращение');
    expect((await person.presses('Она')).messages[0]?.text).toContain('Обращение: она');
    expect(await settingOf(person, 'address_form')).toBe('she');
  });

  it('changes the time zone by button, by city and by offset', async () => {
    const person = await world.person();
    await person.sends('/settings');
    await person.presses('Часовой пояс');
    expect((await person.presses('Омск (UTC+6)')).messages[0]?.text).toContain('Часовой пояс: Омск (UTC+6)');
    await person.presses('Часовой пояс');
    await person.presses('Другой город или смещение');
    expect((await person.sends('Атлантида'))[0]?.text).toContain('Такого города нет');
    expect((await person.sends('тбилиси'))[0]?.text).toMatch(/Тбилиси \(UTC\+4\).*13:00/s);
    expect(await settingOf(person, 'time_zone')).toBe('Asia/Tbilisi');
    await person.sends('/settings');
    await person.presses('Часовой пояс');
    await person.presses('Другой город или смещение');
    expect((await person.sends('+5:30'))[0]?.text).toContain('UTC+5:30');
  });

  it('pressed twice says the same and breaks nothing', async () => {
    const person = await world.person();
    const [settings] = await person.sends('/settings');
    for (let times = 0; times < 2; times++) {
      expect(await world.stalePress(person, settings?.message_id ?? 0, 'form:neutral')).toBe('Сохранено');
    }
  });
});

describe('a dialog', () => {
  it('is ended by /cancel, by another command and by the menu', async () => {
    const person = await world.person();
    const open = async () => {
      await person.sends('/settings');
      await person.presses('Знак и дата рождения');
      await person.presses('Ввести дату рождения');
      expect(await sessionsOf(person)).toHaveLength(1);
    };
    await open();
    expect((await person.sends('/cancel'))[0]?.text).toContain('Отменено');
    expect(await sessionsOf(person)).toEqual([]);
    expect((await person.sends('/cancel'))[0]?.text).toContain('ничего не начато');
    await open();
    expect((await person.sends('/help'))[0]?.text).toContain('Что я умею');
    expect(await sessionsOf(person)).toEqual([]);
    await open();
    await person.presses('❓ Помощь');
    expect(await sessionsOf(person)).toEqual([]);
  });

  it('is written only when it changes', async () => {
    const person = await world.person();
    await person.sends('/help');
    expect(await sessionsOf(person)).toEqual([]);
    await person.sends('/settings');
    await person.presses('Знак и дата рождения');
    await person.presses('Ввести дату рождения');
    const opened = await sessionsOf(person);
    world.clock.advance(60_000);
    await person.sends('не дата');
    expect(await sessionsOf(person)).toEqual(opened);
  });
});

describe('what does not fit', () => {
  it.each([
    ['a text', 'расскажи анекдот', 'Пока не умею'],
    ['a command nobody knows', '/tarot_of_tomorrow', 'Такой команды нет'],
    ['a sticker', { sticker: '🔮' }, 'стикер'],
    ['a voice message', { voice: 3 }, 'Голосовые'],
  ])('%s gets its own short reply', async (_name, sent, answer) => {
    const person = await world.person();
    expect((await person.sends(sent))[0]?.text).toContain(answer);
  });

  it('a button of another time is answered', async () => {
    const person = await world.person();
    const [help] = await person.sends('/help');
    expect(await world.stalePress(person, help?.message_id ?? 0, 'tarot:draw:99')).toBe(
      'Эта кнопка устарела. Откройте меню: /start',
    );
  });

  it('a command in a group gets the way to the private chat, other talk nothing', async () => {
    const person = await world.person();
    const group = await person.addsBotToGroup();
    world.telegram.forgetCalls();
    await person.sendsToGroup(group, 'всем привет');
    expect(world.telegram.calls).toEqual([]);
    await person.sendsToGroup(group, '/horoscope');
    expect(world.telegram.callsOf('sendMessage')[0]?.parameters.text).toContain('в личных сообщениях');
    expect(await world.rows('select id from users where telegram_id = $1', [person.id])).toEqual([]);
  });

  it('a burst gets one polite word, and then silence', async () => {
    const person = await world.person();
    world.telegram.forgetCalls();
    for (let index = 0; index < 35; index++) await person.sends('/help');
    const texts = world.telegram.callsOf('sendMessage').map(({ parameters }) => String(parameters.text));
    expect(texts.filter((text) => text.includes('Не так быстро'))).toHaveLength(1);
    expect(texts).toHaveLength(31);
    world.clock.advance(11_000);
    expect((await person.sends('/help'))[0]?.text).toContain('Что я умею');
  });
});

describe('a person who blocks the bot', () => {
  it('is noted, and back when they unblock', async () => {
    const person = await world.person();
    await person.sends('/start');
    await person.blocks();
    expect(await settingOf(person, 'reachable')).toBe(false);
    await person.unblocks();
    expect(await settingOf(person, 'reachable')).toBe(true);
  });

  it('between question and answer is noted too, and is no failure', async () => {
    const person = await world.person();
    await person.sends('/start');
    world.telegram.refuseNext('sendMessage', 403, 'Forbidden: bot was blocked by the user');
    await person.sends('/help');
    expect(await settingOf(person, 'reachable')).toBe(false);
    expect(await world.rows('select id from failed_updates')).toEqual([]);
  });
});

describe('a failure of ours', () => {
  it('is apologised for with a reference, kept encrypted, and not repeated', async () => {
    const person = await world.person();
    await person.sends('/start');
    world.telegram.refuseNext('sendMessage', 400, 'Bad Request: something nobody expects');
    const [apology] = await person.sends('/help');
    const reference = /код ([0-9a-f]{6})/.exec(apology?.text ?? '')?.[1];
    expect(reference).toBeDefined();
    const [failure] = await world.rows<{ body_sealed: string; error: string }>(
      'select body_sealed, error from failed_updates where reference = $1',
      [reference],
    );
    expect(failure?.error).toContain('sendMessage: 400');
    expect(failure?.body_sealed).not.toContain('/help');
    expect((await person.sends('/help'))[0]?.text).toContain('Что я умею');
  });
});

describe('a failure of Telegram', () => {
  it.each([
    [500, 'Internal Server Error', undefined],
    [429, 'Too Many Requests: retry after 4', 4],
  ])('%i makes the answer late, not lost: the update comes again', async (code, description, retryAfter) => {
    const person = await world.person();
    await person.sends('/start');
    world.telegram.refuseNext('sendMessage', code, description, retryAfter);
    expect((await person.sends('/help'))[0]?.text).toContain('Что я умею');
    expect(await world.rows('select error from failed_updates where error like $1', [`%${code}%`])).toEqual([]);
  });
});
