import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Plan, SubscriptionSource } from './domain/plan';
import { SubscriptionBusy } from './subscriptions.errors';

/** Premium to add to a person. */
export interface Grant {
  /** 24 hours each. */
  readonly days: number;
  readonly source: SubscriptionSource;
  /** Who gave it by hand; needed where the source is `grant`. */
  readonly grantedBy?: string;
}

/** Rows that count at this moment, by the database's clock: a process's own may jump, and would end what people paid for. */
const IN_FORCE = 'revoked_at is null and starts_at <= now() and now() < ends_at';

/** The plan of the person `$1`, as an expression. */
export const PLAN_OF_PERSON = `
  coalesce((select plan from subscriptions where user_id = $1::bigint and ${IN_FORCE} limit 1), 'free')`;

/** Longer than any transaction that grants should last. */
const LOCK_PATIENCE_MS = 5_000;

/** The only queries over `subscriptions`. */
@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly database: Database) {}

  /** The plan a person has now. */
  async planOf(userId: string): Promise<Plan> {
    const [row] = await this.database.query<{ plan: Plan }>(`select ${PLAN_OF_PERSON} as plan`, [userId]);
    return row?.plan ?? 'free';
  }

  /** The end of the premium a person has now, all stretches that follow each other together; `null` without any. */
  async premiumUntil(userId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ until: Date | null }>(
      `select max(ends_at) as until from subscriptions where user_id = $1 and revoked_at is null
       having bool_or(${IN_FORCE})`,
      [userId],
    );
    return row?.until ?? null;
  }

  /** Adds premium from where it ends at present, else from now, and gives its new end. */
  async add(userId: string, { days, source, grantedBy }: Grant): Promise<Date> {
    return this.inTurn(userId, async () => {
      const [row] = await this.database.query<{ until: Date }>(
        `insert into subscriptions (user_id, plan, starts_at, ends_at, source, granted_by, granted_at)
         select $1, 'premium', present_end, present_end + make_interval(hours => $2::int * 24), $3, $4, now()
         from (select greatest(now(), max(ends_at)) as present_end
                 from subscriptions where user_id = $1::bigint and revoked_at is null) as premium
         returning ends_at as until`,
        [userId, days, source, grantedBy ?? null],
      );
      if (!row) throw new Error('An insert without a row');
      return row.until;
    });
  }

  /** Ends a person's premium at once, with all that would follow; false where there was none. */
  async revoke(userId: string): Promise<boolean> {
    return this.inTurn(userId, async () => {
      const rows = await this.database.query(
        `update subscriptions set revoked_at = now()
         where user_id = $1 and revoked_at is null and ends_at > now() returning id`,
        [userId],
      );
      return rows.length > 0;
    });
  }

  /** How many people have premium now. */
  async countSubscribers(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(distinct user_id)::int as count from subscriptions where ${IN_FORCE}`,
    );
    return row?.count ?? 0;
  }

  /** The people who have premium now. */
  async listSubscribers(): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      `select distinct user_id as "userId" from subscriptions where ${IN_FORCE}`,
    );
    return rows.map(({ userId }) => userId);
  }

  /** One change of a person's premium at a time: each begins where the one before ends. */
  private inTurn<T>(userId: string, change: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      if (!(await this.database.lock(`subscriptions ${userId}`, LOCK_PATIENCE_MS))) throw new SubscriptionBusy();
      return change();
    });
  }
}
