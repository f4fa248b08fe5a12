import { isOutcome, type Place, placesNamed } from './card-places';
import type { Claim } from './claim';
import { isDenied, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** Cards whose names are ordinary words, so that a capital at a sentence's beginning tells nothing. */
const ORDINARY: readonly string[] = [
  'strength',
  'death',
  'the-world',
  'justice',
  'temperance',
  'judgement',
  'the-star',
  'the-tower',
  'the-lovers',
  'the-sun',
  'the-moon',
];

/** What a clause says of the cards of a spread: which there are, how they lie, and where. */
export function readCards(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return foreignCards(scope);
  const cards = cardsNamed(scope);
  return [
    ...cards.filter((card) => !isContrast(scope, card)).map((card) => presence(scope, card)),
    ...strangers(scope),
    ...orientations(scope, cards),
    ...positions(scope, cards),
  ];
}

/** The terms of a clause that name cards of the deck. */
export function cardsNamed(scope: Scope): readonly Term[] {
  return scope.clause.terms.filter((term) => isCard(scope, term));
}

/** Cards named where none were drawn. */
function foreignCards({ clause, sentence }: Scope): Claim[] {
  const isDrawn = sentence.terms.some(({ kind }) => kind === 'draws');
  return termsOfKind(clause, 'card')
    .filter(({ isCapital, values }) => isCapital && (isDrawn || values[0]?.includes('-of-') === true))
    .filter(({ values }) => isDrawn || values[0] !== 'wheel-of-fortune')
    .map(({ values }) => ({ kind: 'card', cards: values }));
}

/** "Not Death but Judgement waits". */
function isContrast({ clause: { terms, kinds } }: Scope, card: Term): boolean {
  return terms[terms.indexOf(card) - 1]?.kind === 'not' && !kinds.has('none');
}

/** "Two Eights", where none is among the cards. */
function strangers(scope: Scope): Claim[] {
  const { clause, sentence } = scope;
  const first = sentence.terms.find(({ kind }) => kind !== 'mark');
  return termsOfKind(clause, 'rank')
    .filter((rank) => rank.isCapital && rank !== first && !sentence.isSmall && cardsOf(scope, rank).length === 0)
    .filter(() => !clause.kinds.has('none') && !clause.kinds.has('not'))
    .map(({ values }) => ({ kind: 'card', cards: values }));
}

function isCard(scope: Scope, term: Term): boolean {
  const { sentence, clause, world } = scope;
  const isFirst = sentence.terms.find(({ kind }) => kind !== 'mark') === term;
  if (term.kind === 'body') {
    return (
      cardsOf(scope, term).length > 0 &&
      term.isCapital &&
      !isSky(clause) &&
      (!isFirst || isOnTable(clause) || isSpeaking(scope, term))
    );
  }
  if (term.kind === 'rank') return cardsOf(scope, term).length > 0 && (term.isCapital || sentence.isSmall);
  if (term.kind !== 'card') return false;
  if (term.word.includes(' ')) return true;
  if (!term.isCapital) return sentence.isSmall;
  const name = term.values[0] ?? '';
  if (!isFirst || !ORDINARY.includes(name)) return true;
  const isInSpread = world.cards.some(({ card }) => card === name);
  return isInSpread || isOnTable(clause) || hasOther(clause, term) || isSpeaking(scope, term);
}

/** Beside another card, "the Star and the Tower". */
function hasOther({ terms }: Clause, card: Term): boolean {
  return terms.some((term) => term !== card && term.kind === 'card' && term.isCapital);
}

/** "The Sun answers": only cards do. */
function isSpeaking({ clause: { terms }, lexicon }: Scope, card: Term): boolean {
  return lexicon.speech.test(terms[terms.indexOf(card) + 1]?.word ?? '');
}

/** Whether the clause speaks of cards anyway. */
function isOnTable({ terms }: Clause): boolean {
  return terms.some(({ kind }) => ['orientation', 'position', 'draws', 'spread'].includes(kind));
}

function isSky({ terms }: Clause): boolean {
  return terms.some(({ kind }) => ['sign', 'retro', 'aspect', 'house', 'planets'].includes(kind));
}

/** The cards a term may mean: a court card without its suit is any of the spread's. */
export function cardsOf({ world }: Scope, term: Term): readonly string[] {
  if (term.kind === 'card') return term.values;
  if (term.kind === 'body')
    return term.values.filter((body) => body === 'sun' || body === 'moon').map((body) => `the-${body}`);
  return world.cards.map(({ card }) => card).filter((card) => card.startsWith(`${term.values[0] ?? ''}-of-`));
}

function presence(scope: Scope, card: Term): Claim {
  const { terms } = scope.clause;
  const none = terms.findIndex(({ kind }) => kind === 'none');
  const isOfSpread = terms.some(({ kind }) => kind === 'spread');
  const isNor = terms[terms.indexOf(card) - 1]?.kind === 'not';
  const isNot =
    none >= 0 &&
    (isNor || isOfSpread || terms[none]?.values[0] === 'absent' || Math.abs(terms.indexOf(card) - none) === 1) &&
    !isOf(terms, card);
  return { kind: 'card', cards: cardsOf(scope, card), ...((isNot || isDeniedAfter(scope)) && { isNot: true }) };
}

/** "Do not look for Death, it is not here". */
function isDeniedAfter({ clause, sentence, at }: Scope): boolean {
  const [pronoun, none] = sentence.clauses[at + 1]?.terms ?? [];
  return clause.kinds.has('not') && ['pronoun', 'link'].includes(pronoun?.kind ?? '') && none?.kind === 'none';
}

/** "There is no malice in Justice" tells of something else. */
function isOf(terms: readonly Term[], card: Term): boolean {
  return terms[terms.indexOf(card) - 1]?.kind === 'in';
}

function orientations(scope: Scope, cards: readonly Term[]): Claim[] {
  const { clause } = scope;
  if (clause.kinds.has('others') && cards.length === 0) return [];
  return termsOfKind(clause, 'orientation').flatMap((term): Claim[] => {
    const named = term.values[0] === 'reversed' ? 'reversed' : 'upright';
    const counted = termsOfKind(clause, 'cardWord');
    const placed = cards.length === 0 ? [...cardsPlaced(scope), ...cardsListed(scope, term)] : [];
    if (placed.length === 0 && counted.length > 0 && cards.length === 0) return [];
    const orientation = isDenied(scope, term) ? (named === 'reversed' ? 'upright' : 'reversed') : named;
    if (placed.length > 0) return placed.map((card) => ({ kind: 'orientation', cards: [card], orientation }));
    return lying(scope, term, cards).map((card) => ({ kind: 'orientation', cards: cardsOf(scope, card), orientation }));
  });
}

/** "Three are reversed: the Ten, the Page and the Devil". */
function cardsListed(scope: Scope, term: Term): readonly string[] {
  const next = scope.sentence.clauses[scope.at + 1];
  const isOfMany = scope.lexicon.plural.test(term.word) || scope.clause.kinds.has('numeral');
  const isBare = next?.terms.every(({ kind }) => ['card', 'rank', 'and', 'mark'].includes(kind)) === true;
  if (!next || !isOfMany || (next.mark !== ':' && !isBare)) return [];
  return next.terms.filter((each) => isCard(scope, each)).flatMap((each) => cardsOf(scope, each));
}

/** "The card of the outcome is reversed": the card of a position. */
function cardsPlaced(scope: Scope): readonly string[] {
  const isCardWord = termsOfKind(scope.clause, 'cardWord').length > 0;
  const places = isCardWord ? placesNamed(scope).flatMap((place) => place.places) : [];
  const { cards } = scope.world;
  if (isCardWord && cards.length === 1) return cards.map(({ card }) => card);
  return cards.filter(({ position }) => places.includes(position)).map(({ card }) => card);
}

/** Which cards lie so: the one the adjective stands before, else the subject. */
function lying(scope: Scope, term: Term, cards: readonly Term[]): readonly Term[] {
  const { terms } = scope.clause;
  // "The reversed card Death".
  const next = terms.slice(terms.indexOf(term) + 1).find(({ kind }) => kind !== 'cardWord');
  const own = next && cards.includes(next) ? next : undefined;
  // "Reversed are the Ten, the Devil and the Emperor".
  if (own && scope.lexicon.several.test(term.word))
    return cards.filter((card) => card.start >= own.start && areListed(scope, own, card));
  if (own) return [own];
  const left = cards.filter(({ start }) => start < term.start);
  if (left.length > 1 && scope.lexicon.plural.test(term.word)) return left;
  const card = left.at(-1) ?? cards[0] ?? spokenOf(scope);
  return card ? [card] : [];
}

/** The card a pronoun or a missing subject means. */
function spokenOf(scope: Scope): Term | undefined {
  const pronoun = termsOfKind(scope.clause, 'pronoun').map(({ values }) => values[0] ?? '')[0];
  const here = scope.sentence.clauses.slice(0, scope.at).flatMap(({ terms }) => terms);
  const before = scope.previous?.terms ?? [];
  const isMeant = (term: Term): boolean =>
    isCardName(scope, term) && (pronoun === undefined || genderOf(scope, term) === pronoun);
  const found = here.findLast(isMeant);
  return found ?? (pronoun === undefined ? undefined : before.findLast(isMeant));
}

function isCardName(scope: Scope, term: Term): boolean {
  return (
    (term.kind === 'card' || (term.kind === 'rank' && cardsOf(scope, term).length > 0)) &&
    (term.isCapital || scope.sentence.isSmall)
  );
}

function genderOf({ lexicon }: Scope, { values }: Term): string {
  const [name = ''] = values;
  return lexicon.genders[name] ?? lexicon.genders[name.split('-of-')[0] ?? ''] ?? 'm';
}

function positions(scope: Scope, cards: readonly Term[]): Claim[] {
  const named = placesNamed(scope);
  const pairs = inTurn(named, cards);
  if (pairs)
    return pairs.map(([{ places }, card]) => ({ kind: 'position', cards: cardsOf(scope, card), positions: places }));
  return named.flatMap(({ term, places }): Claim[] => {
    const held = holders(scope, term, cards);
    const isNot = isDenied(scope, term);
    return held.map((card) => ({
      kind: 'position',
      cards: cardsOf(scope, card),
      positions: stationsOf(scope, places, card, cards),
      ...(isNot && { isNot }),
    }));
  });
}

/** "Past, present and future: the Tower, the Priestess, the Knight": as many places as cards, each in its turn. */
function inTurn(named: readonly Place[], cards: readonly Term[]): (readonly [Place, Term])[] | undefined {
  const last = Math.max(...named.map(({ term }) => term.end));
  const isParted = cards.every(({ start }) => start > last);
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
  const isPassed = lexicon.through.includes(clause.terms[clause.terms.indexOf(card) - 1]?.word ?? '');
  const isParted = end !== undefined && cards.some((other) => other.start > end.start);
  const path = places.find((place) => place.startsWith('path-'));
  if (path !== undefined && isPassed) return [path.replace('-outcome', '')];
  if (!isParted || path === undefined || card.start > end.start) return places;
  return [path.replace('-outcome', '')];
}

/** The cards on a position: the nearest of the clause with those enumerated beside it, else the one spoken of. */
function holders(scope: Scope, place: Term, cards: readonly Term[]): readonly Term[] {
  if (cards.length === 0) {
    const apposed = appositionOf(scope);
    if (apposed) return [apposed];
    const isBare =
      !scope.clause.terms.some(({ kind }) => kind === 'word') ||
      termsOfKind(scope.clause, 'pronoun').length > 0 ||
      scope.lexicon.participle.test(scope.clause.terms[0]?.word ?? '');
    const card = isBare ? spokenOf(scope) : undefined;
    return card ? [card] : [];
  }
  const distance = (card: Term): number => Math.max(card.start - place.end, place.start - card.end);
  const [nearest] = [...cards].sort((a, b) => distance(a) - distance(b));
  return cards.filter((card) => nearest !== undefined && areListed(scope, card, nearest));
}

/** "The card of the surroundings, the Devil, …". */
function appositionOf({ clause, sentence, at }: Scope): Term | undefined {
  const next = sentence.clauses[at + 1];
  const [card, more] = next?.terms.filter(({ kind }) => kind !== 'mark') ?? [];
  const isName = card?.kind === 'card' && card.isCapital && more === undefined && next?.mark === ',';
  const isLast = at + 2 === sentence.clauses.length && at === 0;
  return isName && (isLast || clause.kinds.has('cardWord')) ? card : undefined;
}

/** Whether only commas, "and" and orientations stand between two cards. */
function areListed({ clause: { terms } }: Scope, one: Term, other: Term): boolean {
  const [from, to] = [terms.indexOf(one), terms.indexOf(other)].sort((a, b) => a - b) as [number, number];
  return terms
    .slice(from + 1, to)
    .every((term) => term.word === ',' || ['and', 'orientation', 'card', 'rank', 'link'].includes(term.kind));
}
