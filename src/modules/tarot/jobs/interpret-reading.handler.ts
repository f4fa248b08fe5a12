import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobContext, JobHandler } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { TarotQueue } from '../tarot.queue';
import { interpretReading, type TarotTextKey } from './interpret-reading.job';

/** Writes one text about cards in the background. */
@Injectable()
export class InterpretReadingHandler implements JobHandler<typeof interpretReading>, OnModuleInit {
  readonly definition = interpretReading;

  constructor(
    private readonly registry: JobRegistry,
    private readonly queue: TarotQueue,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** A repeat finds the text written and only tells so again; the last failure gives the limit back. */
  async handle(key: TarotTextKey, { lastAttempt }: JobContext): Promise<void> {
    try {
      await this.queue.carryOut(key);
    } catch (error) {
      if (lastAttempt) await this.queue.giveUp(key);
      throw error;
    }
  }
}
