import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { TextsService } from '../../../platform/texts/texts.service';
import { escapeHtml } from '../../../platform/texts/escape-html';
import type { Language } from '../../../shared/language';
import { addDays } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { AREAS, DAILY, type HoroscopeAnswer, type HoroscopeKey, isSameSort, PERIODS } from '../../horoscope';
import { showSign, showText, type SortOfSign } from '../callbacks/horoscope.callback';
import { button, inlineKeyboard, inRows, type View } from '../view';
import { betweenThumbs, neighbour } from './horoscope.view';
import { renewalWords } from './renewal-words';

const DAYS_OF_WEEK = 7;

/** A text for a week, a month or an area of life, with the ways to its neighbours. */
export function horoscopeTextView(answer: HoroscopeAnswer, texts: TextsService): View {
  const { language } = answer;
  const body = answer.text === null ? texts.html(language, 'horoscope-writing') : escapeHtml(answer.text);
  const mark = answer.source === 'generated' ? [texts.html(language, 'horoscope-marked')] : [];
  return { text: [titleOf(answer, texts), body, ...mark].join('\n\n'), keyboard: sortsKeyboard(answer, texts) };
}

/** What a waiting message says whose text was sent below it, or may have been; a press shows the text here. */
export function textBelowView(answer: HoroscopeAnswer, texts: TextsService): View {
  const { language } = answer;
  return {
    text: [titleOf(answer, texts), texts.html(language, 'horoscope-below')].join('\n\n'),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'horoscope-show-here'), showText.pack(answer))]]),
  };
}

/** What a waiting message says whose text could not be written; a press asks for it again. */
export function textFailedView(key: HoroscopeKey, isGivenBack: boolean, texts: TextsService): View {
  const { language } = key;
  const back = isGivenBack ? [texts.html(language, 'horoscope-failed-given-back')] : [];
  return {
    text: [titleOf(key, texts), [texts.html(language, 'horoscope-failed'), ...back].join(' ')].join('\n\n'),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'horoscope-failed-again'), showText.pack(key))]]),
  };
}

/** All sorts of texts for a sign, to choose from. */
export function moreTextsView(sign: ZodiacSign, language: Language, texts: TextsService): View {
  const to = (sort: Omit<SortOfSign, 'sign'>, label: string) => button(label, showText.pack({ ...sort, sign }));
  const areas = AREAS.filter((area) => area !== DAILY.area).map((area) =>
    to({ period: DAILY.period, area }, texts.plain(language, 'horoscope-area-button', { area })),
  );
  const periods = PERIODS.filter((period) => period !== DAILY.period).map((period) =>
    to({ period, area: DAILY.area }, texts.plain(language, 'horoscope-period-button', { period })),
  );
  return {
    text: texts.html(language, 'horoscope-more-choose', { sign }),
    keyboard: inlineKeyboard([periods, ...inRows(areas, 2)]),
  };
}

/** What premium opens, for somebody who asked for a part of it; back to what is free. */
export function paywallView(sign: ZodiacSign, language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'paywall-horoscope'),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'paywall-back'), showSign.pack(sign))]]),
  };
}

/** The same refusal to somebody who wrote words of danger a short while ago: nothing is sold to them; back to what is free. */
export function withoutOfferView(sign: ZodiacSign, language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'paywall-held'),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'paywall-back'), showSign.pack(sign))]]),
  };
}

/** What a refusal of texts that are used up tells. */
export interface TextsUsedUp {
  readonly sign: ZodiacSign;
  /** When the limit is whole again. */
  readonly renewsAt: Date | null;
  /** Where the person lives. */
  readonly zone: string;
  /** Whether premium would have more. */
  readonly hasMore: boolean;
}

/** All of today's texts beside the free one are opened; when there will be more, and what stays. */
export function textsUsedUpView(usedUp: TextsUsedUp, language: Language, texts: TextsService): View {
  const { sign, renewsAt, zone, hasMore } = usedUp;
  const more = hasMore ? [texts.html(language, 'horoscope-used-up-more')] : [];
  const when = renewalWords({ renewsAt, zone }, language, texts);
  return {
    text: [texts.html(language, 'horoscope-used-up', { when }), ...more].join('\n\n'),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'paywall-back'), showSign.pack(sign))]]),
  };
}

/** A refusal to somebody under age; back to what is theirs. */
export function adultsOnlyView(sign: ZodiacSign, language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'adults-only'),
    keyboard: inlineKeyboard([[button(texts.plain(language, 'paywall-back'), showSign.pack(sign))]]),
  };
}

function sortsKeyboard(answer: HoroscopeAnswer, texts: TextsService): InlineKeyboardMarkup {
  const { language, sign, period, area } = answer;
  const here = { period, area };
  const to = (change: Partial<SortOfSign>, label: string): InlineKeyboardButton => {
    const target = { ...here, sign, ...change };
    const isHere = target.sign === sign && isSameSort(target, here);
    return button(isHere ? `• ${label}` : label, showText.pack(target));
  };
  const name = (of: ZodiacSign) => texts.plain(language, 'sign-name', { sign: of });
  const [previous, next] = [neighbour(sign, -1), neighbour(sign, 1)];
  return inlineKeyboard([
    [to({ sign: previous }, `‹ ${name(previous)}`), to({ sign: next }, `${name(next)} ›`)],
    PERIODS.map((one) => to({ period: one }, texts.plain(language, 'horoscope-period-button', { period: one }))),
    ...inRows(
      AREAS.map((one) => to({ area: one }, texts.plain(language, 'horoscope-area-button', { area: one }))),
      3,
    ),
    betweenThumbs(answer, button(texts.plain(language, 'horoscope-today'), showSign.pack(sign))),
  ]);
}

function titleOf(answer: HoroscopeKey, texts: TextsService): string {
  const { language, sign, area } = answer;
  const parts = [texts.html(language, 'horoscope-sign', { sign }), spanOf(answer, texts)];
  if (area !== DAILY.area) parts.push(texts.html(language, 'horoscope-area', { area }));
  return parts.join(' · ');
}

function spanOf({ language, period, date }: HoroscopeKey, texts: TextsService): string {
  const [day, month, year] = [dayOf(date), monthOf(date), date.slice(0, 4)];
  if (period === 'day') return texts.html(language, 'date-day', { day: String(day), month });
  if (period === 'month') return texts.html(language, 'horoscope-span-month', { month, year });
  const last = addDays(date, DAYS_OF_WEEK - 1);
  const toMonth = monthOf(last);
  return texts.html(language, 'horoscope-span-week', {
    day: String(day),
    month,
    toDay: String(dayOf(last)),
    toMonth,
    same: month === toMonth ? 'yes' : 'no',
  });
}

const dayOf = (date: string): number => Number(date.slice(8));
const monthOf = (date: string): number => Number(date.slice(5, 7));
