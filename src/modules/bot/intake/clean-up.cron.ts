import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.service';
import { Scheduler } from '../../../platform/jobs/scheduler.service';
import { cleanUpUpdates } from './clean-up.job';

/** The nightly clean-up of updates. */
@Injectable()
export class CleanUpCron implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler,
    private readonly jobs: Jobs,
  ) {}

  /** 03:40 in `SCHEDULE_TIMEZONE`, when few write. */
  onModuleInit(): void {
    this.scheduler.schedule({
      name: 'clean_up_updates',
      cron: '40 3 * * *',
      enqueue: () => this.jobs.add(cleanUpUpdates, {}, { key: 'bot.clean-up-updates' }),
    });
  }
}
