import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob, CronTime } from 'cron';
import { Clock } from '../../shared/clock';
import { AppConfig } from '../config/app-config';
import { Database } from '../database/database';

/** Something done at fixed local times of `SCHEDULE_TIMEZONE`. */
export interface Schedule {
  /** Unique; its history of firings hangs on it. */
  readonly name: string;
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly cron: string;
  /** Only enqueues; runs in the transaction that records the firing. `firedFor` is the nominal time. */
  readonly enqueue: (firedFor: Date) => Promise<void>;
}

/** Fires each schedule once across all processes, and catches up what was missed by less than an hour. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap {
  private readonly logger = new Logger(Scheduler.name);
  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Registers a schedule, in `onModuleInit`; it fires from the application's bootstrap on. */
  schedule(schedule: Schedule): void {
    throw new Error(schedule.name);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.catchUp();
  }

  /** Fires what should have fired within the last hour and did not; does nothing where all has. */
  async catchUp(): Promise<void> {
    await Promise.resolve();
  }
}
