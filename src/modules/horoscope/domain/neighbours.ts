import { addDays, type LocalDate } from '../../../shared/local-date';
import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';
import type { HoroscopeKey, Period } from './horoscope-key';

/** How many texts before it a new one of a sign must not be like: two weeks of days, three weeks, three months. */
const BEFORE: Readonly<Record<Period, number>> = { day: 14, week: 3, month: 3 };

/** The sign and first day of a text of the same sort and language. */
export interface Neighbour {
  readonly sign: ZodiacSign;
  readonly date: LocalDate;
}

/** The texts somebody may read beside one: the sign's own before it, and the other eleven signs' of its time. */
export function neighboursOf({ sign, date, period }: HoroscopeKey): Neighbour[] {
  const before = Array.from({ length: BEFORE[period] }, (_, at) => ({ sign, date: earlier(date, period, at + 1) }));
  return [...before, ...ZODIAC_SIGNS.filter((other) => other !== sign).map((other) => ({ sign: other, date }))];
}

function earlier(date: LocalDate, period: Period, count: number): LocalDate {
  if (period !== 'month') return addDays(date, -count * (period === 'week' ? 7 : 1));
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01` as LocalDate;
}
