import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { ScrapedValue } from '../../platform/metrics/scraped-value';
import { AiSpending } from './ai-spending';

/** The sum goes over all of a day's personal texts. */
const FRESH_MS = 60_000;

/** Shows what today's personal texts took per person who got one; what a paying person costs is told by `modules/metrics`. */
@Injectable()
export class AiPersonCost implements OnModuleInit {
  private readonly value: ScrapedValue;

  constructor(
    spending: AiSpending,
    @InjectMetric('ai_cost_cents_per_person') private readonly gauge: Gauge,
  ) {
    const read = () => spending.centsPerPersonToday();
    this.value = new ScrapedValue({ name: 'What a person costs', freshMs: FRESH_MS, read });
  }

  /** Read when metrics are, and not in between. */
  onModuleInit(): void {
    const collect = async () => {
      this.gauge.set(await this.value.get());
    };
    Object.assign(this.gauge, { collect });
  }
}
