import { bothPaths, cardsOn, placesNamed } from './card-places';
import type { Claim } from './claim';
import { areListed, cardsNamed, cardsOf, isCard, isMeasure, spokenOf } from './named-cards';
import { orientationsIn, orientationTold } from './orientation';
import { isOfEach } from './read-card-groups';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of how cards lie. */
export function readCardOrientations(scope: Scope): Claim[] {
  const cards = cardsNamed(scope);
  const { clause } = scope;
  if (clause.kinds.has('others') && cards.length === 0) return [];
  return orientationsIn(scope).flatMap((term): Claim[] => {
    if (isCountedSo(scope, term)) return [];
    const counted = termsOfKind(clause, 'cardWord');
    const placed =
      cards.length === 0 ? [...cardsPlaced(scope), ...cardsNumbered(scope), ...cardsListed(scope, term)] : [];
    const orientation = orientationTold(scope, term);
    const onBoth = cards.length === 0 ? cardsOfBoth(scope) : [];
    if (onBoth.length > 0) return onBoth.map((own) => ({ kind: 'orientation', cards: own, orientation }));
    if (placed.length === 0 && counted.length > 0 && cards.length === 0) {
      const spoken = isOfTheCard(scope) ? spokenOf(scope) : undefined;
      return spoken ? [{ kind: 'orientation', cards: cardsOf(scope, spoken), orientation }] : [];
    }
    const places = cards.length === 0 ? placesLying(scope, term) : [];
    if (places.length > 0) return places.map((own) => ({ kind: 'orientation', cards: own, orientation }));
    if (placed.length > 1 && isOneOfPath(scope)) return [{ kind: 'orientation', cards: placed, orientation }];
    if (placed.length > 0) return placed.map((card) => ({ kind: 'orientation', cards: [card], orientation }));
    const own = lying(scope, term, cards).filter((card) => !isOfAny(scope, card));
    return own.map((card) => ({ kind: 'orientation', cards: cardsOf(scope, card), orientation }));
  });
}

/** "On the first path the card is upright": the path's own or that at its end. */
function isOneOfPath(scope: Scope): boolean {
  const [card, more] = termsOfKind(scope.clause, 'cardWord');
  const [place, other] = placesNamed(scope);
  const isPath = place?.places.length === 2 && place.places.every((each) => each.startsWith('path-'));
  return isPath && other === undefined && more === undefined && card?.tags.includes('sn') === true;
}

/** "… outweigh two reversed cards": of no card named. */
function isCountedSo({ clause: { terms } }: Scope, term: Term): boolean {
  const at = terms.indexOf(term);
  return terms[at - 1]?.kind === 'numeral' && terms[at + 1]?.kind === 'cardWord';
}

/** "The Knight is ahead, but the card is reversed". */
function isOfTheCard({ clause: { terms }, at }: Scope): boolean {
  const isBare = terms.every(({ kind }) =>
    ['cardWord', 'orientation', 'but', 'and', 'link', 'mark', 'stay', 'time', 'not'].includes(kind),
  );
  const [card] = terms.filter(({ kind }) => kind === 'cardWord');
  return at > 0 && isBare && card?.tags.includes('sn') === true;
}

/** "Both paths end with reversed cards": the cards either may end with. */
function cardsOfBoth(scope: Scope): (readonly string[])[] {
  const { clause, world } = scope;
  if (isOfEach(scope)) return [];
  if (['none', 'not', 'majors', 'suit', 'half'].some((kind) => clause.kinds.has(kind as Term['kind']))) return [];
  return bothPaths(scope).map((places) => cardsOn(places, world));
}

/** "Unlike the upright Fool, the reversed one stumbles": the first is any. */
function isOfAny(scope: Scope, card: Term): boolean {
  const next = scope.sentence.clauses[scope.at + 1];
  const isTurned = next?.terms[0]?.kind === 'orientation' && !next.kinds.has('card') && !next.kinds.has('rank');
  return isTurned && isMeasure(scope, card) && cardsNamed(scope).every((each) => isMeasure(scope, each));
}

