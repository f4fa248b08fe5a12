import { type Composer, joined, MAYBE_COUNTED, numberAt, numberOfRank, RANKS } from './number-terms';
import type { Term } from './term';

/** What may stand between "cards" and the sort they are said to be of. */
const BETWEEN: readonly Term['kind'][] = [
  'in',
  'numeral',
  'number',
  'mark',
  'link',
  'only',
  'not',
  'half',
  'all',
  'you',
  'pronoun',
  'and',
];
/** What may follow a sort that stands for its cards. */
const AFTER: readonly Term['kind'][] = ['mark', 'but', 'and', 'numeral', 'number', 'only', 'link'];

const SORTS = ['major', 'minor', 'court'] as const;

/** "Four of the ten cards are major", "there are four major here, one minor": the adjective alone names the sort. */
export const bareArcana: Composer = (terms, at, { arcana, fillers, belongs }) => {
  const [term, next] = [terms[at], terms[at + 1]];
  const isHere = next !== undefined && fillers.includes(next.word);
  if (term?.kind !== 'word' || (next && !isHere && !AFTER.includes(next.kind))) return undefined;
  const sort = SORTS.find((each) => arcana[each].test(term.word));
  if (sort === undefined) return undefined;
  const counted = isHere ? terms[at + 2] : next;
  const isCounted = counted !== undefined && ['numeral', 'number', 'only'].includes(counted.kind);
  const before = terms.slice(0, at).findLast(({ kind, word }) => !BETWEEN.includes(kind) && !fillers.includes(word));
  const isOfCards = before?.kind === 'cardWord' || before?.kind === 'draws';
  const isOneOfCards =
    ['numeral', 'none'].includes(terms[at - 1]?.kind ?? '') &&
    terms.slice(0, at).some(({ kind }) => kind === 'cardWord');
  const isBelonging = terms[at - 1]?.kind === 'to' && belongs.test(terms[at - 2]?.word ?? '');
  if (!isCounted && !isOfCards && !isOneOfCards && !isBelonging) return undefined;
  return { term: { ...term, kind: 'majors', values: [sort] }, length: 1 };
};

/** "There is no straight yes in it": not how a card lies. */
export const straightWord: Composer = (terms, at, { straightWords }) => {
  const term = terms[at];
  const next = terms.slice(at + 1, at + 3).find(({ word }) => /\p{L}/u.test(word));
  const isStraight = term?.kind === 'orientation' && term.values[0] === 'upright';
  return isStraight && straightWords.includes(next?.word ?? '')
    ? { term: { ...term, kind: 'word', values: [] }, length: 1 }
    : undefined;
};

/** Numbers of the major arcana. */
const LAST_ARCANUM = 21;

/** "The twenty-first arcanum", "the card under number XIII": a card by its number in the deck. */
export const numberedArcanum: Composer = (terms, at, { numberWord, arcanum }) => {
  // "The arcanum thirteen".
  const isWord =
    numberWord.test(terms[at]?.word ?? '') ||
    (arcanum.test(terms[at]?.word ?? '') && terms[at + 1]?.kind === 'ordinal' && terms[at + 2]?.kind !== 'word');
  const number = numberAt(terms, isWord ? at + 1 : at);
  if (!number || number.value > LAST_ARCANUM || (!isWord && !number.isOrdinal)) return undefined;
  const noun = isWord ? undefined : terms[at + number.length];
  const isMajor = noun?.kind === 'majors' && noun.values[0] === 'major' && number.value > MOST_LAID;
  // "Who does not like to be number two".
  const isRoman = terms[at + 1]?.kind === 'number' && terms[at + 1]?.values.length === 1;
  const isOfCard = terms.slice(0, at).some(({ kind }) => CARDS.includes(kind)) || arcanum.test(terms[at]?.word ?? '');
  if (isWord && !isRoman && !isOfCard) return undefined;
  if (!isWord && !isMajor && !arcanum.test(noun?.word ?? '')) return undefined;
  const length = number.length + 1;
  const term = joined(terms.slice(at, at + length), 'card', [`no-${number.value}`]);
  return { term: { ...term, isCapital: true, tags: noun?.tags ?? [] }, length };
};

