import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service';
import { Scheduler } from '../../platform/jobs/scheduler.service';
import { HoroscopeCalendar } from './horoscope.calendar';
import { pregenerateHoroscopes } from './jobs/pregenerate-horoscopes.job';

/** The timetable of the daily texts. */
@Injectable()
export class HoroscopeCron implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler,
    private readonly jobs: Jobs,
    private readonly calendar: HoroscopeCalendar,
  ) {}

  /** 00:05 and 12:05 in `SCHEDULE_TIMEZONE`. */
  onModuleInit(): void {
    this.scheduler.schedule({
      name: 'pregenerate_horoscopes',
      cron: '5 0,12 * * *',
      enqueue: async (firedFor) => {
        const { date, hour } = this.calendar.at(firedFor);
        const slot = hour < 12 ? 'midnight' : 'noon';
        await this.jobs.add(pregenerateHoroscopes, { date, slot }, { key: `horoscope.pregenerate:${date}:${slot}` });
      },
    });
  }
}
