import { isAmong } from './card-places';
import type { Claim } from './claim';
import { cardsNamed, cardsOf, isContrast, isMeasure } from './named-cards';
import { isUnlaid } from './orientation';
import { numberOfRank } from './number-terms';
import { readCardOrientations } from './read-card-orientations';
import { readCardPositions } from './read-card-positions';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of the cards of a spread: which there are, how they lie, and where. */
export function readCards(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return foreignCards(scope);
  const cards = cardsNamed(scope);
  return [
    ...cards.filter((card) => !isContrast(scope, card) && !isMeasure(scope, card)).map((card) => presence(scope, card)),
    ...neither(scope),
    ...strangers(scope),
    ...readCardOrientations(scope),
    ...readCardPositions(scope),
  ];
}

/** Cards named where none were drawn. */
function foreignCards({ clause, sentence }: Scope): Claim[] {
  const isDrawn = sentence.terms.some(({ kind }) => kind === 'draws');
  return termsOfKind(clause, 'card')
    .filter(({ isCapital, values }) => isCapital && (isDrawn || values[0]?.includes('-of-') === true))
    .filter(({ values }) => isDrawn || values[0] !== 'wheel-of-fortune')
    .map(({ values }) => ({ kind: 'card', cards: values }));
}

/** "Neither the Sun nor the World has come": the half that leaves the verb to the other. */
function neither(scope: Scope): Claim[] {
  const { clause, sentence, at } = scope;
  const [not, card, more] = clause.terms.filter(({ kind }) => kind !== 'mark' && kind !== 'and');
  const isHalf = not?.kind === 'not' && card !== undefined && !more && cardsNamed(scope).includes(card);
  const near = [sentence.clauses[at - 1], sentence.clauses[at + 1]];
  const isNone = near.some((other) => other?.kinds.has('none') && other.kinds.has('not'));
  return isHalf && isNone ? [{ kind: 'card', cards: cardsOf(scope, card), isNot: true }] : [];
}

/** "Two Eights", where none is among the cards. */
function strangers(scope: Scope): Claim[] {
  const { clause, sentence } = scope;
  const first = sentence.terms.find(({ kind }) => kind !== 'mark');
  const isSpread = clause.kinds.has('spread');
  const isPlaced = isSpread || clause.kinds.has('position');
  // "Among the cards drawn there is an ace".
  const isListed = isSpread || (clause.kinds.has('draws') && clause.kinds.has('cardWord'));
  return termsOfKind(clause, 'rank')
    .filter(
      (rank) =>
        (rank.isCapital ? rank !== first || isPlaced : (isListed && !isCounted(scope, rank)) || isDrawn(scope, rank)) &&
        !sentence.isSmall &&
        cardsOf(scope, rank).length === 0,
    )
    .filter((rank) => clause.terms[clause.terms.indexOf(rank) - 1]?.kind !== 'unlike')
    .filter(() => !clause.kinds.has('none') && !clause.kinds.has('not'))
    .map(({ values }) => ({ kind: 'card', cards: values }));
}

/** "Three of fire share this spread": where names have no cases, a number without an article. */
function isCounted({ clause: { terms } }: Scope, rank: Term): boolean {
  return numberOfRank(rank) !== undefined && terms[terms.indexOf(rank) - 1]?.kind !== 'link';
}

/** "You have drawn a king". */
function isDrawn({ clause: { terms } }: Scope, rank: Term): boolean {
  return terms[terms.indexOf(rank) - 1]?.kind === 'draws' && rank.tags.includes('sn');
}

function presence(scope: Scope, card: Term): Claim {
  const terms = scope.clause.terms.filter(({ word }) => !scope.lexicon.fillers.includes(word));
  const none = terms.findIndex(({ kind }) => kind === 'none');
  const isOfSpread = isAmong({ terms });
  const isNor = terms[terms.indexOf(card) - 1]?.kind === 'not';
  const isNot =
    none >= 0 &&
    !isUnlaid(scope) &&
    (isNor || isOfSpread || terms[none]?.values[0] === 'absent' || Math.abs(terms.indexOf(card) - none) === 1) &&
    !isOf(terms, card);
  return {
    kind: 'card',
    cards: cardsOf(scope, card),
    ...((isNot || isDeniedAfter(scope) || isDeniedLater(scope)) && { isNot: true }),
  };
}

/** "Do not look for Death, it is not here". */
function isDeniedAfter({ clause, sentence, at }: Scope): boolean {
  const [pronoun, none] = sentence.clauses[at + 1]?.terms ?? [];
  return clause.kinds.has('not') && ['pronoun', 'link'].includes(pronoun?.kind ?? '') && none?.kind === 'none';
}

/** "The Empress loves pillows, but into your spread she has not come". */
function isDeniedLater(scope: Scope): boolean {
  const next = scope.sentence.clauses[scope.at + 1];
  const isOfIt = next?.terms.some(({ kind, word }) => kind === 'pronoun' && scope.lexicon.subjects.includes(word));
  const isGone = next?.terms.some(({ kind, values }) => kind === 'none' && values[0] === 'absent');
  return (
    isOfIt === true &&
    isGone === true &&
    next!.kinds.has('spread') &&
    cardsNamed({ ...scope, clause: next! }).length === 0
  );
}

/** "There is no malice in Justice" tells of something else. */
function isOf(terms: readonly Term[], card: Term): boolean {
  return ['in', 'with', 'to'].includes(terms[terms.indexOf(card) - 1]?.kind ?? '');
}
