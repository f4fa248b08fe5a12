import { cardOf } from '../domain/deck';
import { LENGTHS } from '../domain/text-lengths';
import type { PlacedCard, Telling } from './telling';
import type { Variants } from './words/tarot-words';

/** One thing to be done within days, from what a card says; `today` within the day. */
export function step(telling: Telling, card: PlacedCard, when: 'today' | 'soon'): string {
  const { draws, words, input } = telling;
  const { leads, todayLeads, longer, careful } = words.steps;
  const isInTime = (text: string): boolean => when === 'soon' || !longer.test(text);
  const deed = input.isSoftened
    ? draws.next('careful', careful)
    : draws.next('step', deedsOf(telling, card), (text) => telling.isFit(text) && isInTime(text));
  const isLong = (lead: string): boolean => telling.say(lead, card).length + deed.length >= LENGTHS.step.least;
  const lead = draws.next('step lead', when === 'today' ? todayLeads : leads, isLong);
  return `${telling.say(lead, card)} ${deed}`;
}

function deedsOf({ words }: Telling, { card, orientation }: PlacedCard): Variants {
  const own = cardOf(card);
  return own.arcana === 'major'
    ? (words.steps.majors[card]?.[orientation] ?? [])
    : words.steps.suits[own.suit][orientation];
}
