import type { Chance } from './chance';
import type { DayFacts } from './day-facts';
import type { AreaLexicon, AreaWords, LifeArea } from './words/area-words';
import type { DailyWords } from './words/daily-words';

/** Draws of a sentence: more would leave the same few that repeat nothing. */
export const ATTEMPTS = 4;

/** What the sentences of one text on an area are written from. */
export interface AreaContext {
  readonly area: LifeArea;
  readonly facts: DayFacts;
  readonly chance: Chance;
  /** Draws of each sentence that made too short a text. */
  readonly tried: number;
  /** The names of the sky. */
  readonly daily: DailyWords;
  readonly lexicon: AreaLexicon;
  /** The area's own part of the lexicon. */
  readonly words: AreaWords;
}
