import type { Claim } from './claim';
import { otherWay } from './orientation';
import { readCards } from './read-cards';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause that asserts nothing still takes for granted of the cards. */
export function readSupposed(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  const isAsked = scope.clause.kinds.has('whether') && !scope.clause.kinds.has('would');
  // "Is it not for this that the Hermit came in the answer?"
  if (isAsked && scope.clause.terms[0]?.kind === 'not')
    return readCards(scope).filter(({ kind }) => ['card', 'position', 'orientation'].includes(kind));
  if (isAsked) return readCards(scope).filter((claim) => isOfMinor(claim) || isSoCalled(scope, claim));
  const there = placed(scope);
  return [...unreal(scope), ...named(scope), ...(there.length > 0 ? there : taken(scope))];
}

/** "Do you see yourself in the Queen of Cups?": a card of a suit is named only where it lies. */
function isOfMinor(claim: Claim): boolean {
  return claim.kind === 'card' && !claim.isNot && claim.cards.every((card) => card.includes('-of-'));
}

/** "Will you trust the reversed Sun?": it is. */
function isSoCalled({ clause: { terms } }: Scope, claim: Claim): boolean {
  const isEpithet = terms.some(
    ({ kind }, at) => kind === 'orientation' && ['card', 'body'].includes(terms[at + 1]?.kind ?? ''),
  );
  return claim.kind === 'orientation' && isEpithet;
}

/** "If you draw the Moon", not "if the Moon that was drawn frightens you". */
function isStillDrawn({ clause: { terms }, lexicon }: Scope): boolean {
  return terms.some(({ kind, word }) => kind === 'draws' && !lexicon.participle.test(word));
}

/** "If you follow the reversed Justice": how the card lies is told, unless it is still to be drawn. */
function named(scope: Scope): Claim[] {
  const { terms, kinds } = scope.clause;
  const isReal = terms.slice(0, 2).some(({ kind, values }) => kind === 'if' && values[0] !== 'unreal');
  const isName = (term: Term | undefined): boolean =>
    term?.kind === 'card' ||
    (term?.kind === 'body' && term.isCapital) ||
    (term?.kind === 'position' && term.word.includes(' '));
  const isEpithet = terms.some(({ kind }, at) => kind === 'orientation' && isName(terms[at + 1]));
  if (!isReal || !isEpithet || isStillDrawn(scope) || kinds.has('would')) return [];
  return readCards(scope).filter(({ kind }) => kind === 'orientation');
}

/** "If Death in your future frightens you": that it lies there is taken for granted. */
function placed(scope: Scope): Claim[] {
  const { terms, kinds } = scope.clause;
  const [condition] = terms.filter(({ kind }) => kind === 'if');
  const isYours = terms.some(({ kind, word }) => kind === 'you' && word.includes(' '));
  const at = terms.findIndex(({ kind }, index) => kind === 'position' && isHolding(terms, index, isYours));
  const isDone =
    isYours ||
    terms.slice(at + 1).some(({ kind, values }) => (kind === 'you' && values[0] !== 'subject') || kind === 'word');
  const isOpen = ['draws', 'would', 'orientation', ...(isYours ? [] : ['stay'])].some((kind) =>
    kinds.has(kind as Term['kind']),
  );
  if (condition?.values[0] === 'unreal' || at < 0 || !isDone || isOpen) return [];
  return readCards(scope).filter(({ kind }) => kind === 'position');
}

/** A card right before its place, or "the Tower has stayed with you in the past". */
function isHolding(terms: readonly Term[], place: number, isYours: boolean): boolean {
  const before = terms
    .slice(0, place)
    .findLast(({ kind }) => !isYours || !['in', 'stay', 'you', 'link'].includes(kind));
  return before?.kind === 'card' || (before?.kind === 'rank' && before.isCapital);
}

/** "If the Tower frightens you", "if you take the Hermit's advice": that it has come is taken for granted, unless it is still to be drawn. */
function taken(scope: Scope): Claim[] {
  const { terms, kinds } = scope.clause;
  const isReal = terms.slice(0, 2).some(({ kind, values }) => kind === 'if' && values[0] !== 'unreal');
  const isYours = terms.some(({ kind, values }) => (kind === 'you' && values[0] !== 'subject') || values[0] === 'your');
  const isAdvice = terms.some(
    ({ kind, values }, at) => kind === 'position' && values[0] === 'advice' && terms[at + 1]?.kind === 'card',
  );
  const isOpen =
    isStillDrawn(scope) || ['would', 'stay', 'not', 'none'].some((kind) => kinds.has(kind as Term['kind']));
  if (!isReal || !(isYours || isAdvice) || isOpen) return [];
  return readCards(scope).filter(({ kind }) => kind === 'card' || kind === 'position');
}

/** "Were the Fool upright, …": he is not; "were it not for the Fool, reversed": he is. What stands before a name is left. */
function unreal(scope: Scope): Claim[] {
  const { terms } = scope.clause;
  const condition = terms.slice(0, 2).find(({ kind, values }) => kind === 'if' && values[0] === 'unreal');
  const [orientation] = termsOfKind(scope.clause, 'orientation');
  if (!condition || !orientation) return [];
  const isNot = terms[0]?.kind === 'not' || terms[terms.indexOf(condition) + 1]?.kind === 'not';
  return readCards(scope).flatMap((claim): Claim[] => {
    if (claim.kind !== 'orientation') return [];
    if (isNot) return [claim];
    const isBefore = terms.some(({ kind, start }) => ['card', 'rank'].includes(kind) && start < orientation.start);
    return isBefore ? [{ ...claim, orientation: otherWay(claim.orientation) }] : [];
  });
}
