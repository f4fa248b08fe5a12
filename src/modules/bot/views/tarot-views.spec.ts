import type { InlineKeyboardMarkup } from '@grammyjs/types';
import fc from 'fast-check';
import { type Language, LANGUAGES } from '../../../shared/language';
import { TextsService } from '../../../platform/texts/texts.service';
import { type CardId, cardOf, type Reading, sizeOf, SPREAD_IDS, type SpreadId, SPREADS } from '../../tarot';
import type { View } from '../view';
import {
  adultsOnlySpreadsView,
  askedBeforeView,
  askView,
  heldView,
  modelAskView,
  noneLeftView,
  spreadsView,
  tarotPaywallView,
  unfinishedView,
} from './tarot-menu.view';
import { commitmentView, proofView } from './tarot-proof.view';
import { removedView, tableView } from './tarot-table.view';
import { failedView, followUpView, layingView, readingTextView } from './tarot-text.view';
import { expectSendable, visible } from '../../../../test/support/sendable';

const texts = new TextsService();
const HEX = 'ab'.repeat(32);
/** As long as names get. */
const LONG_CARDS: CardId[] = ['the-high-priestess', 'wheel-of-fortune', 'seven-of-pentacles', 'eight-of-pentacles'];
const MORE_CARDS: CardId[] = [
  'nine-of-pentacles',
  'queen-of-pentacles',
  'knight-of-pentacles',
  'the-hanged-man',
  'the-lovers',
  'the-sun',
];
const CARDS = [...LONG_CARDS, ...MORE_CARDS];

function reading(spread: SpreadId, language: Language, more: Partial<Reading> = {}): Reading {
  const cards = CARDS.slice(0, sizeOf(spread)).map((card) => ({ card, orientation: 'reversed' as const }));
  return {
    ...{ id: '9'.repeat(18), spread, state: 'told', date: '2026-11-23', language, question: 'я'.repeat(500) },
    ...{ cards, taps: [], reversals: true, commitment: HEX, text: null, note: null, followUps: [] },
    ...more,
  };
}

const picking = (spread: SpreadId, language: Language, open: number) => {
  const { cards } = reading(spread, language);
  return reading(spread, language, {
    state: 'picking',
    cards: cards.slice(0, open),
    taps: cards.slice(0, open).map((_, at) => at + 1),
  });
};
const offer = (spread: SpreadId, amount: number | null, left = amount) => ({
  spread,
  amount,
  left,
  renewsAt: new Date('2026-11-23T21:00:00Z'),
});
const told = (spread: SpreadId, language: Language, text: string, source: 'model' | 'builtin' = 'model') => ({
  reading: reading(spread, language),
  text: { text, source, writtenTextId: '7' },
  followUpsLeft: 3,
});
const longest = (spread: SpreadId) =>
  Array.from({ length: sizeOf(spread) + 2 }, () => '<&"'.padEnd(Math.floor(3_600 / (sizeOf(spread) + 2)), 'я')).join(
    '\n\n',
  );

const labels = ({ keyboard }: View) =>
  (keyboard as InlineKeyboardMarkup | undefined)?.inline_keyboard.map((row) => row.map(({ text }) => text));

describe.each(LANGUAGES)('views of cards in %s', (language) => {
  it('can all be sent', () => {
    const views = [
      spreadsView(
        SPREAD_IDS.map((spread) => offer(spread, 20)),
        language,
        texts,
      ),
      ...[heldView, adultsOnlySpreadsView, tarotPaywallView, modelAskView, commitmentView].map((view) =>
        view(language, texts),
      ),
      ...[null, 1].map((followUp) => layingView(followUp, language, texts)),
      ...SPREAD_IDS.flatMap((spread) => [
        askView(offer(spread, 20), language, texts),
        askedBeforeView(reading(spread, language), language, texts),
        unfinishedView(picking(spread, language, 0), language, texts),
        unfinishedView(picking(spread, language, 1), language, texts),
        noneLeftView({ offer: offer(spread, 1, 0), zone: 'Asia/Omsk', hasMore: true }, language, texts),
        failedView(reading(spread, language), undefined, texts),
        followUpView(told(spread, language, '<&"'.padEnd(900, 'я')), 3, texts),
      ]),
    ];
    for (const view of views) expectSendable(view);
  });

  it.each(SPREAD_IDS)('keep every table of %s within a caption', (spread) => {
    const tables = Array.from({ length: sizeOf(spread) }, (_, open) =>
      tableView(picking(spread, language, open), texts, 19),
    );
    const ended = [
      tableView(reading(spread, language), texts),
      removedView(picking(spread, language, 1), false, texts),
    ];
    for (const view of [...tables, ...ended]) {
      expect(visible(view.text).length).toBeLessThanOrEqual(1_024);
      expectSendable({ ...view, keyboard: undefined });
    }
    for (const view of tables) expectSendable(view);
  });

  it.each(SPREAD_IDS)('keep the longest text on %s within one message', (spread) => {
    expectSendable(readingTextView(told(spread, language, longest(spread)), texts));
  });

  it('prove a draw by any word in one line for a shell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 }), (word) => {
        const proof = { ...reading('love', language), seed: HEX, nonce: { word } };
        const view = proofView(proof, language, texts);
        expectSendable(view);
        expect(view.text).not.toContain('undefined');
      }),
    );
  });
});

