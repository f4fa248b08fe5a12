import type { Period } from '../../sky';
import type { Chance } from './chance';
import type { AreaWords, PeriodWords } from './words/period-words';

/** What all sentences of one text are made from. */
export interface PeriodContext {
  readonly period: Period;
  readonly words: PeriodWords;
  readonly area: AreaWords;
  readonly chance: Chance;
}
