import type { Claim } from './claim';
import { isEndOfBoth, isOutcome, isRow, placesNamed, suitOrNone } from './card-places';
import { isOfArcana } from './count-proof';
import { isCaseless } from './lexicon';
import { PLACES_OF_TIME } from './lock-fact';
import { cardsNamed, appositionOf, cardsOf, isContrast, leadOf } from './named-cards';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of places by number, by beginning and end, or of a suit in one. */
export function readCardOrder(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  const cards = cardsNamed(scope);
  return [
    ...selves(scope, cards),
    ...livedNow(scope, cards),
    ...suited(scope, cards),
    ...ends(scope, cards),
    ...laidAs(scope, cards),
    ...onTheWay(scope, cards),
    ...oneByOne(scope, cards),
    ...between(scope, cards),
    ...bothNumbered(scope),
    ...numbered(scope, cards),
  ];
}

/** "You are not Strength but the Emperor". */
function selves({ clause: { terms }, world }: Scope, cards: readonly Term[]): Claim[] {
  if (!world.cards.some(({ position }) => position === 'self')) return [];
  return cards.flatMap((card): Claim[] => {
    const lead = terms
      .slice(0, terms.indexOf(card))
      .filter(({ kind }) => !['orientation', 'mark', 'in', 'spread', 'link'].includes(kind));
    const isNot = lead.at(-1)?.kind === 'not';
    const subject = isNot ? lead.at(-2) : lead.at(-1);
    if (subject?.kind !== 'you' || subject.values[0] !== 'subject' || !card.tags.includes('sn')) return [];
    return [{ kind: 'position', cards: card.values, positions: ['self'], ...(isNot && { isNot }) }];
  });
}

/** "You are living through the Tower now": it lies in the present. */
function livedNow(scope: Scope, [card, more]: readonly Term[]): Claim[] {
  const { clause, lexicon, world } = scope;
  const { terms, kinds } = clause;
  const isLived = terms.some(
    ({ kind, values }, at) =>
      kind === 'you' && values[0] === 'subject' && lexicon.lives.test(terms[at + 1]?.word ?? ''),
  );
  const isNow = terms.some(({ kind, values }) => kind === 'time' && values[0] === '0');
  const isTold =
    world.cards.some(({ position }) => position === 'present') && !kinds.has('position') && !kinds.has('not');
  const isHere = card !== undefined && isYoursNow(terms, card, lexicon);
  if (!card || more || !isTold || !(isHere || (isLived && isNow))) return [];
  return [{ kind: 'position', cards: cardsOf(scope, card), positions: ['present'] }];
}

/** "With you now is the Ace of Cups". */
function isYoursNow(terms: readonly Term[], card: Term, { rightNow }: Scope['lexicon']): boolean {
  const before = terms
    .slice(0, terms.indexOf(card))
    .filter(({ kind }) => kind !== 'orientation')
    .slice(-2);
  const isYours = before.some(({ kind, word }) => kind === 'you' && word.includes(' '));
  return isYours && before.some(({ word }) => rightNow.includes(word)) && card.tags.includes('sn');
}

/** "Swords in the future": a suit on a position. */
function suited(scope: Scope, cards: readonly Term[]): Claim[] {
  const own = termsOfKind(scope.clause, 'suit').filter(({ isCapital }) => isCapital);
  const [suit, more] = own.length > 0 ? own : described(scope);
  if (!suit || more || cards.length > 0 || scope.clause.kinds.has('none')) return [];
  const named = suitOrNone(suit.values[0] ?? '', scope.world);
  return placesNamed(scope).map(({ places }) => ({
    kind: 'position',
    cards: named,
    positions: places,
  }));
}

/** "Swords, lying on the second path, …". */
function described({ clause, sentence, at, lexicon }: Scope): readonly Term[] {
  const before = sentence.clauses[at - 1]?.terms ?? [];
  const isBare = before.length === 1 && before[0]?.kind === 'suit' && before[0].isCapital;
  return isBare && lexicon.participle.test(clause.terms[0]?.word ?? '') ? before : [];
}

