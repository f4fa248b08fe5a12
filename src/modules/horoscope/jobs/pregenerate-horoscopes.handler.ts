import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler, JobPayload } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { HoroscopeService } from '../horoscope.service';
import { pregenerateHoroscopes } from './pregenerate-horoscopes.job';

/** Orders what a day lacks. */
@Injectable()
export class PregenerateHoroscopesHandler implements JobHandler<typeof pregenerateHoroscopes>, OnModuleInit {
  readonly definition = pregenerateHoroscopes;

  constructor(
    private readonly registry: JobRegistry,
    private readonly horoscopes: HoroscopeService,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** A repeat orders only what is still lacking. */
  handle({ date, slot }: JobPayload<typeof pregenerateHoroscopes>): Promise<void> {
    return this.horoscopes.pregenerate(date, slot);
  }
}
