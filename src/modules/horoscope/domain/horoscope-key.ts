import { LANGUAGES, type Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';

/** What makes a daily text one of its kind. */
export interface HoroscopeKey {
  readonly sign: ZodiacSign;
  /** Date in `SCHEDULE_TIMEZONE`. */
  readonly date: LocalDate;
  readonly language: Language;
}

/** `horoscope:{sign}:{date}`, the name the outside relies on; other languages append theirs. */
export function cacheKey({ sign, date, language }: HoroscopeKey): string {
  return suffixed(`horoscope:${sign}:${date}`, language);
}

/** One waiting order a text, however many ask. */
export function jobKey({ sign, date, language }: HoroscopeKey): string {
  return suffixed(`horoscope.generate:${sign}:${date}`, language);
}

function suffixed(key: string, language: Language): string {
  return language === LANGUAGES[0] ? key : `${key}:${language}`;
}
