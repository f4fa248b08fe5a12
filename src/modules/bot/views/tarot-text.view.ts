import { escapeHtml } from '../../../platform/texts/escape-html';
import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { type FollowUp, type Reading, type ReadingText, sizeOf } from '../../tarot';
import { ALL_SPREADS, askAfter, checkDraw } from '../callbacks/tarot.callback';
import { button, inlineKeyboard, type View } from '../view';
import { thumbs } from './horoscope.view';
import { noteButton, readingsButton, shareButtons } from './tarot-buttons.view';
import { placedCard, placeWords, readingTitle } from './tarot-words.view';

/** Characters of visible text in one message. */
const LONGEST_TEXT = 4_096;

/** What a told text is shown with. */
export interface Telling {
  readonly reading: Reading;
  readonly text: ReadingText;
  /** Questions that may still be asked after the reading; `null` = as many as one likes. */
  readonly followUpsLeft: number | null;
}

/** What a message says that waits for a text. */
export function layingView(followUp: number | null, language: Language, texts: TextsService): View {
  return { text: texts.html(language, followUp === null ? 'tarot-laying' : 'tarot-follow-up-waiting') };
}

/** An interpretation: each position's paragraph below its card, then the whole, then one step. */
export function readingTextView(telling: Telling, texts: TextsService): View {
  const { reading, text } = telling;
  const versions = [{ withQuestion: true, withCards: true }, { withCards: true }, {}].map((parts) =>
    withMark(
      [readingTitle(reading, texts), ...asked(reading, parts, texts), ...bodyOf(telling, parts, texts)],
      telling,
      texts,
    ),
  );
  const fitting = versions.find((version) => visibleLength(version) <= LONGEST_TEXT) ?? versions.at(-1) ?? text.text;
  return { text: fitting, keyboard: tellingKeyboard(telling, texts) };
}

/** The paragraphs there are so far of a text that is still being written. */
export function growingView(reading: Reading, followUp: number | null, part: string, texts: TextsService): View {
  const { language } = reading;
  const title = texts.html(language, 'tarot-follow-up-title', { number: String(followUp ?? 0) });
  const head = followUp === null ? [readingTitle(reading, texts)] : [`<b>${title}</b>`];
  const body = followUp === null ? placed(reading, paragraphsOf(part), { withCards: true }, texts) : paragraphsOf(part);
  return { text: [...head, ...body, texts.html(language, 'horoscope-growing')].join('\n\n') };
}

/** The answer to a question after a reading. */
export function followUpView(telling: Telling, number: number, texts: TextsService): View {
  const { reading, text } = telling;
  const title = texts.html(reading.language, 'tarot-follow-up-title', { number: String(number) });
  return {
    text: withMark([`<b>${title}</b>`, escapeHtml(text.text)], telling, texts),
    keyboard: tellingKeyboard(telling, texts),
  };
}

/** No text will come; what it had used is there again. */
export function failedView({ id, language }: Reading, followUp: FollowUp | undefined, texts: TextsService): View {
  const again = followUp
    ? button(texts.plain(language, 'tarot-follow-up-any'), askAfter.pack(id))
    : button(texts.plain(language, 'tarot-another'), ALL_SPREADS);
  return {
    text: texts.html(language, followUp ? 'tarot-follow-up-failed' : 'tarot-failed'),
    keyboard: inlineKeyboard([[again]]),
  };
}

interface Parts {
  readonly withQuestion?: boolean;
  readonly withCards?: boolean;
}

function asked({ question, language }: Reading, { withQuestion }: Parts, texts: TextsService): string[] {
  return withQuestion && question !== null ? [`<i>${texts.html(language, 'tarot-asked', { question })}</i>`] : [];
}

function bodyOf({ reading, text }: Telling, parts: Parts, texts: TextsService): string[] {
  const paragraphs = paragraphsOf(text.text);
  // A text of another shape speaks for itself.
  return paragraphs.length === sizeOf(reading.spread) + 2 ? placed(reading, paragraphs, parts, texts) : paragraphs;
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).map(escapeHtml);
}

/** Paragraphs below what they are of; a card of the day needs no headings. */
function placed(reading: Reading, paragraphs: readonly string[], { withCards }: Parts, texts: TextsService): string[] {
  const { language, spread } = reading;
  const size = sizeOf(spread);
  if (spread === 'card-of-day') return [...paragraphs];
  const headings = paragraphs.map((_, index) => {
    if (index >= size) return texts.html(language, index === size ? 'tarot-whole' : 'tarot-step');
    if (withCards) return placedCard(reading, index, texts);
    return `${index + 1}. ${escapeHtml(placeWords(reading, index, texts).place)}`;
  });
  return paragraphs.map((paragraph, index) => `<b>${headings[index] ?? ''}</b>\n${paragraph}`);
}

function withMark(parts: readonly string[], { reading, text }: Telling, texts: TextsService): string {
  const mark = text.source === 'model' ? [texts.html(reading.language, 'tarot-marked')] : [];
  return [...parts, ...mark].join('\n\n');
}

function tellingKeyboard({ reading, text, followUpsLeft }: Telling, texts: TextsService) {
  const { id, language } = reading;
  const ask =
    followUpsLeft === null
      ? texts.plain(language, 'tarot-follow-up-any')
      : texts.plain(language, 'tarot-follow-up', { left: followUpsLeft });
  return inlineKeyboard([
    thumbs(text),
    [
      button(texts.plain(language, 'tarot-check'), checkDraw.pack(id)),
      ...(followUpsLeft === 0 ? [] : [button(ask, askAfter.pack(id))]),
    ],
    [noteButton(reading, texts), ...shareButtons(reading, texts)],
    [button(texts.plain(language, 'tarot-another'), ALL_SPREADS), readingsButton(language, texts, 'below')],
  ]);
}

function visibleLength(html: string): number {
  return html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, '.').length;
}
