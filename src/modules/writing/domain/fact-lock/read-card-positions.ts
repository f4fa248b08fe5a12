import { bothPaths, isOutcome, type Place, placesNamed } from './card-places';
import type { Claim } from './claim';
import { areListed, cardsNamed, cardsOf, insteadOf, isContrast, isMeasure, leadOf } from './named-cards';
import { holdersBeyond } from './cards-beyond';
import { isDenied, type Scope } from './scope';
import type { Term } from './term';

/** What a clause says of the places of cards. */
export function readCardPositions(scope: Scope): Claim[] {
  const cards = cardsNamed(scope);
  const named = placesNamed(scope);
  const ends = endsOfBoth(scope, cards);
  if (ends) return ends;
  const there = namedThere(scope, cards);
  if (there) return [there];
  const pairs = inTurn(named, cards);
  if (pairs)
    return pairs.map(([{ places }, card]) => ({ kind: 'position', cards: cardsOf(scope, card), positions: places }));
  return [...crossed(scope), ...named.flatMap((place) => heldOn(scope, place, cards))];
}

function heldOn(scope: Scope, { term, places }: Place, cards: readonly Term[]): Claim[] {
  const held = holders(scope, term, cards);
  const isNot = isDenied(scope, term) || isNotSought(scope, cards) || isGone(scope, term);
  const instead = held.some((card) => isContrast(scope, card)) ? insteadOf(scope) : undefined;
  return [...held, ...(instead ? [instead] : [])].map((card) => ({
    kind: 'position',
    cards: cardsOf(scope, card),
    positions: stationsOf(scope, places, card, cards),
    ...((isNot || isContrast(scope, card)) && { isNot: true }),
  }));
}

/** "The Five lies across the Hanged Man": who lies in the middle. */
function crossed({ clause: { terms }, world, lexicon, ...scope }: Scope): Claim[] {
  if (!['challenge', 'present'].every((place) => world.cards.some(({ position }) => position === place))) return [];
  const at = terms.findIndex(({ word }) => lexicon.across.includes(word));
  const under = at >= 0 ? terms[at + 1] : undefined;
  if (under?.kind !== 'card' || !under.tags.includes('sg') || under.tags.includes('sn')) return [];
  const cards = cardsOf({ clause: { terms, mark: '', kinds: new Set() }, world, lexicon, ...scope }, under);
  return [{ kind: 'position', cards, positions: ['present'] }];
}

/** "You would like the Knight in the present, but there lies the Priestess". */
function namedThere(scope: Scope, [card, more]: readonly Term[]): Claim | undefined {
  const { clause, sentence, at, lexicon } = scope;
  const [there, ...rest] = clause.terms.filter(({ kind }) => !['but', 'and', 'mark', 'link'].includes(kind));
  const before = sentence.clauses[at - 1];
  const isThere =
    lexicon.overThere.includes(there?.word ?? '') && !clause.kinds.has('position') && !clause.kinds.has('not');
  const isSaid = card !== undefined && !more && card.tags.includes('sn') && rest.indexOf(card) <= 1;
  const [place, other] = before && isThere && isSaid ? placesNamed({ ...scope, clause: before, at: at - 1 }) : [];
  if (!card || !place || other) return undefined;
  return { kind: 'position', cards: cardsOf(scope, card), positions: place.places };
}

/** "Both ways lead to Judgement": it would have to lie at both ends. */
function endsOfBoth(scope: Scope, cards: readonly Term[]): Claim[] | undefined {
  const { clause, sentence, at } = scope;
  const next = sentence.clauses[at + 1];
  const told = next?.terms[0]?.kind === 'to' ? cardsNamed({ ...scope, clause: next }) : [];
  const [card, more] = cards.length > 0 ? cards : told;
  if (!card || more || !clause.terms.some(isOutcome) || clause.kinds.has('opening') || isDenied(scope, card))
    return undefined;
  const ends = bothPaths(scope);
  return ends.length > 0
    ? ends.map((positions) => ({ kind: 'position', cards: cardsOf(scope, card), positions }))
    : undefined;
}

/** "The Tower is behind you, in the present it is there no more". */
function isGone({ clause: { terms } }: Scope, place: Term): boolean {
  const at = terms.indexOf(place);
  const isIn = place.word.includes(' ') || terms[at - 1]?.kind === 'in';
  const after = terms.slice(at + 1, at + 1 + NEAR);
  return isIn && after[0]?.kind !== 'card' && after.some(({ kind, values }) => kind === 'none' && values[0] === '');
}

/** Terms between a place and what denies it. */
const NEAR = 3;

/** "Do not look for the Tower ahead": it does not stand there. */
function isNotSought({ clause: { terms }, lexicon }: Scope, [card]: readonly Term[]): boolean {
  if (!card) return false;
  return terms.some(
    ({ kind }, at) =>
      kind === 'not' &&
      lexicon.seeks.test(terms[at + 1]?.word ?? '') &&
      terms.slice(at + 2, terms.indexOf(card)).every((term) => SOUGHT.includes(term.kind)),
  );
}

