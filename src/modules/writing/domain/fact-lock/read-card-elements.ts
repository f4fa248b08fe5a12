import { type Element, elementOf, ELEMENTS, type ZodiacSign } from '../../../../shared/zodiac-sign';
import { bothPaths, placesNamed } from './card-places';
import type { Claim, Count } from './claim';
import { cardsNamed, cardsOf } from './named-cards';
import { countIn } from './number-terms';
import { orientationsIn, orientationTold } from './orientation';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of the elements of the cards: how many are of one, which leads, which is not there, whose a card is. */
export function readCardElements(scope: Scope): Claim[] {
  const { clause, world } = scope;
  if (!world.cards.some(({ element }) => element !== undefined)) return [];
  const named = clause.terms.filter((term) => elementNamed(scope, term) !== undefined);
  const elements = [...new Set(named.map((term) => elementNamed(scope, term)!))];
  if (elements.length === 0) return [];
  const owned = named.flatMap((term) => ofNext(scope, term));
  if (owned.length > 0) return owned;
  if (clause.kinds.has('position')) return named.flatMap((term) => placed(scope, term));
  const [orientation] = orientationsIn(scope);
  if (orientation) return elements.length === 1 ? lying(scope, orientation, elements[0]!) : [];
  const even = elements.length > 1 ? equalled(scope, elements) : [];
  if (even.length > 0) return even;
  return named.flatMap((term) => {
    // "There is water and no fire at all": each half by itself.
    const own = elements.length > 1 ? { ...scope, clause: halfOf(scope, term) } : scope;
    const number = isAbsent(own, term) ? 0 : numberTold(own, term);
    const element = elementNamed(scope, term)!;
    if (number === undefined) return elements.length > 1 ? [] : belonging(scope, element);
    return number === 'leading' ? leading(scope, term) : [{ kind: 'count', number, of: 'element', values: [element] }];
  });
}

/** What stands with a term between one "and" or comma and the next. */
function halfOf({ clause }: Scope, term: Term): Scope['clause'] {
  const { terms } = clause;
  const at = terms.indexOf(term);
  const isEnd = ({ kind }: Term): boolean => kind === 'and' || kind === 'mark' || kind === 'but';
  const from = terms.slice(0, at).findLastIndex(isEnd) + 1;
  const to = terms.findIndex((each, index) => index > at && isEnd(each));
  const own = terms.slice(from, to < 0 ? undefined : to);
  return { ...clause, terms: own, kinds: new Set(own.map(({ kind }) => kind)) };
}

/** The element a word names. */
function elementNamed({ lexicon }: Scope, { kind, word }: Term): Element | undefined {
  const [sign] =
    kind === 'word' ? (lexicon.groups.slice(0, ELEMENTS.length).find(([, words]) => words.test(word))?.[0] ?? []) : [];
  return sign === undefined ? undefined : elementOf(sign as ZodiacSign);
}

function leading({ lexicon }: Scope, { word }: Term): Claim[] {
  const signs = lexicon.groups.find(([, words]) => words.test(word))?.[0] ?? [];
  return [{ kind: 'count', number: 'leading', of: 'sign', values: signs }];
}

/** "Fire, water and earth in equal parts". */
function equalled({ clause }: Scope, elements: readonly Element[]): Claim[] {
  const isEven = termsOfKind(clause, 'half').some(({ values }) => values.at(-1) === 'even');
  return isEven ? [{ kind: 'count', number: 'equal', of: 'element', values: elements }] : [];
}

/** "There is no water here", "not a drop of water", in a sentence on the cards. */
function isAbsent(scope: Scope, term: Term): boolean {
  const { clause, lexicon } = scope;
  const at = clause.terms.indexOf(term);
  const near = clause.terms.slice(Math.max(0, at - NEAR), at + NEAR);
  const none = near.find(({ kind }, index) => kind === 'none' && !lexicon.nearly.includes(near[index - 1]?.word ?? ''));
  const isDrop =
    near.some(({ word }) => lexicon.drops.includes(word)) && near.some(({ kind }) => kind === 'not' || kind === 'none');
  return isOnCards(scope, term) && (none !== undefined || isDrop) && !clause.kinds.has('card');
}

/** Whether the sentence is on cards, and no water in a glass. */
function isOnCards(scope: Scope, term: Term): boolean {
  return scope.sentence.terms.some(
    (other) => (other !== term && elementNamed(scope, other) !== undefined) || OF_CARDS.includes(other.kind),
  );
}

const OF_CARDS: readonly Term['kind'][] = ['spread', 'cardWord', 'majors', 'suit'];

/** Terms between an element and what is told of it. */
const NEAR = 4;

