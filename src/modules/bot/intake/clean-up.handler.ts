import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { BotUpdatesRepository } from './bot-updates.repository';
import { cleanUpUpdates } from './clean-up.job';

/** Ids run on for a week after the last update; a day more is room for clocks. */
const UPDATES_KEPT_DAYS = 8;
const FAILURES_KEPT_DAYS = 14;

/** Forgets old updates. */
@Injectable()
export class CleanUpHandler implements JobHandler<typeof cleanUpUpdates>, OnModuleInit {
  readonly definition = cleanUpUpdates;

  constructor(
    private readonly registry: JobRegistry,
    private readonly updates: BotUpdatesRepository,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** Deletes by age. */
  async handle(): Promise<void> {
    await this.updates.forget({ updatesAfterDays: UPDATES_KEPT_DAYS, failuresAfterDays: FAILURES_KEPT_DAYS });
  }
}
