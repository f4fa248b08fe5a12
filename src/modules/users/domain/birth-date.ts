import { DateTime } from 'luxon';
import type { LocalDate } from '../../../shared/local-date';
import { MONTH_STEMS, ORDINAL_ENDINGS } from './birth-date.lexicon';

/** What a text says about a birth date; `date` is there where the calendar has it. */
export type BirthDateReading =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'under_age'; readonly date: LocalDate }
  | { readonly kind: 'future' | 'too_old'; readonly date: LocalDate }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'no_year' }
  | { readonly kind: 'not_a_date' };

/** The ephemeris is proved from here on, and nobody older is likely to write. */
const FIRST_YEAR = 1900;
/** Age from which love, money and sale are open, in full years. */
const ADULT_AGE = 18;

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: string | undefined;
}

/** Each white space can be read in one way only: else a message of spaces would take the pattern half a minute. */
const SEPARATOR = String.raw`(?:\s*[.,/\-]\s*|\s+)`;
const ENDING = ORDINAL_ENDINGS.join('|');
const YEAR = String.raw`(\d{4}|\d{2})(?!\d)`;
const NUMERIC = new RegExp(String.raw`(?<!\d)(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}${YEAR}`);
/** Without a year only points and slashes tell a date from a telephone number. */
const DAY_AND_MONTH = /(?<!\d)(\d{1,2})[./](\d{1,2})(?!\d)/;
const ISO = new RegExp(String.raw`(?<!\d)(\d{4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{1,2})(?!\d)`);
const SOLID = /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:-?(?:${ENDING}))?[.,/\-\s]*(\p{L}{3,10})[.,/\-\s]*(?:${YEAR})?`,
  'u',
);
const MONTH_FIRST = new RegExp(String.raw`(\p{L}{3,10})\.?\s+(\d{1,2})(?:${ENDING})?,?\s+${YEAR}`, 'u');

/**
 * Reads a birth date as Russians write it: `12.12.1992`, `12/12/92`, a day with the month in words, `1992-12-12`.
 * Two digits of a year mean the latest such year that is not in the future. `today` is the date where the person is.
 */
export function readBirthDate(text: string, today: LocalDate): BirthDateReading {
  const parts = findParts(text.normalize('NFKC').toLowerCase());
  if (!parts) return { kind: 'not_a_date' };
  if (parts.year === undefined) return isCalendarDate(2000, parts) ? { kind: 'no_year' } : { kind: 'impossible' };
  const year = fullYear(parts.year, Number(today.slice(0, 4)));
  if (!isCalendarDate(year, parts)) return { kind: 'impossible' };
  const date = DateTime.utc(year, parts.month, parts.day).toISODate() as LocalDate;
  if (date > today) return { kind: 'future', date };
  if (year < FIRST_YEAR) return { kind: 'too_old', date };
  return { kind: ageOn(date, today) < ADULT_AGE ? 'under_age' : 'date', date };
}

/** Full years lived on `today`; a 29 February birthday comes on 1 March of a common year. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The first day of the month after the 18th birthday: says when to open the rest, and no more about the birth date. */
export function adultFrom(birthDate: LocalDate): LocalDate {
  const birthday = DateTime.fromISO(birthDate, { zone: 'utc' }).plus({ years: ADULT_AGE });
  return birthday.startOf('month').plus({ months: 1 }).toISODate() as LocalDate;
}

function findParts(text: string): Parts | undefined {
  const iso = ISO.exec(text);
  if (iso) return { year: iso[1], month: Number(iso[2]), day: Number(iso[3]) };
  const solid = SOLID.exec(text);
  if (solid) return { day: Number(solid[1]), month: Number(solid[2]), year: solid[3] };
  return inWords(text) ?? inNumbers(text);
}

function inWords(text: string): Parts | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const month = monthOf(dayFirst?.[2]);
  if (dayFirst && month) return { day: Number(dayFirst[1]), month, year: dayFirst[3] };
  const monthFirst = MONTH_FIRST.exec(text);
  const named = monthOf(monthFirst?.[1]);
  return monthFirst && named ? { day: Number(monthFirst[2]), month: named, year: monthFirst[3] } : undefined;
}

function inNumbers(text: string): Parts | undefined {
  const numeric = NUMERIC.exec(text) ?? DAY_AND_MONTH.exec(text);
  return numeric ? { day: Number(numeric[1]), month: Number(numeric[2]), year: numeric[3] } : undefined;
}

function monthOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const index = MONTH_STEMS.findIndex((stems) => stems.some((stem) => word.startsWith(stem)));
  return index >= 0 ? index + 1 : undefined;
}

function fullYear(year: string, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const century = Math.floor(thisYear / 100) * 100;
  return century + Number(year) > thisYear ? century - 100 + Number(year) : century + Number(year);
}

function isCalendarDate(year: number, { month, day }: Parts): boolean {
  return DateTime.fromObject({ year, month, day }, { zone: 'utc' }).isValid;
}
