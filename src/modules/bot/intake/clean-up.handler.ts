import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { Clock } from '../../../shared/clock';
import { BotUpdatesRepository } from './bot-updates.repository';
import { cleanUpUpdates } from './clean-up.job';

const DAY_MS = 24 * 60 * 60 * 1_000;
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
    private readonly clock: Clock,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** Deletes by age. */
  async handle(): Promise<void> {
    const daysAgo = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MS);
    await this.updates.forget(daysAgo(UPDATES_KEPT_DAYS), daysAgo(FAILURES_KEPT_DAYS));
  }
}