/** Before a number that is a card's. */
const CARDS: readonly Term['kind'][] = ['cardWord', 'draws', 'majors'];
/** More are not laid, so that a greater number is one of the deck. */
const MOST_LAID = 10;

/** Words of a place that is told of, with "what" and the commas. */
const LONGEST_PLACE = 9;

/** "What was, …", "all that is to come": a place, where it begins a statement. */
export const circumscribedPlace: Composer = (terms, at, { circumscribed, whatever }) => {
  const isBegun = at === 0 || terms[at - 1]?.kind === 'mark' || ['and', 'but'].includes(terms[at - 1]?.kind ?? '');
  if (!isBegun || circumscribed.length === 0 || !whatever.includes(terms[at]?.word ?? '')) return undefined;
  if (terms[at + 1]?.word !== ',') return undefined;
  const after = terms.slice(at + 2, at + LONGEST_PLACE);
  const length = after.findIndex(({ kind }) => kind === 'mark');
  const said = after.slice(0, Math.max(0, length));
  const words = said.map(({ word }) => word).join(' ');
  const place = said.length > 1 ? circumscribed.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
  if (place === undefined) return undefined;
  const isClosed = after[length]?.word === ',';
  const term = joined(terms.slice(at, at + 2 + length), 'position', place.split('|'));
  return { term, length: 2 + length + (isClosed ? 1 : 0) };
};

/** "Three of the five are major": three are counted, and "three" is no card. */
export function partOfAll(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [part, of, the, whole] = terms.slice(at, at + 4);
  const number = part && numberOfRank(part);
  const isWhole = whole !== undefined && numberOfRank(whole) !== undefined;
  if (!number || !isWhole || of?.word !== 'of' || the?.kind !== 'link') return undefined;
  return { term: { ...joined(terms.slice(at, at + 4), 'numeral', [String(number)]), tags: [] }, length: 4 };
}

/** "The two Wands add fire", "two Knights": a number of cards where names have no forms. */
export function cardsCounted(terms: readonly Term[], at: number): ReturnType<Composer> {
  const [rank, next] = terms.slice(at, at + 2);
  const number = rank && numberOfRank(rank);
  if (!number) return undefined;
  const isOfSuit = next?.kind === 'suit' && !rank.isCapital;
  // "Three of fire": the name of a card has a capital.
  const isPart = next?.word === 'of' && terms[at + 2]?.kind !== 'suit' && !rank.isCapital;
  const isOfRank = next?.kind === 'rank' && next.tags.length === 0 && numberOfRank(next) === undefined;
  if (!isOfSuit && !isOfRank && !isPart && next?.kind !== 'cardWord') return undefined;
  return { term: { ...rank, kind: 'numeral', values: [String(number)] }, length: 1 };
}

/** "Six Cups": a number, or where names have no cases maybe one. */
function isNumber(rank: Term, after: number): boolean {
  return rank.kind === 'numeral' || (after === 1 && numberOfRank(rank) !== undefined);
}

/** "The Six of Cups", "Six Cups"; without a capital "six cups" are counted. */
export function minorCard(terms: readonly Term[], at: number): ReturnType<Composer> {
  const rank = terms[at];
  const after = terms[at + 1]?.word === 'of' ? 2 : 1;
  const suit = terms[at + after];
  const number = rank?.kind === 'numeral' && rank.isCapital ? RANKS[Number(rank.values[0]) - 2] : undefined;
  const name = rank?.kind === 'rank' ? rank.values[0] : number;
  if (!rank || name === undefined || suit?.kind !== 'suit') return undefined;
  const term = joined(terms.slice(at, at + after + 1), 'card', [
    `${name}-of-${suit.values[0] ?? ''}`,
    ...(isNumber(rank, after) ? [MAYBE_COUNTED] : []),
  ]);
  return { term, length: after + 1 };
}
