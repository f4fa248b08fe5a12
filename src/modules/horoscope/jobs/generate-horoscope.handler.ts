import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobContext, JobHandler, JobPayload } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { HoroscopeQueue } from '../horoscope.queue';
import { generateHoroscope } from './generate-horoscope.job';

/** Writes one text in the background. */
@Injectable()
export class GenerateHoroscopeHandler implements JobHandler<typeof generateHoroscope>, OnModuleInit {
  readonly definition = generateHoroscope;

  constructor(
    private readonly registry: JobRegistry,
    private readonly queue: HoroscopeQueue,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** A repeat finds the text written and only tells so again; the last failure is told, too. */
  async handle(
    { replaceFallback, ...key }: JobPayload<typeof generateHoroscope>,
    { lastAttempt }: JobContext,
  ): Promise<void> {
    try {
      await this.queue.carryOut(key, replaceFallback);
    } catch (error) {
      if (lastAttempt) await this.queue.giveUp(key);
      throw error;
    }
  }
}
