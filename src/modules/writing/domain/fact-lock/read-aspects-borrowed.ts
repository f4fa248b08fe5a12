import type { LocalDate } from '../../../../shared/local-date';
import { aspectClaim, cross, isLedTo } from './aspect-pairs';
import type { Claim } from './claim';
import { type LockAspect, type LockBody, PLANETS } from './lock-fact';
import { clausesBefore, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './term';

/** "… and Venus: with Neptune": the aspect of the clause before. */
export function borrowedAspects(scope: Scope): Claim[] {
  const { terms } = scope.clause;
  const [one, other, more] = termsOfKind(scope.clause, 'body');
  if (one && !other) return [...continued(scope, one), ...announced(scope, one)];
  if (!one || !other || more) return [];
  if ([one, other].every((body) => isLedTo(terms, body))) return [one, other].flatMap((body) => continued(scope, body));
  const isTied = terms[terms.indexOf(other) - 1]?.kind === 'with' || other.tags.every((tag) => tag.endsWith('d'));
  if (!isTied || other.tags.length === 0) return [];
  if (terms.some(({ kind }) => ['word', 'stay', 'go', 'sign', 'house', 'retro', 'direct'].includes(kind))) return [];
  const [before] = clausesBefore(scope).flatMap((each) => termsOfKind(each, 'aspect', 'relation'));
  return before ? cross(one, other).map((bodies) => aspectClaim(scope, before, bodies)) : [];
}

/** "The Sun makes a trine to Neptune, and then to Saturn". */
function continued(scope: Scope, body: Term): Claim[] {
  const { terms } = scope.clause;
  const isTo = isLedTo(terms, body);
  if (!isTo || !terms.every(({ kind }) => ['body', 'to', 'with', 'and', 'but', 'link', 'mark'].includes(kind)))
    return [];
  const [before] = clausesBefore(scope).filter(({ kinds }) => kinds.has('aspect'));
  const [aspect] = before ? termsOfKind(before, 'aspect') : [];
  const [subject] = before ? termsOfKind(before, 'body') : [];
  return aspect && subject ? cross(subject, body).map((bodies) => aspectClaim(scope, aspect, bodies)) : [];
}

/** "A visitor stands opposite Uranus: the Sun on Tuesday, and Mercury on Saturday": who it is comes after the colon. */
function announced(scope: Scope, body: Term): Claim[] {
  const { clause, sentence, at } = scope;
  const colon = sentence.clauses.findLastIndex(({ mark }, index) => mark === ':' && index <= at);
  const listed = colon > 0 ? sentence.clauses.slice(colon, at + 1) : [];
  const isList = listed.every(({ terms }) =>
    terms.every((term) => term.kind === 'body' || BESIDE_LISTED.has(term.kind)),
  );
  const before = sentence.clauses.slice(0, Math.max(0, colon));
  const aspects = before.flatMap((each) => termsOfKind(each, 'aspect'));
  const [other, more] = before.flatMap((each) => termsOfKind(each, 'body'));
  const [aspect] = aspects;
  if (!isList || !clause.kinds.has('time') || aspects.length !== 1 || !aspect || !other || more) return [];
  return cross(body, other).map((bodies) => aspectClaim(scope, aspect, bodies));
}

/** "The squares to Pluto on the 27th and 28th": whose they are is not said; one on each of the days will do. */
export function aspectsOfAny({ clause: { terms }, world, when, lexicon }: Scope, term: Term): Claim[] | undefined {
  const at = terms.indexOf(term);
  const [to, body] = terms.slice(at + 1).filter(({ kind }) => kind !== 'link');
  const isOfAny = terms[at - 1]?.values[0] === 'article' && lexicon.manyAspects.test(term.word);
  if (!isOfAny || to?.kind !== 'to' || body?.kind !== 'body') return undefined;
  const other = body.values[0] as LockBody;
  const isOn = (days: readonly LocalDate[] | undefined): boolean =>
    PLANETS.some((one) =>
      world.hasAspect([one, other], term.values as readonly LockAspect[], days && { days, how: 'some' }),
    );
  const isTrue = when ? when.days.every((day) => isOn([day])) : isOn(undefined);
  return isTrue ? [] : [{ kind: 'unknown', what: `${term.word} of ${other}` }];
}

/** What may stand beside one of those listed. */
const BESIDE_LISTED: ReadonlySet<string> = new Set(['time', 'link', 'in', 'and', 'mark', 'word']);
