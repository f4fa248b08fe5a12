import { Injectable } from '@nestjs/common';
import { makeGaugeProvider } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { ScrapedValue } from '../../platform/metrics/scraped-value';
import { AiSpending } from '../ai';
import { ActiveSubscribers } from '../subscriptions';

/** The sum goes over all of a day's texts. */
const FRESH_MS = 60_000;

/**
 * What texts take, over those who pay: free people's texts included, since the paying ones bear them. The same in every
 * process, so take the maximum.
 */
@Injectable()
export class SubscriberCost {
  private readonly value: ScrapedValue;

  constructor(spending: AiSpending, subscribers: ActiveSubscribers) {
    const read = async () => {
      const [cents, people] = await Promise.all([spending.centsToday(), subscribers.count()]);
      return people > 0 ? cents / people : NaN;
    };
    this.value = new ScrapedValue({ name: 'What a paying person costs', freshMs: FRESH_MS, read });
  }

  /** US cents of today per person with premium, at most a minute old; `NaN` while nobody pays or nothing is known. */
  cents(): Promise<number> {
    return this.value.get();
  }
}

/** The metric of this cost. */
export const SUBSCRIBER_COST = makeGaugeProvider({
  name: 'ai_cost_cents_per_subscriber',
  help: 'Money all of today’s texts took, US cents, over the people with premium now; NaN while there is none',
  inject: [SubscriberCost],
  async collect(this: Gauge, cost: SubscriberCost) {
    this.set(await cost.cents());
  },
});
