import { DateTime } from 'luxon';

/** A calendar date without time or zone, `YYYY-MM-DD`. */
export type LocalDate = `${number}-${string}-${string}`;

/** The calendar date that a wall clock in `zone` (IANA name) shows at `instant`. */
export function localDateIn(zone: string, instant: Date): LocalDate {
  return DateTime.fromJSDate(instant, { zone }).toISODate() as LocalDate;
}

/** The instant at which `date` begins in `zone` (IANA name). */
export function startOfDay(date: LocalDate, zone: string): Date {
  return DateTime.fromISO(date, { zone }).startOf('day').toJSDate();
}

/** `date` moved by a whole number of days, negative backwards. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() as LocalDate;
}
