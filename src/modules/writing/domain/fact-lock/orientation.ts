import type { Orientation } from './lock-fact';
import { isDenied, type Scope } from './scope';
import type { Term } from './term';

/** The one that is not this. */
export function otherWay(orientation: Orientation): Orientation {
  return orientation === 'upright' ? 'reversed' : 'upright';
}

/** How cards lie by a term of a clause, which may deny it. */
export function orientationTold(scope: Scope, term: Term): Orientation {
  const named: Orientation = term.values[0] === 'reversed' ? 'reversed' : 'upright';
  return isDenied(scope, term) ? otherWay(named) : named;
}