describe('views of cards', () => {
  it('name every reversed card in its gender', () => {
    const heading = (card: CardId) =>
      tableView(
        reading('card-of-day', 'ru', { cards: [{ card, orientation: 'reversed' }], question: null }),
        texts,
      ).text.split('\n')[2];
    expect(heading('the-magician')).toBe('<b>Маг, перевёрнутый</b>');
    expect(heading('the-tower')).toBe('<b>Башня, перевёрнутая</b>');
    expect(heading('the-sun')).toBe('<b>Солнце, перевёрнутое</b>');
    expect(heading('the-lovers')).toBe('<b>Влюблённые, перевёрнутые</b>');
    expect(heading('ten-of-cups')).toBe('<b>Десятка Кубков, перевёрнутая</b>');
    expect(heading('ace-of-swords')).toBe('<b>Туз Мечей, перевёрнутый</b>');
    expect(cardOf('ace-of-swords')).toMatchObject({ rank: 'ace' });
  });

  it('keep each back in its place, and offer a word and the fingerprint only before the first card', () => {
    expect(labels(tableView(picking('three-cards', 'ru', 0), texts))).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9'],
      ['Открыть все сразу', '✍️ Своё слово'],
      ['Что за отпечаток?', 'Отмена'],
    ]);
    expect(labels(tableView(picking('three-cards', 'ru', 2), texts))).toEqual([
      ['·', '·', '3', '4', '5'],
      ['6', '7', '8', '9'],
      ['Отмена'],
    ]);
    for (const spread of SPREAD_IDS) {
      const backs = labels(tableView(picking(spread, 'ru', 0), texts))
        ?.flat()
        .filter((label) => /^\d/.test(label));
      expect(backs).toHaveLength(SPREADS[spread].fan);
    }
  });

  it('put a heading over each paragraph, and leave a text of another shape as it is', () => {
    const whole = readingTextView(told('three-cards', 'ru', 'а\n\nб\n\nв\n\nг\n\nд', 'builtin'), texts);
    expect(whole.text.split('\n\n').slice(2)).toEqual([
      '<b>1. Прошлое — Верховная Жрица, перевёрнутая</b>\nа',
      '<b>2. Настоящее — Колесо Фортуны, перевёрнутое</b>\nб',
      '<b>3. Будущее — Семёрка Пентаклей, перевёрнутая</b>\nв',
      '<b>Целое</b>\nг',
      '<b>Шаг</b>\nд',
    ]);
    const other = readingTextView(told('three-cards', 'ru', 'а\n\nб'), texts);
    expect(other.text.split('\n\n').slice(2)).toEqual(['а', 'б', expect.stringContaining('с помощью ИИ')]);
  });

  it('sell nothing to somebody who wrote of danger', () => {
    for (const language of LANGUAGES) {
      const { text, keyboard } = heldView(language, texts);
      expect([keyboard, /преми|premium/i.test(text)]).toEqual([undefined, false]);
    }
  });

  it('say when there is more, where the person lives', () => {
    const usedUp = { offer: offer('three-cards', 1, 0), zone: 'Asia/Omsk', hasMore: false };
    expect(noneLeftView(usedUp, 'ru', texts).text).toBe(
      'На сегодня расклады «Три карты» закончились. Снова разложить можно 24 ноября, с 03:00.',
    );
  });
});
