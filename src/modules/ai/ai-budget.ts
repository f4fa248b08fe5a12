import { Injectable, Logger } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import { AppConfig } from '../../platform/config/app-config';
import { Clock } from '../../shared/clock';
import { localDateIn } from '../../shared/local-date';
import { AiUsageRepository } from './ai-usage.repository';
import { AiUnavailable } from './ai.errors';
import type { Bill } from './domain/bill';
import { estimateUsd } from './domain/cost-estimate';
import { type DailyMoney, divide } from './domain/daily-money';

/** A try about to be made. */
export interface Plan {
  readonly purpose: string;
  /** Our internal id of the person whose text it is. */
  readonly user: string | undefined;
  /** Of everything that is sent. */
  readonly characters: number;
  /** Of the answer. */
  readonly maxTokens: number;
}

/** A try whose money is set aside. */
export interface PaidTry {
  /** To settle it by. */
  readonly id: string;
  /** Whether a cheaper model is to be asked first. */
  readonly steppedDown: boolean;
}

/** The money of the day: sets it aside for each try and books what the try took. */
@Injectable()
export class AiBudget {
  private readonly logger = new Logger(AiBudget.name);
  private readonly money: DailyMoney;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly usage: AiUsageRepository,
    @InjectMetric('ai_step_downs_total') private readonly stepDowns: Counter<'purpose'>,
  ) {
    this.money = divide(config.openrouter.dailyBudgetUsd);
  }

  /** Sets aside what a try may cost at most; throws `AiUnavailable` (budget, person_budget) where the money is spent. */
  async reserve({ purpose, user, characters, maxTokens }: Plan): Promise<PaidTry> {
    const startedAt = this.clock.now();
    // The day is that of `SCHEDULE_TIMEZONE`, as everywhere in the product.
    const day = localDateIn(this.config.schedule.timezone, startedAt);
    const reservedUsd = estimateUsd(characters, maxTokens);
    const reservation = await this.usage.reserve(
      { day, purpose, userId: user ?? null, reservedUsd, startedAt },
      this.money,
    );
    if (reservation.refused !== null) throw new AiUnavailable(reservation.refused);
    if (reservation.steppedDown) this.stepDowns.inc({ purpose });
    return reservation;
  }

  /** A good answer is not thrown away because it could not be booked: what was set aside for it stays booked instead. */
  async settle({ id }: PaidTry, result: string, latencyMs: number, bill: Bill): Promise<void> {
    await this.usage.settle(id, result, latencyMs, bill).catch((error: unknown) => {
      this.logger.error({ err: error }, 'The cost of an answer could not be booked');
    });
  }
}
