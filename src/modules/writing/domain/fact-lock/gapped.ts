import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './terms';

/** What may stand in a clause that leaves its verb to the one before. */
const LITTLE: readonly Term['kind'][] = [
  'body',
  'link',
  'and',
  'but',
  'time',
  'month',
  'part',
  'in',
  'for',
  'with',
  'pronoun',
  'mark',
  'only',
];

/** "Saturn turns on the 11th, Neptune on the 13th", "… and Pluto with them": what was said, of another body or day. */
export function readGapped(scope: Scope, before: readonly Claim[]): Claim[] {
  const { clause, lexicon, when } = scope;
  const bodies = termsOfKind(clause, 'body').flatMap(({ values }) => values as readonly LockBody[]);
  const isTimed = clause.kinds.has('time') || clause.kinds.has('month');
  const isAlso = clause.terms.some(({ word }) => lexicon.also.includes(word));
  if (bodies.length === 0 || !(isTimed || isAlso) || !clause.terms.every(({ kind }) => LITTLE.includes(kind)))
    return [];
  return bodies.flatMap((body) =>
    before.flatMap((claim): Claim[] =>
      'body' in claim && claim.kind !== 'degree' ? [{ ...claim, body, ...(isTimed && { when }) }] : [],
    ),
  );
}
