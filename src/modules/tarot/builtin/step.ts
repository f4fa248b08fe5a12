import { cardOf } from '../domain/deck';
import { weightOf } from '../domain/leaning';
import { LENGTHS } from '../domain/text-lengths';
import type { PlacedCard, Telling } from './telling';
import type { Variants } from './words/tarot-words';

type When = 'today' | 'soon';

/** One thing to be done within days, from what a card says; `today` within the day. */
export function step(telling: Telling, card: PlacedCard, when: When): string {
  const { draws, words, input } = telling;
  const { longer, careful } = words.steps;
  const isInTime = (text: string): boolean => when === 'soon' || !longer.test(text);
  const deed = input.isSoftened
    ? draws.next('careful', careful)
    : draws.next('step', deedsOf(telling, card), (text) => telling.isFit(text) && isInTime(text));
  const isLong = (lead: string): boolean => telling.say(lead, card).length + deed.length >= LENGTHS.step.least;
  return `${telling.say(draws.next('step lead', leadsOf(telling, card, when), isLong), card)} ${deed}`;
}

/** A card lends its spirit where it is light, and its name where the step is its own. */
function leadsOf({ words, input }: Telling, card: PlacedCard, when: When): Variants {
  const { leads, lightLeads, todayLeads, lightTodayLeads } = words.steps;
  const [usual, light] = when === 'today' ? [todayLeads, lightTodayLeads] : [leads, lightLeads];
  if (input.isSoftened) return usual.filter((lead) => !lead.includes('{'));
  return weightOf(card) > 0 ? [...usual, ...light] : usual;
}

function deedsOf({ words }: Telling, { card, orientation }: PlacedCard): Variants {
  const own = cardOf(card);
  return own.arcana === 'major'
    ? (words.steps.majors[card]?.[orientation] ?? [])
    : words.steps.suits[own.suit][orientation];
}
