/**
 * Of a day's budget one person's texts may take so much: twenty who ask without end may empty it, one may not. Of the
 * default 5 dollars that is 0.25, above what all a subscriber's readings and questions of a day take (80 texts of about
 * 0.2 cents).
 */
const PERSON_SHARE = 0.05;
/** Less would not bear the few texts in a row that any reading is, by the dear estimate each is let in with (2 cents). */
const PERSON_AT_LEAST_USD = 0.05;
/** What is left then is kept for cheaper models, so that the day has its texts to the end. */
const THRIFTY_FROM_SHARE = 0.7;

/** What may be spent in a day, US dollars. */
export interface DailyMoney {
  /** By everybody. */
  readonly budgetUsd: number;
  /** On one person's texts. */
  readonly personUsd: number;
  /** From here on the preferred model gives way to the next. */
  readonly thriftyFromUsd: number;
}

/** How a day's budget is divided. */
export function divide(budgetUsd: number): DailyMoney {
  return {
    budgetUsd,
    personUsd: Math.max(PERSON_AT_LEAST_USD, budgetUsd * PERSON_SHARE),
    thriftyFromUsd: budgetUsd * THRIFTY_FROM_SHARE,
  };
}
