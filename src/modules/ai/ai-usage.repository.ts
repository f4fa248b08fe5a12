import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { LocalDate } from '../../shared/local-date';
import type { Bill } from './domain/bill';
import type { DailyMoney } from './domain/daily-money';

/** A try about to be made. */
export interface PlannedTry {
  readonly day: LocalDate;
  readonly purpose: string;
  /** Whose text it is; `null` for one that is nobody's in particular. */
  readonly userId: string | null;
  /** The most it may cost, US dollars. */
  readonly reservedUsd: number;
  readonly startedAt: Date;
}

/** Money set aside, or whose budget would not bear it. */
export type Reservation =
  | { readonly refused: 'budget' | 'person_budget' }
  | {
      readonly refused: null;
      readonly id: string;
      /** Whether so much of the day's money is spent that a cheaper model is to be asked first. */
      readonly steppedDown: boolean;
    };

/** What personal texts took. */
export interface PersonalCost {
  /** Cents of a US dollar. */
  readonly cents: number;
  /** How many people they were for. */
  readonly people: number;
}

const SPENT = 'coalesce(sum(coalesce(cost_usd, reserved_usd)), 0)';
const CENTS = 'coalesce(sum(cost_usd) * 100, 0)::float8';

/** The only queries over `ai_usage`: a row for every request that was sent to a model, and the day's money. */
@Injectable()
export class AiUsageRepository {
  constructor(private readonly database: Database) {}

  /**
   * Sets money aside for a try, or tells whose budget would not bear it. What is set aside counts until the cost is known,
   * and for the whole day where it never becomes known (the answer was lost, the process died): so the processes together
   * never overspend by more than their estimates were wrong.
   */
  async reserve(planned: PlannedTry, money: DailyMoney): Promise<Reservation> {
    const { day, purpose, reservedUsd, startedAt, userId } = planned;
    return this.database.transaction(async () => {
      // One at a time in all processes: the sums must see whatever anybody else has set aside.
      await this.database.query(`select pg_advisory_xact_lock(hashtextextended('ai_usage', 0))`);
      const [row] = await this.database.query<Reservation>(
        `with spent as (
           select (select ${SPENT} from ai_usage where day = $1) as by_all,
                  (select ${SPENT} from ai_usage where day = $1 and user_id = $5::bigint) as by_person
         ), verdict as (
           select case when by_all + $3::numeric > $6::numeric then 'budget'
                       when $5 is not null and by_person + $3 > $7::numeric then 'person_budget' end as refused,
                  by_all >= $8::numeric as stepped_down
           from spent
         ), reserved as (
           insert into ai_usage (day, purpose, reserved_usd, started_at, user_id, stepped_down)
           select $1, $2, $3, $4, $5, stepped_down from verdict where refused is null
           returning id
         )
         select refused, stepped_down as "steppedDown", (select id from reserved) as id from verdict`,
        [day, purpose, reservedUsd, startedAt, userId, money.budgetUsd, money.personUsd, money.thriftyFromUsd],
      );
      if (!row) throw new Error('A verdict without a row');
      return row;
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

  /** Cents of a US dollar these people's texts of a day took so far, as the provider names it. */
  async centsOf(day: LocalDate, userIds: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ cents: number }>(
      `select ${CENTS} as cents from ai_usage where day = $1 and user_id = any($2::bigint[])`,
      [day, userIds],
    );
    return row?.cents ?? 0;
  }

  /** Cents a day's texts for nobody in particular took so far; those of people who have left are among them. */
  async sharedCents(day: LocalDate): Promise<number> {
    const [row] = await this.database.query<{ cents: number }>(
      `select ${CENTS} as cents from ai_usage where day = $1 and user_id is null`,
      [day],
    );
    return row?.cents ?? 0;
  }

  /** What a day's personal texts took so far, as the provider names it. */
  async personalCost(day: LocalDate): Promise<PersonalCost> {
    const [row] = await this.database.query<PersonalCost>(
      `select ${CENTS} as cents, count(distinct user_id)::int as people
       from ai_usage where day = $1 and user_id is not null`,
      [day],
    );
    return row ?? { cents: 0, people: 0 };
  }
}
