import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { AppConfig } from '../../platform/config/app-config';
import { Clock } from '../../shared/clock';
import type { LocalDate } from '../../shared/local-date';

/** Which day it is for horoscopes: the date in `SCHEDULE_TIMEZONE`, the same for everybody. */
@Injectable()
export class HoroscopeCalendar {
  readonly zone: string;

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
    return this.at(this.now()).date;
  }

  /** Date and hour (0–23) at an instant. */
  at(instant: Date): { date: LocalDate; hour: number } {
    const local = DateTime.fromJSDate(instant, { zone: this.zone });
    return { date: local.toISODate() as LocalDate, hour: local.hour };
  }
}
