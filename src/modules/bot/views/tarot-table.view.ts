import type { InlineKeyboardButton } from '@grammyjs/types';
import { escapeHtml } from '../../../platform/texts/escape-html';
import type { TextsService } from '../../../platform/texts/texts.service';
import { keywordsKey, type Reading, sizeOf, SPREADS } from '../../tarot';
import { checkDraw, drawByWord, explainCommitment, leaveReading, openRest, tapBack } from '../callbacks/tarot.callback';
import { button, inlineKeyboard, inRows, type View } from '../view';
import { laidName, placedCard, placeWords, readingTitle } from './tarot-words.view';

/** Characters of a question under a picture. */
const SHOWN_QUESTION = 200;
/** A back that was taken keeps its place, so that no hasty finger meets another. */
const TAKEN = '·';
/** Numbers side by side: more are too narrow to read on a phone. */
const WIDEST_ROW = 5;

/** What lies on the table: caption and buttons of its picture. `left` is what remains of the limit, where it is to be told. */
export function tableView(reading: Reading, texts: TextsService, left: number | null = null): View {
  if (reading.state !== 'picking')
    return { text: laidCaption(reading, texts), keyboard: checkKeyboard(reading, texts) };
  const caption = reading.cards.length === 0 ? fanCaption(reading, left, texts) : turnedCaption(reading, texts);
  return { text: caption, keyboard: pickingKeyboard(reading, texts) };
}

/** What the picture of cards says that were put away. */
export function removedView(reading: Reading, isGivenBack: boolean, texts: TextsService): View {
  const text = texts.html(reading.language, isGivenBack ? 'tarot-removed-back' : 'tarot-removed-used');
  return { text: `${readingTitle(reading, texts)}\n\n${text}`, keyboard: inlineKeyboard([]) };
}

function fanCaption(reading: Reading, left: number | null, texts: TextsService): string {
  const { language, spread, commitment } = reading;
  const isCardOfDay = spread === 'card-of-day';
  return [
    [readingTitle(reading, texts), ...questionOf(reading)].join('\n'),
    isCardOfDay
      ? texts.html(language, 'tarot-fan-card')
      : texts.html(language, 'tarot-fan', placeWords(reading, 0, texts)),
    texts.html(language, 'tarot-commitment', { commitment }),
    ...(left === null || isCardOfDay ? [] : [texts.html(language, 'tarot-left-after', { left })]),
  ].join('\n\n');
}

function turnedCaption(reading: Reading, texts: TextsService): string {
  const { language, spread, cards } = reading;
  const last = cards.length - 1;
  const count = { open: String(cards.length), total: String(sizeOf(spread)) };
  return [
    `${readingTitle(reading, texts)} · ${texts.html(language, 'tarot-open', count)}`,
    `<b>${placedCard(reading, last, texts)}</b>\n${keywordsOf(reading, last, texts)}`,
    texts.html(language, 'tarot-next', placeWords(reading, cards.length, texts)),
  ].join('\n\n');
}

function laidCaption(reading: Reading, texts: TextsService): string {
  const { language, spread, cards } = reading;
  const title = [readingTitle(reading, texts), ...questionOf(reading)].join('\n');
  if (spread === 'card-of-day') {
    const name = cards[0] ? escapeHtml(laidName(cards[0], language, texts)) : '';
    return `${title}\n\n<b>${name}</b>\n${keywordsOf(reading, 0, texts)}`;
  }
  return `${title}\n\n${cards.map((_, index) => placedCard(reading, index, texts)).join('\n')}`;
}

function questionOf({ question }: Reading): string[] {
  if (question === null) return [];
  const characters = Array.from(question);
  const shown =
    characters.length > SHOWN_QUESTION ? `${characters.slice(0, SHOWN_QUESTION).join('').trimEnd()}…` : question;
  return [`<i>${escapeHtml(shown)}</i>`];
}

function keywordsOf({ language, cards }: Reading, index: number, texts: TextsService): string {
  const { card, orientation } = cards[index]!;
  return `<i>${texts.html(language, keywordsKey(card, orientation))}</i>`;
}

function pickingKeyboard({ id, language, spread, taps, cards }: Reading, texts: TextsService) {
  const { fan } = SPREADS[spread];
  const backs = Array.from({ length: fan }, (_, index) => index + 1).map((back) =>
    button(taps.includes(back) ? TAKEN : String(back), tapBack.pack({ readingId: id, back })),
  );
  const isFresh = cards.length === 0;
  const mark = button(texts.plain(language, 'tarot-what-commitment'), explainCommitment.pack(id));
  const rest = button(texts.plain(language, isFresh ? 'tarot-open-all' : 'tarot-open-rest'), openRest.pack(id));
  const word = button(texts.plain(language, 'tarot-own-word'), drawByWord.pack(id));
  const more: InlineKeyboardButton[] = [
    ...(sizeOf(spread) - cards.length > 1 ? [rest] : []),
    ...(isFresh ? [word] : []),
  ];
  return inlineKeyboard([
    ...inRows(backs, Math.ceil(fan / Math.ceil(fan / WIDEST_ROW))),
    ...(more.length > 0 ? [more] : []),
    [...(isFresh ? [mark] : []), button(texts.plain(language, 'tarot-cancel'), leaveReading.pack(id))],
  ]);
}

function checkKeyboard({ id, language }: Reading, texts: TextsService) {
  return inlineKeyboard([[button(texts.plain(language, 'tarot-check'), checkDraw.pack(id))]]);
}
