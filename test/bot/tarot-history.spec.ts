import { SubscriptionsService } from '../../src/modules/subscriptions';
import type { ClientMessage } from '../../src/sandbox/telegram/client-api';
import { BotWorld } from '../support/bot-world';
import type { TelegramPerson } from '../support/telegram-emulator';

const QUESTION = 'Стоит ли мне менять работу этой осенью?';
const DAY_MS = 24 * 60 * 60 * 1_000;

describe('readings that were told', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await BotWorld.start();
  });
  afterEach(async () => {
    expect(await world.rows('select error from failed_updates')).toEqual([]);
    await world.close();
  });

  const labels = ({ inline_keyboard = [] }: ClientMessage) => inline_keyboard.flat().map(({ text }) => text);
  const list = async (person: TelegramPerson): Promise<ClientMessage> => {
    await person.sends('/tarot');
    return (await person.presses('🗂 Мои расклады')).messages[0]!;
  };
  /** A day later by our clock; the limits go by the database's, so what they counted is taken away. */
  const nextDay = async (): Promise<void> => {
    world.clock.advance(DAY_MS);
    await world.rows('delete from usage_windows');
  };
  const card = async (person: TelegramPerson): Promise<void> => {
    await person.sends('/tarot');
    await person.presses('☀️ Карта дня');
    await person.presses('4');
  };
  const threeCards = async (person: TelegramPerson): Promise<void> => {
    await person.sends('/tarot');
    await person.presses(labels(await person.lastMessage()).find((label) => label.startsWith('Три карты'))!);
    await person.sends(QUESTION);
    await person.presses('Открыть все сразу');
  };
  const opened = async (person: TelegramPerson, row: RegExp): Promise<ClientMessage[]> => {
    const found = labels(await list(person)).find((label) => row.test(label));
    return (await person.presses(found ?? String(row))).messages;
  };

  it('stand in a list, each with its picture, its text and the question', async () => {
    const anna = await world.person();
    expect((await list(anna)).text).toContain('Здесь пока пусто');
    await threeCards(anna);
    await card(anna);
    const page = await list(anna);
    const rows = labels(page).filter((label) => label.startsWith('23 ноября'));
    expect(rows).toEqual([expect.stringMatching(/^23 ноября · Карта дня · /), expect.stringMatching(/· Три карты/)]);
    expect(rows.every((row) => row.length <= 44)).toBe(true);
    const [picture, text] = await opened(anna, /Три карты/);
    expect(picture?.photo).toBeDefined();
    expect(text?.text).toContain(QUESTION);
    expect(labels(text!)).toEqual(['📝 Заметка', '🗑 Удалить', '🔍 Проверить', '‹ К списку']);
    const { messages } = await anna.presses('‹ К списку');
    expect(messages).toMatchObject([
      { message_id: text?.message_id, text: expect.stringContaining('Мои расклады') as string },
    ]);
  });

  it('of a free person are the last three; the others are told of, yet not in the day after words of danger', async () => {
    const anna = await world.person();
    for (let day = 0; day < 4; day += 1) {
      await card(anna);
      await nextDay();
    }
    const page = await list(anna);
    expect(page.text).toContain('Ещё 1 расклад виден в Премиуме.');
    expect(labels(page).filter((label) => label.includes('Карта дня'))).toHaveLength(3);
    await anna.sends('Хочу умереть');
    const held = await world.stalePress(anna, page.message_id, 'readings:0');
    expect(held).toBeUndefined();
    const shown = (await anna.history()).messages.findLast(({ text }) => text?.includes('Мои расклады'));
    expect(shown?.text).not.toMatch(/премиум/i);
  });

  it('are shown below a text that is to stay', async () => {
    const anna = await world.person();
    await threeCards(anna);
    const told = await anna.lastMessage();
    const { messages } = await anna.presses('🗂 Мои расклады');
    expect(messages).toMatchObject([{ text: expect.stringContaining('Мои расклады') as string }]);
    expect((await anna.history()).messages).toContainEqual(told);
  });

  it('go on over pages where the plan shows all', async () => {
    const anna = await world.person();
    await anna.sends('/start');
    const [user] = await world.rows<{ id: string }>('select id from users where telegram_id = $1', [anna.id]);
    const subscriptions = world.application.nest.get(SubscriptionsService, { strict: false });
    await subscriptions.grant(user?.id ?? '', { days: 30, source: 'grant', grantedBy: 'a test' });
    for (let day = 0; day < 6; day += 1) {
      await card(anna);
      await nextDay();
    }
    const first = await list(anna);
    expect(first.text).toContain('Страница 1 из 2');
    const second = (await anna.presses('›')).messages[0]!;
    expect(second.message_id).toBe(first.message_id);
    expect(labels(second).filter((label) => label.includes('Карта дня'))).toEqual([
      expect.stringMatching(/^23 ноября · Карта дня/),
    ]);
    expect((await anna.presses('‹')).messages[0]?.text).toContain('Страница 1 из 2');
  });

  it('take a note, which is sealed, shown, changed and taken away', async () => {
    const anna = await world.person();
    await threeCards(anna);
    expect((await anna.presses('📝 Заметка')).messages[0]?.text).toContain('расклад');
    for (const [sent, reply] of [
      [{ sticker: '😀' }, 'Стикер в заметку не вклеить'],
      [{ voice: 3 }, 'Голосовые пока не понимаю'],
      ['я'.repeat(1001), '1001 знаков'],
    ] as const) {
      expect((await anna.sends(sent))[0]?.text).toContain(reply);
    }
    expect((await anna.sends('Сбылось: <начальник> уволился.'))[0]?.text).toBe('Заметка сохранена.');
    const [row] = await world.rows<{ note_sealed: string }>('select note_sealed from tarot_readings');
    expect(row?.note_sealed).not.toContain('начальник');
    expect((await anna.presses('‹ К раскладу')).messages[1]?.text).toContain('📝 Сбылось: <начальник> уволился.');
    expect((await anna.presses('📝 Изменить заметку')).messages[0]?.text).toContain('<начальник>');
    expect((await anna.presses('Удалить заметку')).messages[0]?.text).toBe('Заметка удалена.');
    // The dialog is over: what is typed now is no note.
    await anna.sends('привет');
    expect(await world.rows('select 1 from tarot_readings where note_sealed is not null')).toEqual([]);
  });

  it('leave the note where somebody goes on elsewhere, and its dialog by /cancel', async () => {
    const anna = await world.person();
    await threeCards(anna);
    await anna.presses('📝 Заметка');
    await anna.presses('🔍 Проверить');
    await anna.sends('это не заметка');
    await anna.presses('📝 Заметка');
    expect((await anna.sends('/cancel'))[0]?.text).toContain('Отменено');
    await anna.presses('📝 Заметка');
    expect((await anna.sends('Хочу умереть'))[0]?.text).toContain('112');
    expect(await world.rows('select 1 from tarot_readings where note_sealed is not null')).toEqual([]);
  });

  it('are deleted only when confirmed, and then for good; what they used stays used', async () => {
    const anna = await world.person();
    await threeCards(anna);
    await opened(anna, /Три карты/);
    expect((await anna.presses('🗑 Удалить')).messages[0]?.text).toContain('Удалить расклад «Три карты» за 23 ноября?');
    expect((await anna.presses('Оставить')).messages[0]?.text).toContain(QUESTION);
    await anna.presses('🗑 Удалить');
    const { messages } = await anna.presses('Да, удалить');
    expect(messages[0]?.text).toContain('Расклад удалён');
    expect(await world.rows('select id from tarot_readings')).toEqual([]);
    expect(labels(await list(anna)).filter((label) => label.includes('Три карты'))).toEqual([]);
    expect((await anna.sends('/tarot'))[0]?.inline_keyboard?.flat().map(({ text }) => text)).toContain(
      'Три карты · на сегодня всё',
    );
    const toast = await world.stalePress(anna, messages[0]?.message_id ?? 0, 'reading:1');
    expect(toast).toBe('Этого расклада уже нет в списке.');
  });

  it('say what the cards say of a person, once there are enough', async () => {
    const anna = await world.person();
    await threeCards(anna);
    await list(anna);
    expect((await anna.presses('📊 Мои карты')).messages[0]?.text).toContain('Для вас открылись пока 3 карты.');
    for (let day = 0; day < 3; day += 1) {
      await nextDay();
      await threeCards(anna);
    }
    await list(anna);
    const { text } = (await anna.presses('📊 Мои карты')).messages[0]!;
    expect(text).toContain('С 23 ноября 2026 года для вас открылось 12 карт.');
    expect(text).toContain('Старшие арканы');
    expect(text).toMatch(/больше, чем обычно в колоде/);
  });

  it('are nobody else’s', async () => {
    const [anna, boris] = [await world.person(), await world.person()];
    await threeCards(anna);
    await boris.sends('/start');
    const [row] = await world.rows<{ id: string }>('select id from tarot_readings');
    for (const press of ['reading', 'kept', 'note', 'note-off', 'drop', 'share']) {
      expect([press, await world.stalePress(boris, 1, `${press}:${row?.id}`)]).toEqual([
        press,
        'Этого расклада уже нет в списке.',
      ]);
    }
    await world.stalePress(boris, 1, `drop-yes:${row?.id}`);
    expect(await world.rows('select id from tarot_readings')).toEqual([row]);
  });
});
