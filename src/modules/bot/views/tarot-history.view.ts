import type { InlineKeyboardButton } from '@grammyjs/types';
import { escapeHtml } from '../../../platform/texts/escape-html';
import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import { type HistoryPage, nameKey, type Reading, spreadKey } from '../../tarot';
import { checkDraw, SPREADS_HERE } from '../callbacks/tarot.callback';
import {
  askDeletion,
  backToReading,
  deleteReading,
  openReading,
  readingsPage,
  TAROT_STATISTICS,
} from '../callbacks/tarot-history.callback';
import { button, inlineKeyboard, type View } from '../view';
import { wordsOf } from './sign.view';
import { noteButton, shareButtons } from './tarot-buttons.view';

/** Characters of a button that a phone shows in full. */
const ROW_LENGTH = 44;

/** What a list is shown with besides its readings. */
export interface ListSetting {
  readonly language: Language;
  /** The person's own day, so that readings of other years are told apart. */
  readonly today: LocalDate;
  /** Whether Premium may be spoken of: neither to those under age nor in the day after words of danger. */
  readonly maySell: boolean;
}

/** A page of readings, each a button. */
export function readingsView(history: HistoryPage, setting: ListSetting, texts: TextsService): View {
  const { language, maySell } = setting;
  const { readings, page, pages, hidden } = history;
  const parts = [
    texts.html(language, readings.length === 0 ? 'readings-none' : 'readings-title'),
    ...(pages > 1 ? [texts.html(language, 'readings-page', { page: String(page + 1), pages: String(pages) })] : []),
    ...(hidden > 0 && maySell ? [texts.html(language, 'readings-hidden', { hidden })] : []),
  ];
  const rows = readings.map((reading) => [button(rowOf(reading, setting, texts), openReading.pack(reading.id))]);
  const more = readings.length === 0 ? [] : [[button(texts.plain(language, 'readings-statistics'), TAROT_STATISTICS)]];
  const back = [button(texts.plain(language, 'readings-to-spreads'), SPREADS_HERE)];
  const paging = turning(history);
  return {
    text: parts.join('\n\n'),
    keyboard: inlineKeyboard([...rows, ...(paging.length > 0 ? [paging] : []), ...more, back]),
  };
}

/** A told reading, whose interpretation is `told` (Telegram HTML): what was asked after it, the note, and what can be done. */
export function readingPageView(reading: Reading, told: string, texts: TextsService): View {
  const { id, language, note, followUps } = reading;
  const answers = followUps.flatMap(({ question, answer }) =>
    answer ? [`${texts.html(language, 'reading-asked', { question })}\n${escapeHtml(answer.text)}`] : [],
  );
  const ownWords = note === null ? [] : [texts.html(language, 'reading-note-shown', { note })];
  const label = (key: 'tarot-check' | 'reading-delete' | 'readings-back') => texts.plain(language, key);
  const share = shareButtons(reading, texts);
  return {
    text: [told, ...answers, ...ownWords].join('\n\n'),
    keyboard: inlineKeyboard([
      [noteButton(reading, texts), button(label('reading-delete'), askDeletion.pack(id))],
      [button(label('tarot-check'), checkDraw.pack(id)), ...share],
      [backButton(language, texts)],
    ]),
  };
}

/** Asks before a reading goes for good. */
export function deletionView(reading: Reading, today: LocalDate, texts: TextsService): View {
  const { id, language } = reading;
  return {
    text: texts.html(language, 'reading-delete-ask', titleOf(reading, today, texts)),
    keyboard: inlineKeyboard([
      [
        button(texts.plain(language, 'reading-delete-yes'), deleteReading.pack(id)),
        button(texts.plain(language, 'reading-keep'), backToReading.pack(id)),
      ],
    ]),
  };
}

/** A word on a reading with the way back to the list. */
export function aboutReadingsView(
  key: 'reading-deleted' | 'readings-gone',
  language: Language,
  texts: TextsService,
): View {
  return { text: texts.html(language, key), keyboard: inlineKeyboard([[backButton(language, texts)]]) };
}

/** A reading's spread and day, as sentences name it. */
export function titleOf(
  { spread, date, language }: Reading,
  today: LocalDate,
  texts: TextsService,
): { name: string; date: string } {
  return { name: texts.plain(language, spreadKey(spread)), date: dateOf(date, today, language, texts) };
}

function rowOf({ spread, date, cards }: Reading, { language, today }: ListSetting, texts: TextsService): string {
  const names = cards.map(({ card }) => texts.plain(language, nameKey(card)));
  const head = `${dateOf(date, today, language, texts)} · ${texts.plain(language, spreadKey(spread))}`;
  return shortened(head, names);
}

/** As many names as fit; an ellipsis stands for the others. */
function shortened(head: string, names: readonly string[]): string {
  for (let count = names.length; count > 0; count -= 1) {
    const row = `${head} · ${names.slice(0, count).join(', ')}${count < names.length ? '…' : ''}`;
    if (row.length <= ROW_LENGTH) return row;
  }
  return head;
}

function dateOf(date: LocalDate, today: LocalDate, language: Language, texts: TextsService): string {
  const words = wordsOf(date);
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? texts.plain(language, 'date-day', words) : texts.plain(language, 'readings-date-year', words);
}

function turning({ page, pages }: HistoryPage): InlineKeyboardButton[] {
  return [
    ...(page > 0 ? [button('‹', readingsPage.pack(page - 1))] : []),
    ...(page < pages - 1 ? [button('›', readingsPage.pack(page + 1))] : []),
  ];
}

function backButton(language: Language, texts: TextsService): InlineKeyboardButton {
  return button(texts.plain(language, 'readings-back'), readingsPage.pack(0));
}
