import type { DrawnCard } from './draw';
import type { SpreadId } from './spread';

/** What an interpretation is written from. */
export interface ReadingInput {
  readonly spread: SpreadId;
  /** In the order of the spread's positions. */
  readonly cards: readonly DrawnCard[];
  /** The person's own words; `null` without a question. */
  readonly question: string | null;
  /** Whether the question touches illness, pregnancy, court or debts: facts first, nothing promised, a word to see a professional. */
  readonly isSoftened: boolean;
  /** Whether romance and money are left out, as for those under age. */
  readonly isForYouth: boolean;
  /** How words may agree with the person; neutral where it is left out. */
  readonly address?: 'neutral' | 'he' | 'she';
}

/** What the answer to a question after a reading is written from. */
export interface FollowUpInput extends ReadingInput {
  /** The interpretation that was told. */
  readonly told: string;
  /** What is asked now, and what was asked and answered between. */
  readonly asked: string;
  readonly between: readonly { readonly question: string; readonly answer: string }[];
}
