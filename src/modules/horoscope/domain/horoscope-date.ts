import { DateTime } from 'luxon';
import { type LocalDate, localDateIn } from '../../../shared/local-date';

/** The day a horoscope of `instant` belongs to and the hour (0 to 23), by the wall clock of `zone` (IANA name). */
export function horoscopeTime(instant: Date, zone: string): { date: LocalDate; hour: number } {
  return { date: localDateIn(zone, instant), hour: DateTime.fromJSDate(instant, { zone }).hour };
}
