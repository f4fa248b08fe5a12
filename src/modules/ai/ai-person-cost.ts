import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Gauge } from 'prom-client';
import { AppConfig } from '../../platform/config/app-config';
import { Clock } from '../../shared/clock';
import { localDateIn } from '../../shared/local-date';
import { AiUsageRepository } from './ai-usage.repository';

/** However often it is asked: the sum goes over all of a day's personal texts. */
const KEPT_MS = 60_000;
/** The other metrics are wanted most when the database is away, so they do not wait for it. */
const PATIENCE_MS = 1_000;

/** Shows what today's personal texts took per person who got one; what a paying person costs is told by `modules/metrics`. */
@Injectable()
export class AiPersonCost implements OnModuleInit {
  private readonly logger = new Logger(AiPersonCost.name);
  private readAt = -Infinity;

  constructor(
    private readonly usage: AiUsageRepository,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    @InjectMetric('ai_cost_cents_per_person') private readonly gauge: Gauge,
  ) {}

  /** Read when metrics are, and not in between. */
  onModuleInit(): void {
    const collect = () => Promise.race([this.read(), sleep(PATIENCE_MS, undefined, { ref: false })]);
    Object.assign(this.gauge, { collect });
  }

  private async read(): Promise<void> {
    if (performance.now() - this.readAt < KEPT_MS) return;
    this.readAt = performance.now();
    try {
      const { cents, people } = await this.usage.personalCost(this.today());
      this.gauge.set(people === 0 ? 0 : cents / people);
    } catch (error) {
      this.logger.warn({ err: error }, 'What a person costs could not be read');
    }
  }

  private today() {
    return localDateIn(this.config.schedule.timezone, this.clock.now());
  }
}