/** "All begins with the Tower and ends with the Knight": the first and the last card of a spread without paths. */
function ends(scope: Scope, cards: readonly Term[]): Claim[] {
  const { clause, sentence, at, world } = scope;
  const near = [clause, ...sentence.clauses.slice(Math.max(0, at - 1), at)];
  const isOfWay = near.some(
    ({ kinds, terms }) => kinds.has('opening') && terms.some(({ word }) => scope.lexicon.way.test(word)),
  );
  const isOfAll = clause.kinds.has('all') || isOfWay || near.some(({ kinds }) => kinds.has('spread'));
  if (!isOfAll || !isRow(world)) return [];
  const named = clause.terms.filter((term) => !isEndOfBoth(scope, term));
  return named.flatMap((term): Claim[] => {
    const place = isOutcome(term) ? world.cards.at(-1) : term.kind === 'opening' ? world.cards[0] : undefined;
    const own = place && atEnd(scope, term, cards);
    return own ? [{ kind: 'position', ...own, positions: [place.position] }] : [];
  });
}

/** What stands at an end: named after the verb, alone or as a sort, or before it where the row comes after. */
function atEnd(
  scope: Scope,
  verb: Term,
  cards: readonly Term[],
): { readonly cards: readonly string[]; readonly isNot?: true } | undefined {
  const { clause, world, lexicon } = scope;
  const isAfter = ({ start }: Term): boolean => start > verb.start;
  const isOfRow = termsOfKind(clause, 'spread').some(isAfter);
  const isPassed = (card: Term): boolean => lexicon.through.includes(leadOf(clause.terms, card)?.word ?? '');
  const after = cards.filter((card) => isAfter(card) && !isPassed(card));
  const isNamed = ({ tags, start }: Term): boolean =>
    tags.includes('sn') || (isCaseless(lexicon) && start < verb.start);
  const card = after[0] ?? (isOfRow ? cards.find(isNamed) : undefined);
  if (card) return { cards: cardsOf(scope, card), ...(isContrast(scope, card) && { isNot: true }) };
  const [suit] = termsOfKind(clause, 'suit').find(isAfter)?.values ?? [];
  if (suit !== undefined) return { cards: suitOrNone(suit, world) };
  const [sort] = termsOfKind(clause, 'majors').find(isAfter)?.values ?? [];
  return sort === undefined
    ? undefined
    : { cards: world.cards.map((own) => own.card).filter((own) => isOfArcana(own, sort)) };
}

/** "First came the Moon", "the Sun lies last". */
function laidAs(scope: Scope, cards: readonly Term[]): Claim[] {
  const { terms } = scope.clause;
  const { world, lexicon } = scope;
  const [card, more] = cards.filter(({ tags }) => tags.includes('sn'));
  if (!card || more || !isRow(world)) return [];
  return terms.flatMap((term, at): Claim[] => {
    const isLast = lexicon.asLast.includes(term.word);
    const before = terms.slice(0, at).findLast(({ kind }) => !['in', 'link', 'spread', 'you'].includes(kind));
    const isLaid = [before, terms[at + 1]].some((verb) => verb && lexicon.lays.test(verb.word));
    if (!isLaid || !(isLast || (term.kind === 'ordinal' && lexicon.asFirst.test(term.word)))) return [];
    const place = world.cards.at(isLast ? -1 : Number(term.values[0]) - 1);
    const own = cardsOf(scope, card);
    return place ? [{ kind: 'position', cards: own, positions: [place.position] }] : [];
  });
}

