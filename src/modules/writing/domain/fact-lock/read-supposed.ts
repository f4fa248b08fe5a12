import type { Claim } from './claim';
import { otherWay } from './orientation';
import { readCards } from './read-cards';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';

/** What a clause that asserts nothing still takes for granted of the cards. */
export function readSupposed(scope: Scope): Claim[] {
  if (scope.world.cards.length === 0) return [];
  const isAsked = scope.clause.kinds.has('whether') && !scope.clause.kinds.has('would');
  return isAsked ? readCards(scope).filter(isOfMinor) : [...unreal(scope), ...named(scope)];
}

/** "Do you see yourself in the Queen of Cups?": a card of a suit is named only where it lies. */
function isOfMinor(claim: Claim): boolean {
  return claim.kind === 'card' && !claim.isNot && claim.cards.every((card) => card.includes('-of-'));
}

/** "If you follow the reversed Justice": how the card lies is told, unless it is still to be drawn. */
function named(scope: Scope): Claim[] {
  const { terms, kinds } = scope.clause;
  const isReal = terms.slice(0, 2).some(({ kind, values }) => kind === 'if' && values[0] !== 'unreal');
  const isEpithet = terms.some(({ kind }, at) => kind === 'orientation' && terms[at + 1]?.kind === 'card');
  if (!isReal || !isEpithet || kinds.has('draws') || kinds.has('would')) return [];
  return readCards(scope).filter(({ kind }) => kind === 'orientation');
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
