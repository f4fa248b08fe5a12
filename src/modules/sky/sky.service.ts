import { Injectable } from '@nestjs/common';
import { type LocalDate } from '../../shared/local-date';
import { type ZodiacSign } from '../../shared/zodiac-sign';
import { dailyFacts, type Fact } from './domain/daily-facts';
import { computeDailySky, type DailySky } from './domain/daily-sky';
import { sunSignOn, type SunSign } from './domain/sun-sign';

/** A fortnight for two zones: more than anybody asks for at one time. */
const REMEMBERED_DAYS = 32;

/** The real sky, computed once a day and zone. */
@Injectable()
export class SkyService {
  private readonly days = new Map<string, DailySky>();

  /** The sky of a local day in `zone` (IANA name), 1900-2050. */
  day(date: LocalDate, zone: string): DailySky {
    const key = `${date} ${zone}`;
    const sky = this.days.get(key) ?? computeDailySky(date, zone);
    // A Map keeps the order of insertion: put last, the first is the one not asked for the longest.
    this.days.delete(key);
    this.days.set(key, sky);
    const [oldest] = this.days.keys();
    if (this.days.size > REMEMBERED_DAYS && oldest !== undefined) this.days.delete(oldest);
    return sky;
  }

  /** The numbered facts of that day for the people of `sign`. */
  dailyFacts(date: LocalDate, zone: string, sign: ZodiacSign): Fact[] {
    return dailyFacts(this.day(date, zone), sign);
  }

  /** The sign of a birth date of unknown time and place, or the two it may be. */
  sunSignOn(date: LocalDate): SunSign {
    return sunSignOn(date);
  }
}
