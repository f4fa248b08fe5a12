import type { Claim } from './claim';
import { isOutcome, placesNamed } from './card-places';
import { cardsNamed, cardsOf } from './read-cards';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of places by number, by beginning and end, or of a suit in one. */
export function readCardOrder(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  const cards = cardsNamed(scope);
  return [...suited(scope, cards), ...ends(scope, cards), ...numbered(scope, cards)];
}

/** "Swords in the future": a suit on a position. */
function suited(scope: Scope, cards: readonly Term[]): Claim[] {
  const suits = termsOfKind(scope.clause, 'suit').filter(({ isCapital }) => isCapital);
  const [suit, more] = suits;
  if (!suit || more || cards.length > 0 || scope.clause.kinds.has('none')) return [];
  const named = scope.world.cards
    .map(({ card }) => card)
    .filter((card) => card.endsWith(`-of-${suit.values[0] ?? ''}`));
  return placesNamed(scope).map(({ places }) => ({
    kind: 'position',
    cards: named.length > 0 ? named : suit.values,
    positions: places,
  }));
}

/** "All begins with the Tower and ends with the Knight": the first and the last card of a spread without paths. */
function ends(scope: Scope, cards: readonly Term[]): Claim[] {
  const { clause, sentence, at, world } = scope;
  const near = [clause, ...sentence.clauses.slice(Math.max(0, at - 1), at)];
  const isOfAll = clause.kinds.has('all') || near.some(({ kinds }) => kinds.has('spread'));
  if (!isOfAll || world.cards.some(({ position }) => position.startsWith('path-'))) return [];
  return clause.terms.flatMap((term): Claim[] => {
    const place = isOutcome(term) ? world.cards.at(-1) : term.kind === 'opening' ? world.cards[0] : undefined;
    if (place === undefined) return [];
    const card = cards.find(({ start }) => start > term.start);
    return card ? [{ kind: 'position', cards: cardsOf(scope, card), positions: [place.position] }] : [];
  });
}

/** "The second card is the Tower". */
function numbered(scope: Scope, cards: readonly Term[]): Claim[] {
  const { terms } = scope.clause;
  const word = terms.findIndex(({ kind }) => kind === 'cardWord');
  const [ordinal] = terms.slice(Math.max(0, word - 1), Math.max(0, word)).filter(({ kind }) => kind === 'ordinal');
  const place = ordinal && scope.world.cards[Number(ordinal.values[0]) - 1];
  const card = cards.length === 1 ? cards[0] : undefined;
  return place && card ? [{ kind: 'position', cards: cardsOf(scope, card), positions: [place.position] }] : [];
}
