import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { TextsService } from '../../../platform/texts/texts.service';
import { LANGUAGES, type Language } from '../../../shared/language';
import {
  DECK,
  type DrawnCard,
  LONGEST_NOTE,
  type Reading,
  SPREAD_IDS,
  sizeOf,
  type TarotStatistics,
} from '../../tarot';
import type { View } from '../view';
import { deletionView, readingPageView, readingsView } from './tarot-history.view';
import { noteView, notedView } from './tarot-note.view';
import { inlineResult, shareView } from './tarot-share.view';
import { statisticsView } from './tarot-statistics.view';

const texts = new TextsService();
const TODAY = '2026-11-26';
const TOWER: DrawnCard = { card: 'the-tower', orientation: 'reversed' };

function reading(language: Language, more: Partial<Reading> = {}): Reading {
  const spread = more.spread ?? 'three-cards';
  const cards = DECK.slice(40, 40 + sizeOf(spread)).map(({ id }) => ({ card: id, orientation: 'upright' as const }));
  return {
    ...{ id: '17', spread, state: 'told', date: '2026-11-23', language, question: null, cards, taps: [] },
    ...{ reversals: true, commitment: 'ab', text: { text: 'Текст.', source: 'builtin', writtenTextId: '3' } },
    ...{ note: null, followUps: [] },
    ...more,
  };
}

const setting = (language: Language, maySell = true) => ({ language, today: TODAY, maySell }) as const;
const page = (readings: readonly Reading[], more: object = {}) => ({ readings, page: 0, pages: 1, hidden: 0, ...more });
const rowsOf = ({ keyboard }: View) => (keyboard as InlineKeyboardMarkup).inline_keyboard;
const labelsOf = (view: View) => rowsOf(view).map((row) => row.map(({ text }) => text));

describe('the list of readings', () => {
  it('names day, spread and as many cards as a phone shows', () => {
    const history = page([
      reading('ru'),
      reading('ru', { spread: 'celtic-cross', date: '2025-02-01' }),
      reading('ru', { spread: 'card-of-day', cards: [TOWER] }),
    ]);
    expect(labelsOf(readingsView(history, setting('ru'), texts))).toEqual([
      ['23 ноября · Три карты · Пятёрка Кубков…'],
      ['1 февраля 2025 · Кельтский крест'],
      ['23 ноября · Карта дня · Башня'],
      ['📊 Мои карты'],
      ['‹ К раскладам'],
    ]);
  });

  it('turns pages, and tells what Premium shows only where it may be sold', () => {
    const history = page([reading('ru')], { page: 1, pages: 3, hidden: 4 });
    const view = readingsView(history, setting('ru'), texts);
    expect(view.text).toContain('Страница 2 из 3\n\nЕщё 4 расклада видны в Премиуме.');
    expect(rowsOf(view)[1]).toEqual([
      { text: '‹', callback_data: 'readings:0' },
      { text: '›', callback_data: 'readings:2' },
    ]);
    expect(readingsView(history, setting('ru', false), texts).text).not.toMatch(/премиум/i);
    for (const [hidden, words] of [
      [1, '1 расклад виден'],
      [5, '5 раскладов видны'],
      [21, '21 расклад виден'],
    ] as const)
      expect(readingsView(page([], { hidden }), setting('ru'), texts).text).toContain(words);
  });

  it.each(LANGUAGES)('keeps its rows short for every spread in %s', (language) => {
    const readings = SPREAD_IDS.map((spread) => reading(language, { spread, date: '2025-09-30' }));
    const { length } = labelsOf(readingsView(page(readings), setting(language), texts))
      .flat()
      .reduce((longest, label) => (label.length > longest.length ? label : longest), '');
    expect(length).toBeLessThanOrEqual(44);
  });
});

describe('a reading', () => {
  it('shows what was asked after it and the note, with the person’s own words as words', () => {
    const answer = { text: 'Ответ.', source: 'builtin', writtenTextId: '4' } as const;
    const followUps = [
      { number: 1, question: 'А <если> нет?', state: 'told', answer } as const,
      { number: 2, question: 'Ещё?', state: 'asked', answer: null } as const,
    ];
    const view = readingPageView(reading('ru', { note: '<b>да</b>', followUps }), '<b>Три карты</b>', texts);
    expect(view.text).toBe(
      '<b>Три карты</b>\n\n❓ <i>А &lt;если&gt; нет?</i>\nОтвет.\n\n📝 <i>&lt;b&gt;да&lt;/b&gt;</i>',
    );
    expect(labelsOf(view)).toEqual([['📝 Изменить заметку', '🗑 Удалить'], ['🔍 Проверить'], ['‹ К списку']]);
    const card = readingPageView(reading('ru', { spread: 'card-of-day', cards: [TOWER] }), 'x', texts);
    expect(labelsOf(card)[1]).toEqual(['🔍 Проверить', '📤 Поделиться']);
  });

  it('asks before it goes', () => {
    const view = deletionView(reading('ru'), TODAY, texts);
    expect(view.text).toContain('<b>Удалить расклад «Три карты» за 23 ноября?</b>');
    expect(rowsOf(view)).toEqual([
      [
        { text: 'Да, удалить', callback_data: 'drop-yes:17' },
        { text: 'Оставить', callback_data: 'kept:17' },
      ],
    ]);
  });

  it('takes a note of its longest', () => {
    const note = '<'.repeat(LONGEST_NOTE);
    for (const language of LANGUAGES) {
      expect(noteView(reading(language), TODAY, texts).keyboard).toBeUndefined();
      const view = noteView(reading(language, { note }), TODAY, texts);
      expect(view.text).toContain(`<i>${'&lt;'.repeat(LONGEST_NOTE)}</i>`);
      expect(rowsOf(view)).toMatchObject([[{ callback_data: 'note-off:17' }]]);
    }
    expect(notedView(reading('ru', { note }), texts).text).toBe('Заметка сохранена.');
    expect(notedView(reading('ru'), texts).text).toBe('Заметка удалена.');
  });
});

