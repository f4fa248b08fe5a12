import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { Clock } from '../../shared/clock';
import { type LocalDate, localDateIn } from '../../shared/local-date';
import { AiUsageRepository } from './ai-usage.repository';

/** What texts have taken, for whoever sets it against something else. */
@Injectable()
export class AiSpending {
  constructor(
    private readonly usage: AiUsageRepository,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Cents of a US dollar that these people's texts of today took so far, over all processes, as the provider names it. */
  centsTodayOf(userIds: readonly string[]): Promise<number> {
    return this.usage.centsOf(this.today(), userIds);
  }

  /** Cents that today's texts for nobody in particular took so far. */
  sharedCentsToday(): Promise<number> {
    return this.usage.sharedCents(this.today());
  }

  /** Cents that today's personal texts took so far over the people who got one; 0 while nobody did. */
  async centsPerPersonToday(): Promise<number> {
    const { cents, people } = await this.usage.personalCost(this.today());
    return people === 0 ? 0 : cents / people;
  }

  private today(): LocalDate {
    return localDateIn(this.config.schedule.timezone, this.clock.now());
  }
}
