import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { postgresZone } from '../../platform/database/postgres-zone';
import type { Allowance, NamedSpending, Receipt, Spending } from './domain/allowance';
import type { DailyKey, LimitKey, SpendableKey } from './domain/limit-key';
import { PLAN_OF_PERSON } from './subscriptions.repository';

/** Whose use of what is meant. */
export interface Use<Key extends LimitKey> {
  readonly userId: string;
  readonly key: Key;
  /** Where the person lives, as the product names zones. */
  readonly zone: string;
  /** The id of the thing that a key is counted per. */
  readonly thing: string | undefined;
}

/** What the person's plan says of the key, and the window that would begin now. Parameters: person, key, zone, thing. */
const ALLOWED = `
  allowed as (
    select plan, amount, per, counter, (now() at time zone $3)::date as local_date,
           case per when 'thing' then coalesce($4::text, '') else '' end as scope,
           case per when 'thing' then 'infinity'
                else ((now() at time zone $3)::date + 1)::timestamp at time zone $3 end as day_ends_at
      from plan_limits where key = $2 and plan = ${PLAN_OF_PERSON})`;

/**
 * When a window gives way to the next one: it is over, and its date as well where the person is now. So the same date is
 * not won again by flying west, nor the next one early by flying east.
 */
const RENEWS_AT = 'greatest(kept.ends_at, (kept.local_date + 1)::timestamp at time zone $3)';

const IS_OPEN = `now() < ${RENEWS_AT}`;

const ANSWER = `
  allowed.plan, allowed.amount, nullif(used.renews_at, 'infinity') as "renewsAt",
  case when allowed.amount is not null
       then greatest(allowed.amount - coalesce(cardinality(used.receipts), 0), 0) end as "left"`;

const REMAINING = `
  with ${ALLOWED},
       used as (
    select kept.receipts, case when cardinality(kept.receipts) > 0 then ${RENEWS_AT} end as renews_at
      from usage_windows kept join allowed on kept.counter = allowed.counter and kept.scope = allowed.scope
     where kept.user_id = $1 and allowed.amount > 0 and ${IS_OPEN})
  select ${ANSWER} from allowed left join used on true`;

/**
 * The row's lock puts two spends of one person in line, and the second sees what the first left. A window lasts until the
 * end of the local day, yet ends at least 24 h after the one before, whatever the zones: the n-th never begins sooner than
 * n - 1 times 24 h after the first one's day began. Unlimited keys are not counted. A unit that is there already is not added.
 */
const SPEND = `
  with ${ALLOWED},
       known as (
    select from usage_windows kept join allowed on kept.counter = allowed.counter and kept.scope = allowed.scope
     where kept.user_id = $1 and $5::uuid = any (kept.receipts) and ${IS_OPEN}),
       used as (
    insert into usage_windows as kept (user_id, counter, scope, local_date, ends_at, receipts)
    select $1, counter, scope, local_date, day_ends_at, array[$5::uuid] from allowed where amount > 0
    on conflict on constraint usage_windows_pkey do update set
      local_date = case when ${IS_OPEN} then kept.local_date else excluded.local_date end,
      ends_at = case when ${IS_OPEN} then kept.ends_at
                     else greatest(excluded.ends_at, kept.ends_at + interval '24 hours') end,
      receipts = case when not ${IS_OPEN} then excluded.receipts
                      when $5::uuid = any (kept.receipts) then kept.receipts
                      when cardinality(kept.receipts) < (select amount from allowed)
                      then kept.receipts || excluded.receipts
                      else kept.receipts end
    returning receipts, ${RENEWS_AT} as renews_at)
  select ${ANSWER}, allowed.amount is null or coalesce($5 = any (used.receipts), false) as granted,
         exists (select from known) as "isAgain"
    from allowed left join used on true`;

/** A receipt stands in its window only, and only once. */
const GIVE_BACK = `
  update usage_windows set receipts = array_remove(receipts, $2::uuid)
   where user_id = $1 and $2 = any (receipts) returning user_id`;

const HOLDERS = `select user_id as "userId" from usage_windows where $1::uuid = any (receipts) order by user_id`;

/** The only queries over `plan_limits` and `usage_windows`; each method is one statement, whole also outside a transaction. */
@Injectable()
export class UsageRepository {
  constructor(private readonly database: Database) {}

  /** What is left. */
  async remaining(use: Use<LimitKey>): Promise<Allowance> {
    const [allowance] = await this.database.query<Allowance>(REMAINING, parametersOf(use));
    return allowance ?? noRow(use);
  }

  /** Takes one unit if there is one left. */
  async spend(use: Use<SpendableKey>): Promise<Spending> {
    return (await this.take(use, randomUUID())).spending;
  }

  /** Takes one unit for something named if there is one left, unless this window has the one it took before. */
  async spendOn(use: Use<DailyKey>, what: string): Promise<NamedSpending> {
    const { spending, isAgain } = await this.take(use, unitOf(use.key, what));
    return { ...spending, isAgain };
  }

  /** Frees the unit of a receipt; false where it is free already, its window is over, or it was unlimited. */
  async giveBack(receipt: Receipt): Promise<boolean> {
    const rows = await this.database.query(GIVE_BACK, receipt.split(':'));
    return rows.length > 0;
  }

  /** Frees the unit of something named; false where there is none. */
  giveBackOn(userId: string, key: DailyKey, what: string): Promise<boolean> {
    return this.giveBack(`${userId}:${unitOf(key, what)}`);
  }

  /** The ids of the persons who hold a unit of something named. */
  async listHoldersOf(key: DailyKey, what: string): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(HOLDERS, [unitOf(key, what)]);
    return rows.map(({ userId }) => userId);
  }

  private async take(use: Use<SpendableKey>, unit: string): Promise<{ spending: Spending; isAgain: boolean }> {
    const [row] = await this.database.query<Allowance & { granted: boolean; isAgain: boolean }>(SPEND, [
      ...parametersOf(use),
      unit,
    ]);
    const { granted, isAgain, ...allowance } = row ?? noRow(use);
    const spending: Spending = granted
      ? { ...allowance, granted, receipt: `${use.userId}:${unit}` }
      : { ...allowance, granted, receipt: null };
    return { spending, isAgain };
  }
}

/** The same for the same thing, in a UUID's form, and never another key's: keys may share a counter. */
function unitOf(key: DailyKey, what: string): string {
  return createHash('sha256').update(`${key}:${what}`).digest('hex').slice(0, 32);
}

function parametersOf({ userId, key, zone, thing }: Use<LimitKey>): unknown[] {
  return [userId, key, postgresZone(zone), thing ?? null];
}

function noRow({ key }: Use<LimitKey>): never {
  throw new Error(`plan_limits has no row for ${key}`);
}
