import type { Chance } from './chance';
import type { DayFacts } from './day-facts';
import { capitalised, fill, frameAttempt, leastRepetitive, type Sentence } from './sentence';
import type { DailyWords } from './words/daily-words';

/** The area of life the Moon passes for the sign. */
export function area(
  { moonHouse }: DayFacts,
  words: DailyWords,
  chance: Chance,
  before: readonly Sentence[],
): Sentence {
  const house = words.houses[moonHouse.house - 1];
  return leastRepetitive(before, (attempt) => {
    const topic = chance.pick('topic', house?.topics ?? [], attempt);
    const slots = {
      topic: topic.nominative,
      topicGenitive: topic.genitive,
      ordinal: words.ordinals[moonHouse.house - 1]?.accusative ?? '',
      ordinalDative: words.ordinals[moonHouse.house - 1]?.dative ?? '',
      theme: words.ordinals[moonHouse.house - 1]?.theme ?? '',
      detail: chance.alternate('detail', house?.details ?? [], attempt),
    };
    return { text: fill(chance.pick('area', words.areas, frameAttempt(attempt)), slots), facts: [moonHouse.id] };
  });
}

/** Something to do in that area. */
export function advice(
  { moonHouse }: DayFacts,
  words: DailyWords,
  chance: Chance,
  before: readonly Sentence[],
): Sentence {
  const actions = words.houses[moonHouse.house - 1]?.actions ?? [];
  return leastRepetitive(before, (attempt) => {
    const text = `${chance.pick('lead', words.leads, frameAttempt(attempt))}${chance.alternate('action', actions, attempt)}.`;
    return { text: capitalised(text), facts: [moonHouse.id] };
  });
}
