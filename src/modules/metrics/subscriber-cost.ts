import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { makeGaugeProvider } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { AiSpending } from '../ai';
import { ActiveSubscribers } from '../subscriptions';

/** However often metrics are read: the sum goes over all of a day's texts. */
const FRESH_MS = 60_000;
/** A scrape that waits for a frozen database would lose all other metrics with it. */
const PATIENCE_MS = 1_000;

/**
 * What texts take, over those who pay: free people's texts included, since the paying ones bear them. The same in every
 * process, so take the maximum.
 */
@Injectable()
export class SubscriberCost {
  private readonly logger = new Logger(SubscriberCost.name);
  private known = NaN;
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly spending: AiSpending,
    private readonly subscribers: ActiveSubscribers,
  ) {}

  /** US cents of today per person with premium, at most a minute old; `NaN` while nobody pays or nothing is known. */
  async cents(): Promise<number> {
    if (performance.now() - this.readAt >= FRESH_MS) {
      this.reading ??= this.read();
      await Promise.race([this.reading, delay(PATIENCE_MS, undefined, { ref: false })]);
    }
    return this.known;
  }

  private async read(): Promise<void> {
    try {
      const [cents, people] = await Promise.all([this.spending.centsToday(), this.subscribers.count()]);
      this.known = people > 0 ? cents / people : NaN;
      this.readAt = performance.now();
    } catch (error) {
      this.logger.warn({ err: error }, 'What a paying person costs could not be read');
    } finally {
      this.reading = undefined;
    }
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