/** "Three are reversed: the Ten, the Page and the Devil". */
function cardsListed(scope: Scope, term: Term): readonly string[] {
  const next = scope.sentence.clauses[scope.at + 1];
  const isOfBoth = scope.clause.terms.some(({ kind, values }) => kind === 'link' && values[0] === 'both');
  const isOfMany = scope.lexicon.plural.test(term.word) || scope.clause.kinds.has('numeral') || isOfBoth;
  const isBare = next?.terms.every(({ kind }) => ['card', 'rank', 'and', 'mark'].includes(kind)) === true;
  if (!next || !isOfMany || (next.mark !== ':' && !isBare)) return [];
  return next.terms.filter((each) => isCard(scope, each)).flatMap((each) => cardsOf(scope, each));
}

/** "Past and present are both reversed": the cards each of the places named may have. */
function placesLying(scope: Scope, term: Term): (readonly string[])[] {
  const { clause, lexicon, world } = scope;
  const { terms, kinds } = clause;
  const before = terms[terms.indexOf(term) - 1];
  const isSaid = lexicon.lyingSo.test(term.word) || (lexicon.right.includes(term.word) && before?.kind === 'stay');
  if (!isSaid || ['cardWord', 'majors', 'suit', 'numeral'].some((kind) => kinds.has(kind as Term['kind']))) return [];
  const isLed = (place: Term): boolean => LEADS.includes(terms[terms.indexOf(place) - 1]?.kind ?? '');
  return placesNamed(scope)
    .filter((place) => lexicon.placeNames.test(place.term.word) && !isLed(place.term))
    .map(({ places }) => cardsOn(places, world));
}

const LEADS: readonly string[] = ['in', 'for', 'with', 'to'];

/** "The card of the outcome is reversed": the card of a position. */
function cardsPlaced(scope: Scope): readonly string[] {
  const isNone = scope.clause.terms.some(({ kind, values }) => kind === 'none' && values[0] !== 'absent');
  if (isNone && termsOfKind(scope.clause, 'cardWord').some(({ tags }) => tags.includes('pg'))) return [];
  const isCardWord =
    scope.clause.kinds.has('cardWord') ||
    termsOfKind(scope.clause, 'position').some(({ values }) => values.includes('last'));
  const places = isCardWord ? placesNamed(scope).flatMap((place) => place.places) : [];
  const { cards } = scope.world;
  // "The card of the day".
  const isNoun = isCardWord || termsOfKind(scope.clause, 'draws').some(({ tags }) => tags.length > 0);
  // "Were the card of the day upright …, but it is reversed".
  const before = scope.sentence.clauses.slice(0, scope.at);
  const isOfIt =
    scope.clause.kinds.has('pronoun') &&
    !scope.clause.kinds.has('word') &&
    before.some(({ kinds }) => kinds.has('draws') || kinds.has('cardWord'));
  const isNamed = before.some(({ terms }) => terms.some((term) => isCard(scope, term)));
  if ((isNoun || (isOfIt && !isNamed)) && cards.length === 1) return cards.map(({ card }) => card);
  return cardsOn(places, scope.world);
}

/** "The first card is reversed, the second and the third are upright": cards by their number. */
function cardsNumbered({ clause, sentence, at, world }: Scope): readonly string[] {
  const { terms } = clause;
  const isBare = terms.every(({ kind }) => ['ordinal', 'and', 'but', 'mark', 'orientation', 'link'].includes(kind));
  const isToldBefore = isBare && sentence.clauses.slice(0, at).some(({ kinds }) => kinds.has('cardWord'));
  // "At the end of the first the card is reversed": of the first path.
  const isOfEnd = (ordinal: Term): boolean => terms[terms.indexOf(ordinal) - 1]?.values[0] === 'outcome';
  return termsOfKind(clause, 'ordinal')
    .filter((ordinal) => (isToldBefore || terms[terms.indexOf(ordinal) + 1]?.kind === 'cardWord') && !isOfEnd(ordinal))
    .flatMap(({ values }) => world.cards[Number(values[0]) - 1]?.card ?? []);
}