/** What may stand between "do not look for" and the card. */
const SOUGHT: readonly Term['kind'][] = ['in', 'for', 'position', 'link', 'orientation', 'spread'];

/** "Past, present and future: the Tower, the Priestess, the Knight": as many places as cards, each in its turn. */
function inTurn(named: readonly Place[], cards: readonly Term[]): (readonly [Place, Term])[] | undefined {
  const last = Math.max(...named.map(({ term }) => term.end));
  const first = Math.min(...named.map(({ term }) => term.start));
  const isBefore = cards.every(({ start }) => start < first) && named.length > 2;
  const isParted = isBefore || cards.every(({ start }) => start > last);
  if (named.length < 2 || named.length !== cards.length || !isParted) return undefined;
  const inOrder = [...named].sort((a, b) => a.term.start - b.term.start);
  return inOrder.flatMap((place, at): [Place, Term][] => (cards[at] ? [[place, cards[at]]] : []));
}

/** "The first path: Justice, and at its end the Ace": what stands before the end is the path itself. */
function stationsOf(
  { clause, lexicon }: Scope,
  places: readonly string[],
  card: Term,
  cards: readonly Term[],
): readonly string[] {
  const end = clause.terms.find(isOutcome);
  const isPassed = lexicon.through.includes(leadOf(clause.terms, card)?.word ?? '');
  const isParted = end !== undefined && cards.some((other) => other.start > end.start);
  const path = places.find((place) => place.startsWith('path-'));
  if (path !== undefined && isPassed) return [path.replace('-outcome', '')];
  if (!isParted || path === undefined || card.start > end.start) return places;
  return [path.replace('-outcome', '')];
}

/** The cards on a position: the nearest of the clause with those enumerated beside it, else the one spoken of. */
function holders(scope: Scope, place: Term, all: readonly Term[]): readonly Term[] {
  const { terms } = scope.clause;
  const under = scope.lexicon.across.includes(place.word) ? terms[terms.indexOf(place) + 1] : undefined;
  const cards = all.filter((card) => card !== under && !isBeyond(scope, card, place));
  if (cards.length === 0) return holdersBeyond(scope, place);
  const [withIt, joined] = terms.slice(terms.indexOf(place) + 1).filter(({ kind }) => kind !== 'orientation');
  // "Between the past with the Nine and the present with the Two".
  if (withIt?.kind === 'with' && joined && cards.includes(joined)) return [joined];
  const nearest = nearestTo(scope, place, cards);
  if (!nearest || isOfAnother(scope, place)) return [];
  const isOfPath = place.values[0]?.startsWith('path-') === true;
  const end = terms.find(isOutcome);
  const isAtEnd = (card: Term): boolean =>
    scope.clause.kinds.has('opening') && end !== undefined && nearest.start < end.start && end.start < card.start;
  const isEndOf = (card: Term): boolean => isOfPath && ((isFrom(scope, nearest) && isTo(scope, card)) || isAtEnd(card));
  const isBetween = all.some((card) => scope.lexicon.between.includes(leadOf(terms, card)?.word ?? ''));
  const isSharing = (card: Term): boolean =>
    (areListed(scope, card, nearest) && isMeasure(scope, card) === isMeasure(scope, nearest)) ||
    (isContrast(scope, card) && isContrast(scope, nearest));
  return cards.filter((card) => card === nearest || isEndOf(card) || (!isBetween && isSharing(card)));
}

/** The card right before "in the past", else the one that stands nearest: "the Emperor out of the past and Strength …". */
function nearestTo({ clause: { terms } }: Scope, place: Term, cards: readonly Term[]): Term | undefined {
  const before = terms.slice(0, terms.indexOf(place)).filter(({ kind }) => kind !== 'link');
  const [lead, into] = before.slice(-2);
  if (lead && into?.kind === 'in' && cards.includes(lead)) return lead;
  const distance = (card: Term): number => Math.max(card.start - place.end, place.start - card.end);
  return [...cards].sort((a, b) => distance(a) - distance(b))[0];
}

/** "… and the second in the present": of one that is not named. */
function isOfAnother({ clause: { terms } }: Scope, place: Term): boolean {
  const [other, into] = terms.slice(0, terms.indexOf(place)).slice(-2);
  const isIn = into?.kind === 'in' || place.word.includes(' ');
  return isIn && (place.word.includes(' ') && into?.kind !== 'in' ? into : other)?.kind === 'ordinal';
}

/** "From Justice to Judgement". */
function isFrom({ clause: { terms }, lexicon }: Scope, card: Term): boolean {
  return lexicon.through.includes(leadOf(terms, card)?.word ?? '');
}

function isTo({ clause: { terms } }: Scope, card: Term): boolean {
  return leadOf(terms, card)?.kind === 'to';
}

/** "In the middle, between the Three and the Ace": neither is on the place told of. */
function isBeyond({ clause: { terms }, lexicon }: Scope, card: Term, place: Term): boolean {
  const before = terms.slice(0, terms.indexOf(card));
  const lead = before.findLast(({ kind }) => !['card', 'rank', 'body', 'and', 'orientation'].includes(kind));
  return lead !== undefined && lexicon.between.includes(lead.word) && place.start < lead.start;
}
