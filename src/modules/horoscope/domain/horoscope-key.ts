import { LANGUAGES, type Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';

/** How long a time a text is about; calendar weeks begin on Monday. */
export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** Which side of life a text is about; `health` is wellbeing, never medicine. */
export const AREAS = ['general', 'love', 'career', 'health', 'finance'] as const;
export type Area = (typeof AREAS)[number];

/** A sort of horoscope, of whatever sign and time. */
export interface HoroscopeSort {
  readonly period: Period;
  readonly area: Area;
}

/** What makes a text one of its kind. */
export interface HoroscopeKey extends HoroscopeSort {
  readonly sign: ZodiacSign;
  /** First day of the period, in `SCHEDULE_TIMEZONE`. */
  readonly date: LocalDate;
  readonly language: Language;
}

/** The one sort that is free and written beforehand for everybody. */
export const DAILY: HoroscopeSort = { period: 'day', area: 'general' };

/** Whether two sorts are the same. */
export function isSameSort(one: HoroscopeSort, other: HoroscopeSort): boolean {
  return one.period === other.period && one.area === other.area;
}

/** `horoscope:{sign}:{date}`, the name the outside relies on; other periods, areas and languages append theirs. */
export function cacheKey(key: HoroscopeKey): string {
  return `horoscope:${key.sign}:${key.date}${suffix(key)}`;
}

/** One waiting order a text, however many ask. */
export function jobKey(key: HoroscopeKey): string {
  return `horoscope.generate:${key.sign}:${key.date}${suffix(key)}`;
}

function suffix({ period, area, language }: HoroscopeKey): string {
  const parts = [period !== DAILY.period && period, area !== DAILY.area && area, language !== LANGUAGES[0] && language];
  return parts
    .filter((part) => part !== false)
    .map((part) => `:${part}`)
    .join('');
}
