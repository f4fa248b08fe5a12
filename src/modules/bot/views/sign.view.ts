import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { showSign } from '../callbacks/horoscope.callback';
import {
  borderSign,
  ENTER_BIRTH_DATE,
  FORGET_BIRTH_DATE,
  keepBirthDate,
  LATER,
  ownSign,
} from '../callbacks/sign.callback';
import { button, inlineKeyboard, type View } from '../view';
import { signsKeyboard } from './horoscope.view';

/** After the first horoscope: remember this sign, or find the own one by birth date. */
export function offerSignView(sign: ZodiacSign, language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'sign-offer'),
    keyboard: inlineKeyboard([
      [button(texts.plain(language, 'sign-offer-this', { sign }), ownSign.pack(sign))],
      [button(texts.plain(language, 'sign-offer-birth-date'), ENTER_BIRTH_DATE)],
      [button(texts.plain(language, 'sign-offer-later'), LATER)],
    ]),
  };
}

/** All signs to choose the own one from, or by birth date. */
export function chooseOwnSignView(language: Language, texts: TextsService): View {
  const { inline_keyboard: signs } = signsKeyboard(language, texts, ownSign);
  const byDate = [button(texts.plain(language, 'sign-offer-birth-date'), ENTER_BIRTH_DATE)];
  return { text: texts.html(language, 'sign-choose-own'), keyboard: inlineKeyboard([...signs, byDate]) };
}

/** The sign a birth date means, and the question whether to keep the date. */
export function confirmBirthDateView(date: LocalDate, sign: ZodiacSign, language: Language, texts: TextsService): View {
  return {
    text: texts.html(language, 'birth-confirm', { ...wordsOf(date), sign }),
    keyboard: inlineKeyboard([
      [button(texts.plain(language, 'birth-confirm-save'), keepBirthDate.pack({ date, sign }))],
      [button(texts.plain(language, 'birth-confirm-sign-only'), ownSign.pack(sign))],
      [button(texts.plain(language, 'birth-confirm-none'), FORGET_BIRTH_DATE)],
    ]),
  };
}

/** A day on which the Sun changed signs: both are offered. */
export function borderDateView(
  date: LocalDate,
  signs: readonly ZodiacSign[],
  language: Language,
  texts: TextsService,
): View {
  const choice = signs.map((sign) =>
    button(texts.plain(language, 'sign-button', { sign }), borderSign.pack({ date, sign })),
  );
  return { text: texts.html(language, 'birth-border', wordsOf(date)), keyboard: inlineKeyboard([choice]) };
}

/** A text about the own sign with the way to its horoscope. */
export function ownSignView(text: string, sign: ZodiacSign, language: Language, texts: TextsService): View {
  return { text, keyboard: inlineKeyboard([[button(texts.plain(language, 'horoscope-today'), showSign.pack(sign))]]) };
}

/** Day, month and year of a date as its texts need them. */
export function wordsOf(date: LocalDate): { day: string; month: number; year: string } {
  return { day: String(Number(date.slice(8))), month: Number(date.slice(5, 7)), year: date.slice(0, 4) };
}
