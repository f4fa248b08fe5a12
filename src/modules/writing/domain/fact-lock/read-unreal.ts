import type { Claim } from './claim';
import { readCards } from './read-cards';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';

/** "Were the Fool upright, …": he is not; "if it were not for the Fool, reversed": he is. What stands before a name is left. */
export function readUnreal(scope: Scope): Claim[] {
  const { terms } = scope.clause;
  const unreal = terms.slice(0, 2).find(({ kind, values }) => kind === 'if' && values[0] === 'unreal');
  const [orientation] = termsOfKind(scope.clause, 'orientation');
  if (!unreal || !orientation) return [];
  const isNot = terms[0]?.kind === 'not' || terms[terms.indexOf(unreal) + 1]?.kind === 'not';
  return readCards(scope).flatMap((claim): Claim[] => {
    if (claim.kind !== 'orientation') return [];
    if (isNot) return [claim];
    const isBefore = terms.some(({ kind, start }) => ['card', 'rank'].includes(kind) && start < orientation.start);
    return isBefore ? [{ ...claim, orientation: claim.orientation === 'upright' ? 'reversed' : 'upright' }] : [];
  });
}
