import type { LocalDate } from '../../../shared/local-date';
import type { CardId } from './card-id';
import type { Reading } from './reading';
import type { SpreadId } from './spread';

/** What a person may still have of a spread. */
export interface SpreadOffer {
  readonly spread: SpreadId;
  /** Of their plan: 0 = not in it, `null` = unlimited. */
  readonly amount: number | null;
  /** `null` = unlimited. */
  readonly left: number | null;
  /** When the whole amount is there again; `null` while nothing is used. */
  readonly renewsAt: Date | null;
}

/** What a person asks to have laid. */
export interface SpreadOrder {
  readonly spread: SpreadId;
  /** 10 to 500 characters as `readQuestion` gives them; `null` without one. */
  readonly question: string | null;
  /** Whether the question touches what only facts are said to: illness, court, debts. */
  readonly isSoftened: boolean;
  /** Whether a model abroad may read the question; without that the built-in writer answers it. */
  readonly mayLeave: boolean;
  /** Whether cards may come upside down. */
  readonly reversals: boolean;
  /** Lay the cards although the same was asked today already. */
  readonly again?: boolean;
}

/** A question after a reading. */
export interface FollowUpQuestion {
  /** As `readQuestion` gives it. */
  readonly question: string;
  readonly isSoftened: boolean;
  readonly mayLeave: boolean;
}

/** What became of an order. */
export type Beginning =
  /** Backs lie on the table, one unit is spent; `left` as in the offer. */
  | { readonly kind: 'begun'; readonly reading: Reading; readonly left: number | null }
  /** The same was ordered a moment ago, by the other of two taps: its backs lie on the table. */
  | { readonly kind: 'second-tap'; readonly reading: Reading }
  /** Cards of an earlier reading lie open already: that one is finished or left first. */
  | { readonly kind: 'unfinished'; readonly reading: Reading }
  /** The same question was asked of the same spread today. */
  | { readonly kind: 'asked-before'; readonly reading: Reading }
  /** Today's card is drawn already. */
  | { readonly kind: 'same-day'; readonly reading: Reading }
  | { readonly kind: 'none-left'; readonly offer: SpreadOffer }
  | { readonly kind: 'not-in-plan'; readonly offer: SpreadOffer }
  /** Of those under age only the card of the day is laid. */
  | { readonly kind: 'adults-only' }
  /** Nobody lays cards for somebody who wrote of danger within the last 24 hours. */
  | { readonly kind: 'held' };

/** What became of a pick. */
export type Picking =
  /** One card more lies open; with the last one the reading is `drawn`, or `told` at once. */
  | { readonly kind: 'turned'; readonly reading: Reading }
  /** That back was taken already, by an earlier tap of the same button; nothing changed. */
  | { readonly kind: 'taken'; readonly reading: Reading }
  /** The reading takes no more cards. */
  | { readonly kind: 'over'; readonly reading: Reading }
  /** No such reading of this person. */
  | { readonly kind: 'unknown' };

/** What became of a question after a reading. */
export type FollowUpAnswer =
  /** Its answer comes with the news of the reading, or is there already. */
  | { readonly kind: 'asked'; readonly reading: Reading; readonly number: number; readonly left: number | null }
  | { readonly kind: 'none-left' | 'not-in-plan' | 'not-told' | 'held' | 'unknown' };

/** A page of what a person has had laid, newest first; only what was told. */
export interface HistoryPage {
  readonly readings: readonly Reading[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many readings there are that the plan does not show. */
  readonly hidden: number;
}

/** What a person's cards say of themselves, over all that were told. */
export interface TarotStatistics {
  readonly readings: number;
  readonly cards: number;
  readonly reversed: number;
  readonly since: LocalDate | null;
  /** The most drawn, at most five, drawn at least twice. */
  readonly favourites: readonly { readonly card: CardId; readonly times: number }[];
  /** Cards of each suit, and of the major arcana. */
  readonly suits: Readonly<Record<'wands' | 'cups' | 'swords' | 'pentacles' | 'major', number>>;
}
