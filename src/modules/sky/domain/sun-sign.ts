import { DateTime } from 'luxon';
import { type LocalDate } from '../../../shared/local-date';
import { signAt, type ZodiacSign } from '../../../shared/zodiac-sign';
import { crossing } from './crossing';
import { longitudeOf, wrap180 } from './ephemeris';

/** The Sun's sign on a date of birth: known, or one of two when the Sun may have changed sign that day. */
export type SunSign =
  | { readonly certain: ZodiacSign }
  | { readonly candidates: readonly [ZodiacSign, ZodiacSign]; readonly changesAt: Date };

/**
 * The Sun's sign for a birth of unknown time and place, 1900-2050: the calendar date is taken as lived anywhere from
 * UTC+2 to UTC+12, Russia's zones, so it begins with UTC+12's midnight and ends with UTC+2's, 34 hours later.
 */
export function sunSignOn(date: LocalDate): SunSign {
  const midnight = DateTime.fromISO(date, { zone: 'utc' });
  const span = { from: midnight.minus({ hours: 12 }).toJSDate(), to: midnight.plus({ hours: 22 }).toJSDate() };
  const [before, after] = [signAt(longitudeOf('sun', span.from)), signAt(longitudeOf('sun', span.to))];
  if (before === after) return { certain: before };
  const border = Math.floor(longitudeOf('sun', span.to) / 30) * 30;
  const changesAt = crossing((at) => wrap180(longitudeOf('sun', at) - border), span) ?? span.from;
  return { candidates: [before, after], changesAt };
}
