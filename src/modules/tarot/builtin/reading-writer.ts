import type { Language } from '../../../shared/language';
import type { ReadingInput } from '../domain/reading-input';
import { position } from './position';
import { step } from './step';
import { Telling } from './telling';
import { whole } from './whole';

/** The parts of a reading. */
export interface ReadingOutput {
  /** A paragraph for each position, in their order. */
  readonly positions: readonly string[];
  readonly whole: string;
  readonly step: string;
}

/** The parts of a card of the day. */
export interface CardOfDayOutput {
  readonly today: string;
  readonly step: string;
}

/** Writes a whole reading in a few milliseconds; the same cards and question give the same text. */
export function composeReading(input: ReadingInput, language: Language): ReadingOutput {
  const telling = new Telling(input, language);
  return {
    positions: telling.cards.map((card) => position(telling, card)),
    whole: whole(telling),
    step: step(telling, telling.cardAt('advice', 'outcome', 'future'), 'soon'),
  };
}

/** Writes what a card says of the day, and one thing to do. */
export function composeCardOfDay(input: ReadingInput, language: Language): CardOfDayOutput {
  const telling = new Telling(input, language);
  const [card] = telling.cards;
  return { today: position(telling, card!), step: step(telling, card!, 'today') };
}
