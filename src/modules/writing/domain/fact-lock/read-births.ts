import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import { isIn, isPlace } from './read-places';
import type { Scope } from './scope';
import { termsOfKind } from './sentence';

/** "You are a Cancer": the Sun of the chart, or what is named after it. */
export function readBirths(scope: Scope): Claim[] {
  const { clause, world } = scope;
  const signs = termsOfKind(clause, 'sign').filter((sign) => !isPlace(scope, sign));
  if (!world.isNatal || signs.length === 0 || !clauseOfYou(scope)) return [];
  return signs.map((sign, index) => {
    const next = signs[index + 1]?.start ?? Infinity;
    const body = termsOfKind(clause, 'body').find(
      (term) =>
        term.start > sign.start &&
        term.start < next &&
        clause.terms.indexOf(term) - clause.terms.indexOf(sign) <= 2 &&
        isIn(scope, term),
    );
    const [named] = index === 0 && clause.terms[0]?.kind === 'in' ? termsOfKind(clause, 'body') : [];
    const before = named && named.start < sign.start && clause.terms[1] === named ? named : undefined;
    return {
      kind: 'sign',
      body: ((body ?? before)?.values[0] ?? 'sun') as LockBody,
      signs: sign.values as ZodiacSign[],
    };
  });
}

function clauseOfYou({ clause, sentence, at }: Scope): boolean {
  const isYou = (index: number): boolean =>
    sentence.clauses[index]?.terms.some(({ kind, values }) => kind === 'you' && values[0] === 'subject') === true;
  const isLike = clause.terms.some(({ kind }) => kind === 'like');
  const isBefore = at === 0 && sentence.clauses[1]?.terms[0]?.kind === 'you';
  return isYou(at) || (isBefore && isYou(1)) || (isLike && (isYou(at - 1) || isYou(at + 1)));
}
