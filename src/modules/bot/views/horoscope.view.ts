import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';
import { escapeHtml } from '../../../platform/texts/escape-html';
import type { HoroscopeAnswer } from '../../horoscope';
import { ALL_SIGNS, moreTexts, showSign } from '../callbacks/horoscope.callback';
import { rateText } from '../callbacks/rating.callback';
import { RATINGS } from '../../writing';
import type { CallbackData } from '../callbacks/callback-data';
import { button, inlineKeyboard, inRows } from '../view';

/** The caption under the sign's picture: title, text (or that it is being written) and, for a model's text, the mark. */
export function horoscopeCaption(answer: HoroscopeAnswer, texts: TextsService): string {
  const { language, sign, date } = answer;
  const title = texts.html(language, 'horoscope-title', {
    sign,
    day: String(Number(date.slice(8))),
    month: Number(date.slice(5, 7)),
  });
  if (answer.text === null) return `${title}\n\n${texts.html(language, 'horoscope-writing')}`;
  const mark = answer.source === 'generated' ? `\n\n${texts.html(language, 'horoscope-marked')}` : '';
  return `${title}\n\n${escapeHtml(answer.text)}${mark}`;
}

/** A text that is still being written, and by whom. */
export function growing(text: string, language: Language, texts: TextsService): string {
  return `${text}\n\n${texts.html(language, 'horoscope-growing')}`;
}

/** Neighbours of the sign to page to, the way to other sorts of texts and to all signs. */
export function pagingKeyboard(answer: HoroscopeAnswer, texts: TextsService): InlineKeyboardMarkup {
  const { sign, language } = answer;
  const name = (of: ZodiacSign) => texts.plain(language, 'sign-name', { sign: of });
  const previous = neighbour(sign, -1);
  const next = neighbour(sign, 1);
  return inlineKeyboard([
    [button(`‹ ${name(previous)}`, showSign.pack(previous)), button(`${name(next)} ›`, showSign.pack(next))],
    [button(texts.plain(language, 'horoscope-more'), moreTexts.pack(sign))],
    betweenThumbs(answer, button(texts.plain(language, 'horoscope-all-signs'), ALL_SIGNS)),
  ]);
}

/** The two opinions there are on a text. */
export function thumbs({ writtenTextId }: { readonly writtenTextId: string }): InlineKeyboardButton[] {
  const [good, bad] = RATINGS.map((rating) => rateText.pack({ rating, writtenTextId }));
  return [button('👍', good ?? ''), button('👎', bad ?? '')];
}

/** A button between the two opinions there are on a text, where it is there. */
export function betweenThumbs(
  { writtenTextId }: Pick<HoroscopeAnswer, 'writtenTextId'>,
  middle: InlineKeyboardButton,
): InlineKeyboardButton[] {
  if (writtenTextId === null) return [middle];
  const [good, bad] = thumbs({ writtenTextId });
  return [good, middle, bad].filter((one) => one !== undefined);
}

/** All twelve signs, three in a row; `kind` says what a press means. */
export function signsKeyboard(
  language: Language,
  texts: TextsService,
  kind: CallbackData<ZodiacSign>,
): InlineKeyboardMarkup {
  const buttons = ZODIAC_SIGNS.map((sign) => button(texts.plain(language, 'sign-button', { sign }), kind.pack(sign)));
  return inlineKeyboard(inRows(buttons, 3));
}

/** The sign one step on or back in the circle. */
export function neighbour(sign: ZodiacSign, step: 1 | -1): ZodiacSign {
  return ZODIAC_SIGNS[(ZODIAC_SIGNS.indexOf(sign) + step + ZODIAC_SIGNS.length) % ZODIAC_SIGNS.length] ?? sign;
}
