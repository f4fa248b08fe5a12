import { Injectable } from '@nestjs/common';
import { type LocalDate } from '../../shared/local-date';
import { type ZodiacSign } from '../../shared/zodiac-sign';
import { dailyFacts, type Fact } from './domain/daily-facts';
import { computeDailySky, type DailySky } from './domain/daily-sky';
import { periodFacts } from './domain/period-facts';
import { computePeriodSky, type Period, type PeriodSky } from './domain/period-sky';
import { sunSignOn, type SunSign } from './domain/sun-sign';

/** A fortnight for two zones: more than anybody asks for at one time. */
const REMEMBERED_DAYS = 32;
/** This and the next week and month for two zones, and some to spare. */
const REMEMBERED_PERIODS = 16;

/** The real sky, computed once a day (week, month) and zone. */
@Injectable()
export class SkyService {
  private readonly days = new Map<string, DailySky>();
  private readonly periods = new Map<string, PeriodSky>();

  /** The sky of a local day in `zone` (IANA name), 1900-2050. */
  day(date: LocalDate, zone: string): DailySky {
    return remembered(this.days, `${date} ${zone}`, REMEMBERED_DAYS, () => computeDailySky(date, zone));
  }

  /** The numbered facts of that day for the people of `sign`. */
  dailyFacts(date: LocalDate, zone: string, sign: ZodiacSign): Fact[] {
    return dailyFacts(this.day(date, zone), sign);
  }

  /** The numbered facts of the calendar week or month that begins on `firstDay` in `zone`, for the people of `sign`. */
  periodFacts(period: Period, firstDay: LocalDate, zone: string, sign: ZodiacSign): Fact[] {
    const key = `${period} ${firstDay} ${zone}`;
    const compute = (): PeriodSky => computePeriodSky(period, firstDay, zone);
    return periodFacts(remembered(this.periods, key, REMEMBERED_PERIODS, compute), sign);
  }

  /** The sign of a birth date of unknown time and place, or the two it may be. */
  sunSignOn(date: LocalDate): SunSign {
    return sunSignOn(date);
  }
}

/** What `memory` holds under `key`, computed if it does not; of more than `limit` the one not asked for the longest goes. */
function remembered<T>(memory: Map<string, T>, key: string, limit: number, compute: () => T): T {
  const value = memory.get(key) ?? compute();
  // A Map keeps the order of insertion: put last, the first is the one not asked for the longest.
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.keys();
  if (memory.size > limit && oldest !== undefined) memory.delete(oldest);
  return value;
}
