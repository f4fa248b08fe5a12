import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { HoroscopeService } from '../../horoscope';
import { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { recoverHoroscopes } from './recover-horoscopes.job';

/** A text is ordered anew when it has been awaited for so long: a queue may have lost it, whatever happened to it. */
const OVERDUE_MINUTES = 5;
/** And given up after so long, with what it had cost. */
const HOPELESS_MINUTES = 60;
/** What cannot be told for so long is left to the operator, who sees the dead job; a new order would hide it. */
const LEFT_MINUTES = 24 * 60;

/** Orders overdue horoscopes anew, or gives them up. */
@Injectable()
export class RecoverHoroscopesHandler implements JobHandler<typeof recoverHoroscopes>, OnModuleInit {
  readonly definition = recoverHoroscopes;

  constructor(
    private readonly registry: JobRegistry,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly horoscopes: HoroscopeService,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** A repeat finds less, or nothing. Texts of pictures cost nothing, so none of them is given up. */
  async handle(): Promise<void> {
    for (const { minutes, isMessage, ...key } of await this.awaited.listOverdue(OVERDUE_MINUTES)) {
      const isGivenUp = isMessage && minutes >= HOPELESS_MINUTES && (await this.horoscopes.giveUp(key));
      if (!isGivenUp && minutes < LEFT_MINUTES) await this.horoscopes.orderAgain(key);
    }
  }
}
