import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import { cardsNamed, cardsOf } from './named-cards';
import { otherWay } from './orientation';
import { bodiesBefore, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

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
  'card',
  'rank',
];
/** What a clause with "echoes it" must not have, or it says something of its own. */
const SAYING: readonly Term['kind'][] = ['sign', 'house', 'aspect', 'relation', 'retro', 'direct', 'phase', 'position'];

/** The claims of the clauses around one that has none. */
interface Near {
  readonly before: readonly Claim[];
  readonly after: readonly Claim[];
}

/** "Saturn turns on the 11th, Neptune on the 13th", "… and Pluto with them", "as Mars does": what was said, of another body or day. */
export function readGapped(scope: Scope, { before, after }: Near): Claim[] {
  const { clause, when } = scope;
  if (clause.terms.some(({ kind, values }) => kind === 'alike' && values[0] === 'among'))
    return ofCounted(scope, before);
  const isTimed = clause.kinds.has('time') || clause.kinds.has('month') || isDatedBefore(scope);
  const isUnlike = clause.terms[0]?.kind === 'unlike';
  const isAlike = isLikened(clause) || (clause.kinds.has('alike') && !SAYING.some((kind) => clause.kinds.has(kind)));
  const isTold = isUnlike || isAlike || isAlso(scope);
  if (!isTold && (!isTimed || isInterrupted(scope))) return [];
  if (!isUnlike && !isAlike && !clause.terms.every(({ kind }) => LITTLE.includes(kind))) return [];
  const told = before.length === 0 && (isUnlike || isAlike) ? after : before;
  const said = told.flatMap((claim) => [
    ...ofBodies(scope, claim, isTimed ? when : undefined),
    ...ofCards(scope, claim),
  ]);
  if (isUnlike && clause.terms[0]?.values[0] === 'said') return said.flatMap(otherOf);
  return isUnlike ? said.flatMap(opposite) : said;
}

/** "…, and today the Moon, just arrived in Libra, makes a trine": its verb is still to come. */
function isInterrupted({ sentence, at }: Scope): boolean {
  const [next, after] = sentence.clauses.slice(at + 1);
  const isAside =
    next?.mark === ',' && !next.kinds.has('body') && !next.terms.every(({ kind }) => LITTLE.includes(kind));
  return isAside && after?.mark === ',';
}

/** "…, and on the 14th — Mars". */
function isDatedBefore({ clause, sentence, at }: Scope): boolean {
  const before = sentence.clauses[at - 1];
  const isBare = (terms: Clause['terms']): boolean => terms.every(({ kind }) => LITTLE.includes(kind));
  return (
    /^[\u2013\u2014-]$/u.test(clause.mark) &&
    before?.kinds.has('time') === true &&
    before.kinds.has('but') &&
    isBare(before.terms) &&
    !before.kinds.has('body')
  );
}

function ofBodies({ clause }: Scope, claim: Claim, when: Scope['when']): Claim[] {
  if (!('body' in claim) || claim.kind === 'degree') return [];
  const bodies = termsOfKind(clause, 'body').flatMap(({ values }) => values as readonly LockBody[]);
  return bodies.map((body): Claim => ({ ...claim, body, ...(when && { when }) }));
}

/** "Three go back, and Mercury is among them", "… and Venus is not among them". */
function ofCounted(scope: Scope, before: readonly Claim[]): Claim[] {
  const own = termsOfKind(scope.clause, 'body');
  const terms = own.length > 0 ? own : bodiesBefore(scope).slice(-1);
  const bodies = terms.flatMap(({ values }) => values as readonly LockBody[]);
  const told = before.flatMap((claim) => bodies.flatMap((body) => memberOf(claim, body)));
  return scope.clause.kinds.has('none') || scope.clause.kinds.has('not') ? told.flatMap(opposite) : told;
}

function memberOf(claim: Claim, body: LockBody): Claim[] {
  if (claim.kind !== 'count') return [];
  const { of, values } = claim;
  if (of === 'retrograde' || of === 'direct') return [{ kind: of, body }];
  if (of === 'sign') return [{ kind: of, body, signs: values as readonly ZodiacSign[] }];
  return of === 'house' ? [{ kind: of, body, houses: values.map(Number) }] : [];
}

function ofCards(scope: Scope, claim: Claim): Claim[] {
  if (claim.kind !== 'orientation') return [];
  return cardsNamed(scope).map((card) => ({ ...claim, cards: cardsOf(scope, card) }));
}

function isAlso({ clause, lexicon }: Scope): boolean {
  return clause.terms.some(
    ({ kind, word, values }) => lexicon.also.includes(word) || (kind === 'link' && values[0] === 'also'),
  );
}

/** "As Mars does": "as" and "too" at the beginning. */
function isLikened({ terms }: Clause): boolean {
  const at = terms.findIndex(({ kind }) => kind === 'like');
  return at >= 0 && at <= 1 && terms[at + 1]?.kind === 'and' && terms.length <= MAX_LIKENED;
}

const MAX_LIKENED = 6;

/** "The King lies straight, which cannot be said of Death": of cards too. */
function otherOf(claim: Claim): Claim[] {
  return claim.kind === 'orientation' ? [{ ...claim, orientation: otherWay(claim.orientation) }] : opposite(claim);
}

/** What holds of one that is unlike. */
function opposite(claim: Claim): Claim[] {
  if (claim.kind === 'retrograde') return [{ ...claim, kind: 'direct' }];
  if (claim.kind === 'direct') return [{ ...claim, kind: 'retrograde' }];
  return claim.kind === 'sign' || claim.kind === 'house' ? [{ ...claim, isNot: !claim.isNot }] : [];
}
