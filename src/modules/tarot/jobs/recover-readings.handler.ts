import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { TarotQueue } from '../tarot.queue';
import { recoverReadings } from './recover-readings.job';

/** Orders overdue texts anew, or gives them up. */
@Injectable()
export class RecoverReadingsHandler implements JobHandler<typeof recoverReadings>, OnModuleInit {
  readonly definition = recoverReadings;

  constructor(
    private readonly registry: JobRegistry,
    private readonly queue: TarotQueue,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** A repeat finds less, or nothing. */
  handle(): Promise<void> {
    return this.queue.recover();
  }
}
