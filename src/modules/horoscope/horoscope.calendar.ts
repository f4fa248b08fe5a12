import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { AppConfig } from '../../platform/config/app-config';
import { Clock } from '../../shared/clock';
import type { LocalDate } from '../../shared/local-date';
import { firstDayOf } from '../sky';
import type { Period } from './domain/horoscope-key';

/** Which day it is for horoscopes: the date in `SCHEDULE_TIMEZONE`, the same for everybody. */
@Injectable()
export class HoroscopeCalendar {
  readonly zone: string;
  /** Today, from its beginning to its end: asked with every horoscope, and a calendar costs more than a comparison. */
  private day: { readonly date: LocalDate; readonly from: number; readonly until: number } | undefined;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
  ) {
    this.zone = config.schedule.timezone;
  }

  /** The current instant. */
  now(): Date {
    return this.clock.now();
  }

  /** Today's date. */
  today(): LocalDate {
    const now = this.now().getTime();
    if (!this.day || now < this.day.from || now >= this.day.until) this.day = this.dayAt(now);
    return this.day.date;
  }

  /** The first day of the present period: today, its Monday, or the first of its month. */
  firstDay(period: Period): LocalDate {
    const today = this.today();
    return period === 'day' ? today : firstDayOf(period, today);
  }

  /** Date and hour (0–23) at an instant. */
  at(instant: Date): { date: LocalDate; hour: number } {
    const local = DateTime.fromJSDate(instant, { zone: this.zone });
    return { date: local.toISODate() as LocalDate, hour: local.hour };
  }

  private dayAt(instant: number) {
    const start = DateTime.fromMillis(instant, { zone: this.zone }).startOf('day');
    const until = start.plus({ days: 1 }).startOf('day').toMillis();
    return { date: start.toISODate() as LocalDate, from: start.toMillis(), until };
  }
}