/** Which cards lie so: the one the adjective stands before, else the subject. */
function lying(scope: Scope, term: Term, cards: readonly Term[]): readonly Term[] {
  const { terms } = scope.clause;
  // "The reversed card Death", "reversed you have Death".
  const next = terms.slice(terms.indexOf(term) + 1).find(({ kind }) => kind !== 'cardWord' && kind !== 'you');
  const own = next && cards.includes(next) ? next : undefined;
  // "Reversed are the Ten, the Devil and the Emperor".
  if (own && scope.lexicon.several.test(term.word))
    return cards.filter((card) => card.start >= own.start && areListed(scope, own, card));
  if (own) return [own];
  const [first] = cards;
  // "Upside down lie the Hierophant and Judgement".
  if (first && first.start > term.start && !next?.isCapital && scope.lexicon.ofAny.test(term.word))
    return cards.filter((card) => areListed(scope, first, card));
  const ofPair = cards.length === 0 ? ofTwo(scope) : undefined;
  if (ofPair) return [ofPair];
  const isOfBoth = terms.some(({ kind, values }) => kind === 'link' && values[0] === 'both');
  if (isOfBoth && cards.length === 0) return lastTwo(scope);
  const listed = cards.length === 0 && scope.lexicon.several.test(term.word) ? listedBefore(scope) : [];
  if (listed.length > 1) return listed;
  const left = cards.filter(({ start }) => start < term.start);
  if (left.length > 1 && isOfRow(scope, left)) return left;
  if (left.length > 1 && (isOfBoth || scope.lexicon.plural.test(term.word))) return left;
  const card = left.at(-1) ?? cards[0] ?? spokenOf(scope);
  return card ? [card] : [];
}

/** "The Emperor and the Devil lie otherwise: the first straight, the second upside down". */
function ofTwo(scope: Scope): Term | undefined {
  const { terms } = scope.clause;
  const [ordinal] = terms.filter(({ kind }) => kind !== 'but' && kind !== 'and');
  const isBare = terms.every(({ kind }) => ['ordinal', 'orientation', 'but', 'and', 'mark', 'stay'].includes(kind));
  if (ordinal?.kind !== 'ordinal' || !isBare) return undefined;
  return lastTwo(scope)[Number(ordinal.values[0]) - 1];
}

/** "Death and the Sun lie straight": all that are listed before the verb. */
function isOfRow(scope: Scope, cards: readonly Term[]): boolean {
  const { terms } = scope.clause;
  const [first, last] = [cards[0]!, cards.at(-1)!];
  const isTold = ['stay', 'draws'].includes(terms[terms.indexOf(last) + 1]?.kind ?? '');
  const isJoined = terms[terms.indexOf(last) - 1]?.kind === 'and';
  return isTold && isJoined && cards.every((card) => areListed(scope, first, card));
}

/** "Both of the first, the Tower and the Priestess, came reversed". */
function listedBefore(scope: Scope): readonly Term[] {
  const before = scope.sentence.clauses[scope.at - 1];
  const isBare = before?.terms.every(({ kind }) => ['card', 'rank', 'body', 'and', 'mark'].includes(kind)) === true;
  return before && isBare ? cardsNamed({ ...scope, clause: before }) : [];
}

/** "The Star and Strength … Both are upright": the two named last, and no others. */
function lastTwo(scope: Scope): readonly Term[] {
  const { sentence, previous } = scope;
  const here = { ...scope, clauses: sentence.clauses.slice(0, scope.at) };
  const near = [here, ...(previous ? [{ ...scope, sentence: previous, clauses: previous.clauses }] : [])];
  const named = near.map(({ clauses, ...own }) => clauses.flatMap((clause) => cardsNamed({ ...own, clause })));
  return named.find((cards) => cards.length === 2) ?? [];
}
