import { elementOf } from '../../../shared/zodiac-sign';
import type { Chance } from './chance';
import type { DayFacts } from './day-facts';
import { fill, leastRepetitive, type Sentence } from './sentence';
import type { DailyWords, Tone } from './words/daily-words';

/** How many closings of a hundred are a maxim instead of an evening. */
const MAXIMS_OF_100 = 8;

/** A last word in the tone of the day. */
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
  return leastRepetitive(before, (attempt) => {
    // The evening is not drawn again: the signs share it, and it keeps their last sentences apart.
    const evening = chance.pick('evening', words.evenings[elementOf(moonSign.sign)]);
    const afterthought = chance.pick('afterthought', words.afterthoughts[tone], attempt);
    const frames = evening.includes(',') ? words.closings.slice(0, 1) : words.closings;
    return { text: fill(chance.pick('closing', frames), { evening, afterthought }), facts: [] };
  });
}
