import { isRow } from './card-places';
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
  if (!orientation || scope.world.cards.length < 2 || scope.clause.kinds.has('position')) return [];
  const told = orientationTold(scope, orientation);
  if (scope.clause.kinds.has('others')) return ofRest(scope, told);
  const one = ofWhole(scope);
  if (one) return one.map((isIt, at) => oneOf(scope, at, isIt ? told : otherWay(told)));
  return isOnly(scope, orientation) ? ofRest(scope, otherWay(told)) : [];
}

/** All that the sentence does not name, of the sort it speaks of, lie so. */
function ofRest(scope: Scope, orientation: Orientation): Claim[] {
  const { sentence, world } = scope;
  const named = sentence.clauses.flatMap((clause) =>
    cardsNamed({ ...scope, clause }).flatMap((card) => cardsOf(scope, card)),
  );
  const [sort] = sentence.terms.filter(({ kind }) => kind === 'majors');
  if (named.length === 0) return [];
  return world.cards
    .filter(({ card }) => !named.includes(card) && (!sort || isOfArcana(card, sort.values[0] ?? '')))
    .map(({ card }) => ({ kind: 'orientation', cards: [card], orientation }));
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
  return only >= 0 && isCard && (before === orientation || terms[only + 2] === orientation);
}