/** "Your way goes from the Tower through the Priestess to the Knight": each stands on an earlier place than the next. */
function onTheWay(scope: Scope, cards: readonly Term[]): Claim[] {
  const { clause, lexicon } = scope;
  const wordsBefore = (card: Term): string => leadOf(clause.terms, card)?.word ?? '';
  const from = cards.find((card) => lexicon.wayFrom.includes(wordsBefore(card)));
  const later = cards.filter(({ start }) => from && start > from.start);
  const to = later.at(-1);
  // From, through and to are a way whatever the verb.
  const isWay = later.length > 1 || clause.terms.some(({ word }) => lexicon.way.test(word));
  if (!from || !to || !isWay) return [];
  const isOnWay = later.every((card) => card === to || lexicon.through.includes(wordsBefore(card)));
  if (!isOnWay || !lexicon.wayTo.includes(wordsBefore(to))) return [];
  return later.map((card, at) => ({
    kind: 'sequence',
    cards: cardsOf(scope, later[at - 1] ?? from),
    later: cardsOf(scope, card),
  }));
}

/** "First the Tower, then the Priestess": each on an earlier place than the next. */
function oneByOne(scope: Scope, [card]: readonly Term[]): Claim[] {
  const { clause, sentence, at, lexicon } = scope;
  const next = sentence.clauses[at + 1];
  const isBegun = (terms: readonly Term[]): boolean => lexicon.atFirst.includes(terms[0]?.word ?? '') || isThen(terms);
  if (!card || !next || !isBegun(clause.terms) || !isThen(next.terms) || !isNamed(clause.terms, card)) return [];
  const [later] = cardsNamed({ ...scope, clause: next });
  if (!later || !isNamed(next.terms, later)) return [];
  return [{ kind: 'sequence', cards: cardsOf(scope, card), later: cardsOf({ ...scope, clause: next }, later) }];
}

/** "Then …", with no verb of what the card does. */
function isThen(terms: readonly Term[]): boolean {
  return terms.slice(0, NEAR).some(({ kind }) => kind === 'later');
}

/** Terms before the word that orders, and between it and the card. */
const NEAR = 3;

/** Named in the nominative, soon after the word that orders. */
function isNamed(terms: readonly Term[], card: Term): boolean {
  return terms.indexOf(card) <= NEAR + 1 && card.tags.includes('sn');
}

/** "Between the Tower and the Knight lies the Priestess": on one of the places between theirs, where they are of time. */
function between(scope: Scope, cards: readonly Term[]): Claim[] {
  const { clause, world, lexicon } = scope;
  const [one, other, own] = cards;
  const middle = own ?? subjectBefore(scope);
  const lead = clause.terms[clause.terms.findIndex((term) => term === one) - 1];
  if (!one || !other || !middle?.tags.includes('sn') || !lexicon.between.includes(lead?.word ?? '')) return [];
  const placeOf = (card: Term): number => world.cards.findIndex((own) => cardsOf(scope, card).includes(own.card));
  const [from, to] = [placeOf(one), placeOf(other)].sort((a, b) => a - b) as [number, number];
  const isOfTime = [from, to].every((at) => PLACES_OF_TIME.includes(world.cards[at]?.position ?? ''));
  if (from < 0 || !isOfTime || !isRow(world)) return [];
  const positions = world.cards.slice(from + 1, to).map(({ position }) => position);
  return [{ kind: 'position', cards: cardsOf(scope, middle), positions }];
}

/** "The Priestess, caught between the Tower and the Knight, …". */
function subjectBefore(scope: Scope): Term | undefined {
  const { clause, sentence, at, lexicon } = scope;
  const before = sentence.clauses[at - 1];
  const [first] = clause.terms;
  const isOf = first !== undefined && (first.kind === 'there' || lexicon.participle.test(first.word));
  const card = before && isOf ? before.terms.at(-1) : undefined;
  return card && before && cardsNamed({ ...scope, clause: before, at: at - 1 }).includes(card) ? card : undefined;
}

