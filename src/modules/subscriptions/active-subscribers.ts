import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { makeGaugeProvider } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { SubscriptionsRepository } from './subscriptions.repository';

/** Every process is scraped, and each asks the database. */
const FRESH_MS = 30_000;
/** A scrape that waits for a frozen database would lose all other metrics with it (Prometheus gives up after 10 s). */
const PATIENCE_MS = 1_000;

/** How many people have premium, as the database knows it: the same number in every process, so take the maximum. */
@Injectable()
export class ActiveSubscribers {
  private readonly logger = new Logger(ActiveSubscribers.name);
  private known = NaN;
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(private readonly subscriptions: SubscriptionsRepository) {}

  /** At most 30 s old while the database answers, else the last one known; `NaN` before the first. */
  async count(): Promise<number> {
    if (performance.now() - this.readAt >= FRESH_MS) {
      this.reading ??= this.read();
      await Promise.race([this.reading, delay(PATIENCE_MS, undefined, { ref: false })]);
    }
    return this.known;
  }

  private async read(): Promise<void> {
    try {
      this.known = await this.subscriptions.countSubscribers();
      this.readAt = performance.now();
    } catch (error) {
      this.logger.warn({ err: error }, 'The subscribers could not be counted');
    } finally {
      this.reading = undefined;
    }
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
