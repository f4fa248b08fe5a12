import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import type { LockBody } from './lock-fact';
import { pronounIn } from './pronouns';
import { clausesBefore, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of a place that was named before it, or by the people of it. */
export function readThere(scope: Scope): Claim[] {
  return [...there(scope), ...thither(scope), ...hosted(scope), ...hostedToo(scope)];
}

/** "There the Moon and Uranus stay": where the last sign or house was named. */
function there(scope: Scope): Claim[] {
  const { clause, when } = scope;
  const isPlaced = clause.terms.some(({ kind }) => kind === 'sign' || kind === 'house');
  // "There, where thought has been wandering".
  const next = scope.sentence.clauses[scope.at + 1];
  const isAhead = clause.terms.at(-1)?.kind === 'there' && next?.mark === ',' && next.terms[0]?.kind === 'there';
  if (isPlaced || isAhead || !isAnaphoric(clause)) return [];
  const named = termsOfKind(clause, 'body')[0]?.values ?? [];
  if (!clause.kinds.has('there') && (named.length === 0 || pronounIn(scope).length > 0)) return [];
  const isSpoken = clause.terms.some(
    ({ word }, at) => scope.lexicon.subjects.includes(word) && clause.terms[at - 1]?.kind === 'there',
  );
  const bodies = (named.length > 0 ? named : isSpoken ? pronounIn(scope).slice(0, 1) : []) as readonly LockBody[];
  if (bodies.length === 0) return [];
  const asked = scope.previous?.isQuestion ? scope.previous.clauses : [];
  const earlier = [...clausesBefore(scope), ...[...asked].reverse()];
  const [before] = earlier.flatMap((each) => termsOfKind(each, 'sign', 'house').slice(-1));
  if (!before) return [];
  if (before.kind === 'house') {
    return bodies.map((each) => ({ kind: 'house', body: each, houses: before.values.map(Number), when }));
  }
  const signs = before.values as ZodiacSign[];
  // "The same day Mercury goes there".
  const isEvent = clause.kinds.has('time') && termsOfKind(clause, 'enter').some(({ values }) => values[0] !== 'past');
  return bodies.map((each): Claim => {
    return isEvent ? { kind: 'ingress', body: each, to: signs, when } : { kind: 'sign', body: each, signs, when };
  });
}

/** "The Sun is in Scorpio, and on the 10th Mercury goes there too". */
function thither(scope: Scope): Claim[] {
  const { clause, lexicon, when } = scope;
  const isTold = clause.terms.some(({ word }) => lexicon.thither.includes(word));
  const isPlaced = clause.kinds.has('sign') || clause.kinds.has('house');
  const [body, more] = termsOfKind(clause, 'body');
  const [sign] = clausesBefore(scope).flatMap((each) => termsOfKind(each, 'sign').slice(-1));
  if (!isTold || isPlaced || !clause.kinds.has('enter') || !body || more || sign?.values.length !== 1) return [];
  return (body.values as readonly LockBody[]).map((each) => ({
    kind: 'ingress',
    body: each,
    to: sign.values as ZodiacSign[],
    when,
  }));
}

/** "Cancers shelter Mars", "Libras rejoice: the Sun is with them". */
function hosted(scope: Scope): Claim[] {
  const { clause, sentence, at, when } = scope;
  const bodies = termsOfKind(clause, 'body').flatMap(({ values }) => values as readonly LockBody[]);
  const before = sentence.clauses[at - 1];
  const isOwn = clause.kinds.has('host');
  const isOther = ['sign', 'house', 'aspect', 'relation', 'retro', 'phase'].some((kind) =>
    clause.kinds.has(kind as Term['kind']),
  );
  const isWith =
    clause.mark === ':' && !isOther && clause.terms.some(({ word }) => scope.lexicon.withThem.includes(word));
  const people = termsOfKind(isOwn ? clause : isWith && before ? before : { ...clause, kinds: new Set() }, 'sign');
  const signs = people.filter(({ values }) => values.length === 1).flatMap(({ values }) => values as ZodiacSign[]);
  return signs.length === 1 ? bodies.map((body) => ({ kind: 'sign', body, signs, when })) : [];
}

/** "Aquarius holds the Sun, and tomorrow it takes in Venus": the sign is the subject of both. */
function hostedToo({ clause, sentence, at, when }: Scope): Claim[] {
  const before = sentence.clauses[at - 1];
  const sign = before?.terms.find(({ kind }) => kind !== 'mark' && kind !== 'but' && kind !== 'and');
  const isSubject = sign?.kind === 'sign' && sign.values.length === 1 && sign.tags.some((tag) => tag.endsWith('n'));
  const [body, more] = termsOfKind(clause, 'body');
  const isHosted = body?.tags.some((tag) => tag.endsWith('a')) === true && !before?.kinds.has('aspect');
  const isSaying = ['sign', 'house', 'aspect', 'relation', 'retro', 'phase', 'in', 'with', 'to', 'for'].some((kind) =>
    clause.kinds.has(kind as Term['kind']),
  );
  const isJoined = clause.kinds.has('but') || clause.kinds.has('and');
  if (!before?.kinds.has('body') || !isSubject || !body || more || !isHosted || isSaying || !isJoined) return [];
  return (body.values as readonly LockBody[]).map((each) => ({
    kind: 'sign',
    body: each,
    signs: sign.values as ZodiacSign[],
    when,
  }));
}

/** "There", "where", "in it". */
function isAnaphoric({ terms }: Clause): boolean {
  return terms.some(
    ({ kind, values }, at) =>
      kind === 'there' || (kind === 'pronoun' && values[0] !== '2' && terms[at - 1]?.kind === 'in'),
  );
}
