import { elementOf } from '../../../shared/zodiac-sign';
import type { Chance } from './chance';
import type { DayFacts } from './day-facts';
import { fill, leastRepetitive, type Sentence } from './sentence';
import type { DailyWords, Tone } from './words/daily-words';

/** How many closings of a hundred are a maxim instead of an evening. */
const MAXIMS_OF_100 = 8;

/** A last word: an evening under the Moon's sign, or now and then a maxim in the tone of the day. */
export function closing(
  { moonSign }: DayFacts,
  tone: Tone,
  words: DailyWords,
  chance: Chance,
  before: readonly Sentence[],
): Sentence {
  if (chance.number('closing') * 100 < MAXIMS_OF_100) {
    return { text: chance.pick('maxim', words.maxims[tone]), facts: [] };
  }
  // The evening is not drawn again: the signs share it, and it keeps their last sentences apart.
  const { when, what, reasons } = chance.pick('evening', words.evenings[elementOf(moonSign.sign)]);
  return leastRepetitive(before, (attempt) => {
    const evening = chance.pick('when', when, attempt) + what;
    const slots = { evening, reason: chance.pick('reason', reasons, attempt) };
    return { text: fill(chance.pick('closing', words.closings), slots), facts: [] };
  });
}
