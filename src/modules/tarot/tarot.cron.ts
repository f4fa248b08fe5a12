import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service';
import { Scheduler } from '../../platform/jobs/scheduler.service';
import { recoverReadings } from './jobs/recover-readings.job';

/** The timetable of tarot. */
@Injectable()
export class TarotCron implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler,
    private readonly jobs: Jobs,
  ) {}

  /** Every five minutes. */
  onModuleInit(): void {
    this.scheduler.schedule({
      name: 'recover_tarot_readings',
      cron: '*/5 * * * *',
      enqueue: () => this.jobs.add(recoverReadings, {}, { key: 'tarot.recover' }),
    });
  }
}
