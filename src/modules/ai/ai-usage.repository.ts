import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { LocalDate } from '../../shared/local-date';
import type { Bill } from './openrouter-chat';

/** A try about to be made. */
export interface PlannedTry {
  readonly day: LocalDate;
  readonly purpose: string;
  /** The most it may cost, US dollars. */
  readonly reservedUsd: number;
  readonly startedAt: Date;
}

/** The only queries over `ai_usage`: a row for every request that was sent to a model, and the day's money. */
@Injectable()
export class AiUsageRepository {
  constructor(private readonly database: Database) {}

  /**
   * Sets money aside for a try and gives its row's id, or `null` when the day's budget (US dollars) would not bear it.
   * What is set aside counts until the cost is known, and for the whole day where it never becomes known (the answer was
   * lost, the process died): so the processes together never overspend by more than their estimates were wrong.
   */
  async reserve(planned: PlannedTry, budgetUsd: number): Promise<string | null> {
    return this.database.transaction(async () => {
      // One at a time in all processes: the sum must see whatever anybody else has set aside.
      await this.database.query(`select pg_advisory_xact_lock(hashtextextended('ai_usage', 0))`);
      const rows = await this.database.query<{ id: string }>(
        `insert into ai_usage (day, purpose, reserved_usd, started_at)
         select $1, $2, $3, $4
         where $3 + (select coalesce(sum(coalesce(cost_usd, reserved_usd)), 0) from ai_usage where day = $1) <= $5
         returning id`,
        [planned.day, planned.purpose, planned.reservedUsd, planned.startedAt, budgetUsd],
      );
      return rows[0]?.id ?? null;
    });
  }

  /** Puts what a try really took in place of what was set aside. */
  async settle(id: string, result: string, latencyMs: number, bill: Bill): Promise<void> {
    await this.database.query(
      `update ai_usage
       set result = $2, latency_ms = $3, model = $4, cost_usd = $5, prompt_tokens = $6, completion_tokens = $7
       where id = $1`,
      [id, result, latencyMs, bill.model, bill.costUsd, bill.tokens?.prompt ?? null, bill.tokens?.completion ?? null],
    );
  }
}