describe('what the cards say of a person', () => {
  const statistics: TarotStatistics = {
    ...{ readings: 9, cards: 21, reversed: 4, since: '2026-10-03' },
    favourites: [
      { card: 'the-tower', times: 4 },
      { card: 'two-of-cups', times: 2 },
    ],
    suits: { wands: 0, cups: 9, swords: 1, pentacles: 3, major: 8 },
  };

  it('is told in words, numbers and bars', () => {
    expect(statisticsView(statistics, 'ru', texts).text.replaceAll('\u00a0', ' ')).toBe(`<b>Ваши карты</b>

С 3 октября 2026 года для вас открылась 21 карта.

<b>Приходят чаще других</b>
• Башня — 4 раза
• Двойка Кубков — 2 раза

<b>Масти</b>
<code>▱▱▱▱▱▱▱▱▱▱</code> 0 % · Жезлы
<code>▰▰▰▰▱▱▱▱▱▱</code> 43 % · Кубки
<code>▰▱▱▱▱▱▱▱▱▱</code> 5 % · Мечи
<code>▰▱▱▱▱▱▱▱▱▱</code> 14 % · Пентакли
<code>▰▰▰▰▱▱▱▱▱▱</code> 38 % · Старшие арканы

Кубков больше, чем обычно в колоде: карты чаще говорят с вами о чувствах и близких.

Перевёрнутыми легли 4 карты, это 19 %.`);
  });

  it('is kind where there are too few, and where none came twice or lay reversed', () => {
    const few = (cards: number) => statisticsView({ ...statistics, cards }, 'ru', texts).text;
    expect(few(1)).toContain('Для вас открылась пока 1 карта. Когда их наберётся хотя бы 10,');
    expect(statisticsView({ ...statistics, cards: 0, since: null }, 'ru', texts).text).toContain('Ни одной карты');
    const { text } = statisticsView({ ...statistics, favourites: [], reversed: 0 }, 'ru', texts);
    expect(text).toContain('Ни одна карта ещё не пришла дважды');
    expect(text).toContain('все лежали прямо');
    expect(statisticsView(statistics, 'en', texts).text).toContain('• Two of Cups — twice');
  });
});

describe('a card of the day for others', () => {
  const own = (language: Language) => reading(language, { spread: 'card-of-day', cards: [TOWER], question: 'тайна' });

  it.each(LANGUAGES)('fits as a result and as a message, of every card in %s', (language) => {
    for (const { id } of DECK) {
      for (const orientation of ['upright', 'reversed'] as const) {
        const card = { card: id, orientation };
        const result = inlineResult(own(language), card, { photoId: 'AgAC', username: 'adtrobot' }, texts);
        if (result.type !== 'photo' || !('caption' in result)) throw new Error(result.type);
        expect(Buffer.byteLength(result.id)).toBeLessThanOrEqual(64);
        expect(result.description?.length).toBeLessThanOrEqual(101);
        expect(result.caption?.length).toBeLessThanOrEqual(1024);
        expect(JSON.stringify(result)).not.toContain('тайна');
      }
    }
  });

  it('is an article where there is no picture', () => {
    expect(inlineResult(own('ru'), TOWER, { photoId: null, username: 'adtrobot' }, texts)).toEqual({
      ...{ type: 'article', id: 'card-17', title: 'Карта дня: Башня, перевёрнутая' },
      description: expect.stringMatching(/^.{20,100}…?$/u) as string,
      input_message_content: {
        message_text: expect.stringMatching(
          /^☀️ Карта дня: <b>Башня, перевёрнутая<\/b>\n\n.+\n\n<a href="https:\/\/t\.me\/adtrobot\?start=card">Вытянуть свою карту<\/a>$/u,
        ) as string,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      },
    });
  });

  it('comes as a picture with a word on what to do with it', () => {
    const { text, keyboard } = shareView(own('ru'), TOWER, true, texts);
    expect(text).toMatch(/^<b>Башня, перевёрнутая<\/b>\. Картинка готова для истории\./);
    expect(keyboard).toEqual({ inline_keyboard: [[{ text: '📨 Отправить в чат', switch_inline_query: '' }]] });
    // Telegram refuses the button of a bot whose inline mode is off.
    const plain = shareView(own('ru'), TOWER, false, texts);
    expect(plain.keyboard).toBeUndefined();
    expect(plain.text).not.toContain('кнопкой');
  });
});
