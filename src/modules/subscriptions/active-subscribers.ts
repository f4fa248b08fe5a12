import { Injectable } from '@nestjs/common';
import { makeGaugeProvider } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { ScrapedValue } from '../../platform/metrics/scraped-value';
import { SubscriptionsRepository } from './subscriptions.repository';

const FRESH_MS = 30_000;

/** How many people have premium, as the database knows it: the same number in every process, so take the maximum. */
@Injectable()
export class ActiveSubscribers {
  private readonly value: ScrapedValue;

  constructor(private readonly subscriptions: SubscriptionsRepository) {
    const read = () => subscriptions.countSubscribers();
    this.value = new ScrapedValue({ name: 'The number of subscribers', freshMs: FRESH_MS, read });
  }

  /** At most 30 s old while the database answers, else the last one known; `NaN` before the first. */
  count(): Promise<number> {
    return this.value.get();
  }

  /** Who they are at this moment. */
  ids(): Promise<string[]> {
    return this.subscriptions.listSubscribers();
  }
}

/** The metric of this module. */
export const ACTIVE_SUBSCRIBERS = makeGaugeProvider({
  name: 'active_subscribers',
  help: 'People with premium now, over all processes',
  inject: [ActiveSubscribers],
  async collect(this: Gauge, subscribers: ActiveSubscribers) {
    this.set(await subscribers.count());
  },
});