/** How many cards are told to be of an element. */
function numberTold(scope: Scope, term: Term): Count['number'] | undefined {
  const { clause, sentence } = scope;
  const { terms, kinds } = clause;
  if (kinds.has('not') || kinds.has('none') || kinds.has('like')) return undefined;
  const at = terms.indexOf(term);
  const isLed = termsOfKind(clause, 'leads').some(({ values }) => values[0] === '');
  if (isLed && !kinds.has('card') && !kinds.has('rank')) return 'leading';
  const before = terms.slice(0, at).filter(({ kind }) => kind !== 'link');
  const after = terms.slice(at + 1).filter(({ kind }) => kind !== 'link');
  const [number, noun] = before.slice(-2);
  // "Four cards of water", "four watery cards".
  const isOfNoun = noun?.kind === 'cardWord' ? number : after[0]?.kind === 'cardWord' ? before.at(-1) : undefined;
  const isAll = terms.some(({ kind }) => kind === 'all') && kinds.has('cardWord');
  if (isAll && !kinds.has('majors')) return 'all';
  const told = countIn(isOfNoun);
  if (told !== undefined) return told;
  if (isHalfOf(before)) return 'half';
  const [times] = termsOfKind(clause, 'times');
  if (times && (kinds.has('spread') || kinds.has('cardWord'))) return Number(times.values[0]);
  // "… and three of fire", "the earth only one".
  const isOfCards = sentence.terms.some(({ kind }) => OF_CARDS.includes(kind));
  const last = after.filter(({ kind }) => kind !== 'only');
  const alone = last.length === 1 || last[1]?.kind === 'mark' ? last[0] : undefined;
  return isOfCards ? (countIn(before.at(-1)) ?? countIn(alone)) : undefined;
}

/** "Half the spread is fire". */
function isHalfOf(before: readonly Term[]): boolean {
  const half = before.findLastIndex(({ kind, values }) => kind === 'half' && values[0] === 'half');
  const [whole, ...rest] = half < 0 ? [] : before.slice(half + 1);
  return (whole?.kind === 'spread' || whole?.kind === 'cardWord') && rest.length < 2;
}

/** "The Star and Justice belong to air", "Temperance is of fire": the element of each. */
function belonging(scope: Scope, element: Element): Claim[] {
  const { clause, world, lexicon } = scope;
  if (clause.kinds.has('not') || !clause.terms.some(({ word }) => lexicon.belongs.test(word))) return [];
  return cardsNamed(scope)
    .filter((card) => card.tags.length === 0 || card.tags.includes('sn'))
    .flatMap((card) => cardsOf(scope, card))
    .filter((card) => world.cards.some((laid) => laid.card === card && laid.element !== element))
    .map((card) => ({ kind: 'unknown', what: `${card} of ${element}` }));
}

/** "Water at the root", "the earth in both outcomes": a card of the element lies on each of those places. */
function placed(scope: Scope, term: Term): Claim[] {
  const { clause, world } = scope;
  const after = clause.terms.slice(clause.terms.indexOf(term) + 1);
  const isIn = (after[0]?.kind === 'in' || after[0]?.word.includes(' ') === true) && isOnCards(scope, term);
  const isElse = ['card', 'rank', 'numeral', 'none', 'not', 'like'].some((kind) =>
    clause.kinds.has(kind as Term['kind']),
  );
  if (!isIn || isElse) return [];
  const element = elementNamed(scope, term)!;
  const own = world.cards.flatMap((card) => (card.element === element ? [card.card] : []));
  const cards = own.length > 0 ? own : [element];
  return [...placesNamed(scope).map(({ places }) => places), ...bothPaths(scope)].map((positions) => ({
    kind: 'position',
    cards,
    positions,
  }));
}

/** "Both cards of earth lie reversed". */
function lying(scope: Scope, orientation: Term, element: Element): Claim[] {
  const { clause, world } = scope;
  const isAll = clause.terms.some(({ kind, values }) => kind === 'all' || (kind === 'link' && values[0] === 'both'));
  if (!isAll || !clause.kinds.has('cardWord')) return [];
  return world.cards
    .filter((card) => card.element === element)
    .map(({ card }) => ({ kind: 'orientation', cards: [card], orientation: orientationTold(scope, orientation) }));
}

const SUITS: Readonly<Record<string, Element>> = { wands: 'fire', cups: 'water', swords: 'air', pentacles: 'earth' };

/** "The air of the Three of Wands", "the fire of Cups": an element that is not theirs. */
function ofNext(scope: Scope, term: Term): Claim[] {
  const { clause, world } = scope;
  const [next] = clause.terms.slice(clause.terms.indexOf(term) + 1).filter(({ kind }) => kind !== 'link');
  const element = elementNamed(scope, term);
  if (next?.kind === 'suit' && next.isCapital && next.tags.includes('pg') && SUITS[next.values[0] ?? ''] !== element)
    return [{ kind: 'unknown', what: `${element} of ${next.values[0]}` }];
  if (next?.kind !== 'card' || !next.tags.includes('sg') || next.tags.includes('sn')) return [];
  const cards = cardsOf(scope, next);
  const isIts = world.cards.some((card) => cards.includes(card.card) && card.element === element);
  return isIts ? [] : [{ kind: 'unknown', what: `${element} of ${cards.join(' or ')}` }];
}
