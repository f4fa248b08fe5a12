import type { Language } from '../../../shared/language';
import type { LifeTheme } from '../domain/card-texts';
import { sameQuestionKey } from '../domain/question';
import type { FollowUpInput } from '../domain/reading-input';
import { SPREADS } from '../domain/spread';
import { type PlacedCard, Telling } from './telling';

/** Which cards answer the first, the second and the third question, the fittest first. */
const ANSWERING: readonly (readonly string[])[] = [
  ['advice', 'present'],
  ['outcome', 'future', 'outcome-one', 'situation'],
  ['challenge', 'past', 'answer', 'path-two', 'situation'],
];

/** Which side of life the deck then speaks of: another one than in the reading. */
const FACETS: Readonly<Record<LifeTheme, readonly LifeTheme[]>> = {
  self: ['work', 'love', 'work'],
  love: ['self', 'work', 'self'],
  work: ['self', 'love', 'self'],
};

/** Answers a question after a reading from its cards, each time from another one. */
export function composeFollowUp(input: FollowUpInput, language: Language): string {
  const { between, asked } = input;
  const at = Math.min(between.length, ANSWERING.length - 1);
  const telling = new Telling(input, language, `${between.length} ${sameQuestionKey(asked)}`);
  const card = telling.cardAt(...(ANSWERING[at] ?? []));
  return [answer(telling, card, at), more(telling, card, input)].join('\n\n');
}

/** What the fittest card says, of another side of life than before. */
function answer(telling: Telling, card: PlacedCard, at: number): string {
  const { input, draws, words } = telling;
  const { openings, facets } = words.followUp;
  const wanted = FACETS[SPREADS[input.spread].theme][at] ?? 'self';
  const facet = wanted === 'love' && input.isForYouth ? 'work' : wanted;
  const meaning = telling.meaning(card, facet);
  const opening = telling.say(draws.next('opening', openings[at] ?? []), card, telling.keysOf(card, meaning));
  return `${opening} ${telling.sayOne('facet', facets[facet], card)} ${meaning}`;
}

/** A second card beside it, a word to the question that was not told before, and a last one. */
function more(telling: Telling, card: PlacedCard, { told, between, isSoftened }: FollowUpInput): string {
  const { draws, words, cards } = telling;
  const { companions, closings } = words.followUp;
  const said = [told, ...between.map(({ answer: given }) => given)].join(' ');
  const isNew = (frame: string): boolean => !said.includes(frame);
  const other = draws.shuffled('other', cards).find((each) => each.card !== card.card);
  const beside = other
    ? [telling.say(draws.next('companion', companions), card, telling.keysOf(other, said), other)]
    : [];
  const { referral, withQuestion } = words.whole;
  const toQuestion = draws.next('to question', isSoftened ? referral : withQuestion, isNew);
  return [...beside, toQuestion, draws.next('closing', closings, isNew)].join(' ');
}
