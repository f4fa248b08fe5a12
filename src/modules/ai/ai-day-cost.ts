import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { ScrapedValue } from '../../platform/metrics/scraped-value';
import { AiSpending } from './ai-spending';

/** The sums go over all of a day's texts. */
const FRESH_MS = 60_000;

/**
 * Shows what today's texts took: personal ones per person who got one, shared ones together. What a paying person costs is
 * told by `modules/metrics`.
 */
@Injectable()
export class AiDayCost implements OnModuleInit {
  constructor(
    private readonly spending: AiSpending,
    @InjectMetric('ai_cost_cents_per_person') private readonly perPerson: Gauge,
    @InjectMetric('ai_cost_cents_shared') private readonly shared: Gauge,
  ) {}

  /** Read when metrics are, and not in between. */
  onModuleInit(): void {
    this.collect(this.perPerson, 'What a person costs', () => this.spending.centsPerPersonToday());
    this.collect(this.shared, 'What shared texts cost', () => this.spending.sharedCentsToday());
  }

  private collect(gauge: Gauge, name: string, read: () => Promise<number>): void {
    const value = new ScrapedValue({ name, freshMs: FRESH_MS, read });
    const collect = async () => {
      gauge.set(await value.get());
    };
    Object.assign(gauge, { collect });
  }
}
