import type { Claim } from './claim';
import type { LockAspect, LockBody } from './lock-fact';
import { isDenied, type Scope } from './scope';
import type { Term } from './term';

/** The two an aspect is between. */
export type Pair = readonly [LockBody, LockBody];

const HARD: readonly string[] = ['square', 'opposition'];

/** The claim that two have an aspect, or have it not. */
export function aspectClaim(scope: Scope, term: Term, bodies: Pair): Claim {
  const aspects = term.values as readonly LockAspect[];
  const isNot = isDenied(scope, term) || isAbsent(scope, term);
  if (isNot && term.kind === 'relation' && !aspects.some((aspect) => HARD.includes(aspect))) {
    return { kind: 'aspect', bodies, aspects: HARD as readonly LockAspect[], when: scope.when };
  }
  const isNear = scope.lexicon.nearby.includes(term.word);
  return { kind: 'aspect', bodies, aspects, when: scope.when, ...(isNot && { isNot }), ...(isNear && { isNear }) };
}

/** "Of a trine there is none". */
function isAbsent({ clause: { terms } }: Scope, term: Term): boolean {
  const none = terms.findIndex(({ kind }) => kind === 'none');
  if (term.kind !== 'aspect' || none < 0) return false;
  const ahead = terms.indexOf(term) - none;
  return term.tags.includes('sg') || (ahead > 0 && ahead <= BESIDE);
}

const BESIDE = 2;

/** "To Mars", "with Mars". */
export function isLedTo(terms: readonly Term[], body: Term): boolean {
  const lead = terms.slice(0, terms.indexOf(body)).findLast(({ kind }) => kind !== 'link');
  return ['to', 'with'].includes(lead?.kind ?? '');
}

/** Each body of one term with each of another. */
export function cross(one: Term, other: Term): Pair[] {
  return one.values.flatMap((a) => other.values.filter((b) => b !== a).map((b) => pair(a, b)));
}

/** Each body of an enumeration with each other. */
export function within(bodies: readonly string[]): Pair[] {
  return bodies.flatMap((a, index) => bodies.slice(index + 1).map((b) => pair(a, b)));
}

/** Two bodies by their names. */
export function pair(one: string, other: string): Pair {
  return [one as LockBody, other as LockBody];
}
