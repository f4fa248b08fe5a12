import type { Language } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import type { DrawnCard, Nonce } from './draw';
import type { ReadingState } from './reading-state';
import type { SpreadId } from './spread';

/** A question asked after a reading, with its answer once there is one. */
export interface FollowUp {
  /** From 1. */
  readonly number: number;
  readonly question: string;
  readonly state: 'asked' | 'told' | 'failed';
  readonly answer: ReadingText | null;
}

/** A text about cards, as it is kept. */
export interface ReadingText {
  /** Plain paragraphs between blank lines. */
  readonly text: string;
  readonly source: 'model' | 'builtin';
  /** For opinions on it. */
  readonly writtenTextId: string;
}

/** A reading as its person may see it. */
export interface Reading {
  readonly id: string;
  readonly spread: SpreadId;
  readonly state: ReadingState;
  /** The person's own day when it began. */
  readonly date: LocalDate;
  readonly language: Language;
  /** `null`: without a question. */
  readonly question: string | null;
  /** The cards that lie open, in the order of the spread's positions. */
  readonly cards: readonly DrawnCard[];
  /** Numbers of the backs tapped so far, from 1; none where the person gave a word. */
  readonly taps: readonly number[];
  readonly reversals: boolean;
  /** What is shown before the first card. */
  readonly commitment: string;
  /** The interpretation: of each position a paragraph, then the whole, then one practical step; of a card of the day two. */
  readonly text: ReadingText | null;
  /** What the person wrote to it for themselves. */
  readonly note: string | null;
  readonly followUps: readonly FollowUp[];
}

/** Everything that proves a draw, shown when its cards lie open. */
export interface DrawProof {
  readonly spread: SpreadId;
  /** 32 bytes, hexadecimal. */
  readonly seed: string;
  readonly commitment: string;
  readonly nonce: Nonce;
  readonly reversals: boolean;
  readonly cards: readonly DrawnCard[];
}
