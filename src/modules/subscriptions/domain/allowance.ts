import type { Plan } from './plan';

/** What a person may still use of one key. */
export interface Allowance {
  readonly plan: Plan;
  /** Of the plan, per day, thing or request: 0 = not in this plan, `null` = unlimited. */
  readonly amount: number | null;
  /** `null` = unlimited. */
  readonly left: number | null;
  /** When the whole amount is there again; `null` while nothing is used, and where it never comes again. */
  readonly renewsAt: Date | null;
}

/** Names one granted unit, for giving it back; text that may travel in a job's payload. */
export type Receipt = `${string}:${string}`;

/** What became of a spend; `left` counts after it. */
export type Spending = Allowance &
  ({ readonly granted: true; readonly receipt: Receipt } | { readonly granted: false; readonly receipt: null });

/** The same of a spend on something named; `isAgain`: it was paid for in this window already, so nothing more was taken. */
export type NamedSpending = Spending & { readonly isAgain: boolean };