/** "The link of the first and the last card: the Tower … the Knight": the two named after stand there. */
function bothNumbered(scope: Scope): Claim[] {
  const { clause, sentence, at, world } = scope;
  const last = clause.terms.find((term) => isEndOfBoth(scope, term));
  const noun = last ?? clause.terms.find((term) => isOfTwo(clause.terms, term));
  if (!noun || !isRow(world)) return [];
  const named = sentence.clauses
    .slice(at)
    .flatMap((each) => cardsNamed({ ...scope, clause: each }))
    .filter(({ start }) => start > noun.start);
  const [one, , other] = clause.terms.slice(0, clause.terms.indexOf(noun)).slice(-3);
  const places = last ? [0, -1] : [one, other].map((ordinal) => Number(ordinal?.values[0]) - 1);
  const positions = places.flatMap((place) => world.cards.at(place)?.position ?? []);
  // "The Moon and the Sun" are one term of two.
  const each = named.flatMap((card) =>
    card.kind === 'body' ? cardsOf(scope, card).map((own) => [own]) : [cardsOf(scope, card)],
  );
  return each.length === 2 ? each.map((cards) => ({ kind: 'position', cards, positions })) : [];
}

/** "The first and the second card". */
function isOfTwo(terms: readonly Term[], noun: Term): boolean {
  const [one, and, other] = terms.slice(0, terms.indexOf(noun)).slice(-3);
  return noun.kind === 'cardWord' && one?.kind === 'ordinal' && and?.kind === 'and' && other?.kind === 'ordinal';
}

/** "The tenth card, which closes the row, is the Devil". */
function named(scope: Scope): Term | undefined {
  const { sentence, at, lexicon } = scope;
  const next = sentence.clauses
    .slice(at + 1)
    .find(({ terms }) => lexicon.thatIs.includes(terms[0]?.word ?? '') || DASH.test(terms[0]?.word ?? ''));
  return next && cardsNamed({ ...scope, clause: next })[0];
}

/** "The second card is the Tower". */
function numbered(scope: Scope, cards: readonly Term[]): Claim[] {
  const { terms } = scope.clause;
  const word = terms.findIndex(({ kind }) => kind === 'cardWord');
  const [ordinal] = terms.slice(Math.max(0, word - 1), Math.max(0, word)).filter(({ kind }) => kind === 'ordinal');
  const place = ordinal && scope.world.cards[Number(ordinal.values[0]) - 1];
  const heads = headed(scope, cards);
  if (heads) return heads;
  const card =
    cards.length === 1
      ? cards[0]
      : cards.length === 0
        ? (named(scope) ?? appositionOf(scope) ?? apposedTo(scope))
        : undefined;
  return place && card ? [{ kind: 'position', cards: cardsOf(scope, card), positions: [place.position] }] : [];
}

/** "Justice, the only major arcanum and the first card of the spread, …". */
function apposedTo(scope: Scope): Term | undefined {
  const { clause, sentence, at } = scope;
  const before = sentence.clauses[at - 1];
  const isName = clause.mark === ',' && clause.terms.every(({ kind }) => NAMING.includes(kind));
  const last = before?.terms.at(-1);
  return isName && last && cardsNamed({ ...scope, clause: before!, at: at - 1 }).includes(last) ? last : undefined;
}

const NAMING: readonly Term['kind'][] = [
  'numeral',
  'majors',
  'and',
  'ordinal',
  'cardWord',
  'spread',
  'link',
  'orientation',
  'only',
];

/** "The second — Death": an ordinal alone, a dash and a name. */
function headed(scope: Scope, [card, more]: readonly Term[]): Claim[] | undefined {
  const { world, lexicon } = scope;
  const [ordinal, ...rest] = scope.clause.terms.filter(
    ({ kind, word }) => kind !== 'but' && !lexicon.inOrder.includes(word),
  );
  const isHead = ordinal?.kind === 'ordinal' && DASH.test(rest[0]?.word ?? '') && rest[1] === card;
  const place = isHead && isRow(world) && !more ? world.cards[Number(ordinal.values[0]) - 1] : undefined;
  return place && card ? [{ kind: 'position', cards: cardsOf(scope, card), positions: [place.position] }] : undefined;
}

const DASH = /^[\u2013\u2014-]$/u;
