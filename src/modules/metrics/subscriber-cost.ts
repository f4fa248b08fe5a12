import { Injectable } from '@nestjs/common';
import { makeGaugeProvider } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { ScrapedValue } from '../../platform/metrics/scraped-value';
import { AiSpending } from '../ai';
import { ActiveSubscribers } from '../subscriptions';

/** The sum goes over all of a day's personal texts. */
const FRESH_MS = 60_000;

/**
 * What a person with premium costs: the money of their own texts. Those of free people and those all share are left out;
 * `ai_cost_cents_per_person` and `ai_cost_cents_shared` tell of them. The same in every process, so take the maximum.
 */
@Injectable()
export class SubscriberCost {
  private readonly value: ScrapedValue;

  constructor(spending: AiSpending, subscribers: ActiveSubscribers) {
    const read = async () => {
      const people = await subscribers.ids();
      return people.length > 0 ? (await spending.centsTodayOf(people)) / people.length : NaN;
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
  help:
    'Money today’s personal texts of people with premium now took, US cents, over all people with premium now ' +
    '(active_subscribers), also those without a text today; NaN while there is none',
  inject: [SubscriberCost],
  async collect(this: Gauge, cost: SubscriberCost) {
    this.set(await cost.cents());
  },
});
