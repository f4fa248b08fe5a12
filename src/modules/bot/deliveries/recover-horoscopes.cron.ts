import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.service';
import { Scheduler } from '../../../platform/jobs/scheduler.service';
import { recoverHoroscopes } from './recover-horoscopes.job';

/** The look for messages that wait for a horoscope nobody writes any more. */
@Injectable()
export class RecoverHoroscopesCron implements OnModuleInit {
  constructor(
    private readonly scheduler: Scheduler,
    private readonly jobs: Jobs,
  ) {}

  /** Every five minutes. */
  onModuleInit(): void {
    this.scheduler.schedule({
      name: 'recover_horoscopes',
      cron: '*/5 * * * *',
      enqueue: () => this.jobs.add(recoverHoroscopes, {}, { key: 'bot.recover-horoscopes' }),
    });
  }
}
