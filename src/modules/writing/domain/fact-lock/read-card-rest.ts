import { cardsOn, isRow, placesNamed } from './card-places';
import type { Claim } from './claim';
import { isOfArcana } from './count-proof';
import type { Orientation } from './lock-fact';
import { cardsNamed, cardsOf } from './named-cards';
import { orientationTold, otherWay } from './orientation';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of the cards it does not name: "the others are upright", "only the Devil is reversed". */
export function readCardRest(scope: Scope): Claim[] {
  const [orientation] = termsOfKind(scope.clause, 'orientation');
  if (!orientation || scope.world.cards.length < 2) return [];
  const told = orientationTold(scope, orientation);
  const one = ofPlace(scope) ?? (scope.clause.kinds.has('position') ? undefined : ofWhole(scope));
  if (one) return one.map((isIt, at) => oneOf(scope, at, isIt ? told : otherWay(told)));
  if (scope.clause.kinds.has('position')) return [];
  if (scope.clause.kinds.has('others') || areOthers(scope)) return ofRest(scope, told);
  return isOnly(scope, orientation) ? ofRest(scope, otherWay(told)) : [];
}

/** All that the sentence does not name, of the sort it speaks of, lie so. */
function ofRest(scope: Scope, orientation: Orientation): Claim[] {
  const { sentence, world } = scope;
  const named = sentence.clauses.flatMap((clause) => [
    ...cardsNamed({ ...scope, clause }).flatMap((card) => cardsOf(scope, card)),
    ...(clause.kinds.has('cardWord')
      ? placesNamed({ ...scope, clause }).flatMap(({ places }) => cardsOn(places, world))
      : []),
  ]);
  const [sort] = sentence.terms.filter(({ kind }) => kind === 'majors');
  if (named.length === 0) return [];
  return world.cards
    .filter(({ card }) => !named.includes(card) && (!sort || isOfArcana(card, sort.values[0] ?? '')))
    .map(({ card }) => ({ kind: 'orientation', cards: [card], orientation }));
}

/** "The two other ones". */
function areOthers({ clause: { terms }, world, lexicon }: Scope): boolean {
  const [first, ...rest] = terms.filter(({ kind }) => kind !== 'but' && kind !== 'and');
  const isCounted = first?.kind === 'numeral' && lexicon.other.test(rest[0]?.word ?? '');
  const isEpithet = terms.some(
    ({ kind }, at) => kind === 'orientation' && ['cardWord', 'majors'].includes(terms[at + 1]?.kind ?? ''),
  );
  return isCounted && !isEpithet && Number(first.values[0]) < world.cards.length;
}

/** "Only the past is reversed", "upright is only the card of the future". */
function ofPlace(scope: Scope): readonly boolean[] | undefined {
  const { terms } = scope.clause;
  const only = terms.findIndex(({ kind }) => kind === 'only');
  const after = only < 0 ? [] : terms.slice(only + 1).filter(({ kind }) => kind !== 'cardWord' && kind !== 'in');
  const place = placesNamed(scope).find(({ term }) => term === after[0]);
  const isElse = ['card', 'rank', 'majors', 'suit', 'numeral', 'not', 'none'].some((kind) =>
    scope.clause.kinds.has(kind as Term['kind']),
  );
  return place && !isElse ? scope.world.cards.map(({ position }) => place.places.includes(position)) : undefined;
}

/** "Of three cards only the middle one is reversed": which of those laid it is. */
function ofWhole({ clause: { terms }, world, lexicon }: Scope): readonly boolean[] | undefined {
  const only = terms.findIndex(({ kind }) => kind === 'only');
  const whole = terms.findIndex(
    ({ kind }, at) => kind === 'cardWord' && terms[at - 1]?.kind === 'numeral' && terms[at - 2]?.kind === 'in',
  );
  const named = whole >= 0 && only >= 0 ? terms[only + 1] : undefined;
  const size = world.cards.length;
  const number = named?.kind === 'ordinal' ? Number(named.values[0]) - 1 : undefined;
  const which = lexicon.ends.find(([words]) => words.test(named?.word ?? ''))?.[1] ?? number;
  const place = which === 'last' ? size - 1 : which === 'middle' ? (size - 1) / 2 : which;
  return place === undefined || !isRow(world) ? undefined : world.cards.map((_, at) => at === place);
}

function oneOf({ world }: Scope, at: number, orientation: Orientation): Claim {
  return { kind: 'orientation', cards: [world.cards[at]!.card], orientation };
}

/** "Reversed is only the Devil", "only the Devil is reversed". */
function isOnly(scope: Scope, orientation: Term): boolean {
  const { terms } = scope.clause;
  const only = terms.findIndex(({ kind }) => kind === 'only');
  const [before, after] = [terms[only - 1], terms[only + 1]];
  const isCard = after !== undefined && cardsNamed(scope).includes(after);
  return only >= 0 && isCard && !isBut(scope, only) && (before === orientation || terms[only + 2] === orientation);
}

/** "Your ear is fine, only the Queen is reversed": "but", where nothing was told of cards. */
function isBut({ clause, sentence, at }: Scope, only: number): boolean {
  const isOfCards = sentence.clauses
    .slice(0, at)
    .some(({ terms }) => terms.some(({ kind }) => OF_CARDS.includes(kind)));
  return only === 0 && clause.mark === ',' && at > 0 && !isOfCards;
}

const OF_CARDS: readonly Term['kind'][] = [
  'card',
  'rank',
  'cardWord',
  'majors',
  'suit',
  'spread',
  'draws',
  'orientation',
];
