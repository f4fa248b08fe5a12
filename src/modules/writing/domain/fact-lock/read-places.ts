import { type ZodiacSign, ZODIAC_SIGNS } from '../../../../shared/zodiac-sign';
import type { Claim, When } from './claim';
import { exaltationSigns, exileSigns, fallSigns, ownSigns } from './dignities';
import type { LockBody } from './lock-fact';
import { isBarePlace, isDenied, isSubject, type Scope } from './scope';
import { termsOfKind } from './sentence';
import { subjectOf } from './subject';
import { isAfter, isLeft, isMotionDenied, motionOf } from './sign-motion';
import type { Term } from './term';
import { whenOf } from './time';

/** What a clause says of signs. */
export function readPlaces(scope: Scope): Claim[] {
  return [...signs(scope), ...changes(scope)];
}

function signs(scope: Scope): Claim[] {
  const placed = termsOfKind(scope.clause, 'sign', 'readerSign', 'ownSign', 'signAdjective').filter((sign) =>
    isPlace(scope, sign),
  );
  const groups = termsOfKind(scope.clause, 'body');
  return placed.flatMap((sign, index): Claim[] => {
    const each = eachSince(scope, sign);
    if (each.length > 1) return each.flatMap(({ body, when }) => signClaims({ ...scope, when }, sign, body, placed));
    const subject = subjectOrPhase(scope, sign);
    const isEach = placed.length > 1 && subject.length === placed.length && groups.length <= 1;
    const bodies = isEach ? subject.slice(index, index + 1) : subject;
    return bodies.flatMap((body) => signClaims(scope, sign, body, placed));
  });
}

/** "Venus since the 20th and the Sun since the 23rd go through Virgo": each since a day of its own. */
function eachSince({ clause, world, lexicon }: Scope, sign: Term): { body: LockBody; when: When | undefined }[] {
  const { terms, kinds } = clause;
  if (!kinds.has('body') || !kinds.has('time')) return [];
  return terms.flatMap((term, at) => {
    const [since, day] = terms.slice(at + 1, at + 3);
    const isDated = since !== undefined && lexicon.since.includes(since.word) && day?.kind === 'time';
    if (term.kind !== 'body' || term.start > sign.start || !isSubject(term) || !isDated) return [];
    const own = { ...clause, terms: [since, day], kinds: new Set([since.kind, day.kind]) };
    return [{ body: term.values[0] as LockBody, when: whenOf(own, world, lexicon, {}) }];
  });
}

/** A phase is the Moon's, and so are its sign and its house; read there where it is a name of its own. */
export function subjectOrPhase(scope: Scope, place: Term): readonly LockBody[] {
  const isPhase = ({ kind }: Term): boolean => kind === 'phase';
  const hasBody = scope.clause.terms.some(({ kind }) => kind === 'body');
  if (!hasBody && scope.clause.terms.some(isPhase)) return place.kind === 'house' ? ['moon'] : [];
  // "The full Moon comes in Scorpio, in your house of home, …".
  const before = scope.sentence.clauses[scope.at - 1];
  const isOfPhase = before?.kinds.has('phase') === true && !before.kinds.has('body');
  // "A full Moon on Tuesday: it lights up your second house".
  const isIt =
    !hasBody && place.kind === 'house' && scope.clause.terms.some(({ word }) => scope.lexicon.subjects.includes(word));
  if (isOfPhase && (isBarePlace(scope.clause) || isIt)) return ['moon'];
  return subjectOf(scope, place);
}

function signClaims(scope: Scope, sign: Term, body: LockBody, all: readonly Term[]): Claim[] {
  const when = isEnd(scope, sign) || isOnlyBy(scope) || isUntilTurn(scope) ? lastOf(scope.when) : scope.when;
  const names = signsNamed(scope, sign, body);
  if (names.length === 0) return readerHouse(scope, sign, body);
  if (sign.kind === 'signAdjective') return [{ kind: 'sign', body, signs: names, when }];
  const { motion, tense } = motionOf(scope, sign);
  const isFrom = isLeft(scope, sign, motion, all);
  const denied = isDenied(scope, sign) || isMotionDenied(scope, motion);
  if (motion === 'none' && !(isFrom && all.length > 1)) {
    return [{ kind: 'sign', body, signs: names, when, ...(denied && { isNot: true }) }];
  }
  if (denied) return [{ kind: 'sign', body, signs: names, when, ...(!isFrom && { isNot: true }) }];
  if (tense === 'next' && scope.clause.kinds.has('later') && !isDated(scope) && scope.world.days.length < 2) {
    return [{ kind: 'sign', body, signs: names, when, ...(!isFrom && { isNot: true }) }];
  }
  if (isFrom && tense === 'next' && isTold(scope)) return [{ kind: 'sign', body, signs: names, when }];
  const isEvent = tense !== 'past' || isDated(scope) || (motion === 'change' && scope.clause.kinds.has('time'));
  if (isEvent || (!isFrom && isLeavingToday(scope, body, names)))
    return [{ kind: 'ingress', body, [isFrom ? 'from' : 'to']: names, when }];
  const isOut = isFrom && motion === 'leave' && all.length === 1;
  if (isOut) return [{ kind: 'sign', body, signs: names.flatMap(neighbours), when }];
  return [{ kind: 'sign', body, signs: names, when, ...(isFrom && { isNot: true }) }];
}

/** "The Moon has come to Gemini" on the day she leaves it. */
function isLeavingToday({ world }: Scope, body: LockBody, names: readonly ZodiacSign[]): boolean {
  const leaves = world.all('ingress').some((fact) => fact.body === body && names.includes(fact.from));
  return world.days.length === 1 && leaves;
}

/** Where a body is that has left `sign`: the next one, or the one before where it goes back. */
function neighbours(sign: ZodiacSign): ZodiacSign[] {
  const at = ZODIAC_SIGNS.indexOf(sign);
  return [at + 1, at + ZODIAC_SIGNS.length - 1].flatMap((next) => ZODIAC_SIGNS[next % ZODIAC_SIGNS.length] ?? []);
}

/** "… and ends in Aquarius". */
function isEnd({ clause: { terms } }: Scope, sign: Term): boolean {
  const at = terms.indexOf(sign);
  return terms[at - 1]?.kind === 'in' && terms[at - 2]?.kind === 'stop';
}

/** "… until Mercury in Aquarius has turned": it is there at the end. */
function isUntilTurn({ clause: { terms, kinds }, lexicon }: Scope): boolean {
  return (
    lexicon.untilThen.includes(terms[0]?.word ?? '') && kinds.has('not') && (kinds.has('start') || kinds.has('turn'))
  );
}

/** "Enters Scorpio only by the 12th": on that day. */
function isOnlyBy({ clause: { terms } }: Scope): boolean {
  return terms.some(
    ({ kind }, at) => kind === 'time' && terms[at - 1]?.kind === 'to' && terms[at - 2]?.kind === 'only',
  );
}

function lastOf(when: When | undefined): When | undefined {
  return when && { days: when.days.slice(-1), how: 'some' };
}

/** Whether something past has a day of its own, and so is an event. */
function isDated({ clause }: Scope): boolean {
  const isToday = clause.kinds.has('dayPart') || clause.kinds.has('only');
  return clause.terms.some(({ kind, values }) => kind === 'time' && (values[0] !== '0' || isToday));
}

/** "When the Moon leaves Taurus" tells only where she is. */
function isTold(scope: Scope): boolean {
  const { clause, sentence } = scope;
  return !isDated(scope) && (sentence.isQuestion || clause.terms.slice(0, 2).some(({ kind }) => kind === 'once'));
}

function signsNamed(scope: Scope, sign: Term, body: LockBody): readonly ZodiacSign[] {
  if (sign.kind === 'readerSign') return scope.readers;
  if (sign.kind !== 'ownSign') return sign.values as ZodiacSign[];
  if (sign.values[0] === 'home' && scope.clause.terms.some((term) => term.kind === 'sign' && isPeople(term, scope))) {
    return scope.readers;
  }
  const tables = { home: ownSigns, own: ownSigns, exalted: exaltationSigns, exiled: exileSigns, fallen: fallSigns };
  return tables[(sign.values[0] ?? 'own') as keyof typeof tables](body);
}

/** "In your sign" where nobody is named: the reader's first house. */
function readerHouse({ world, when }: Scope, sign: Term, body: LockBody): Claim[] {
  return sign.kind === 'readerSign' && world.isHoused ? [{ kind: 'house', body, houses: [1], when }] : [];
}

/** "Leaves Pisces for Aries". */
function isLeaving(terms: readonly Term[], sign: Term): boolean {
  const from = terms.find(({ kind }) => kind === 'sign');
  return from !== sign && terms.some(({ kind }) => kind === 'leave');
}

/** "As far as Virgo" is not there yet, unless something enters. */
function isTowards({ clause, lexicon }: Scope, sign: Term): boolean {
  const before = clause.terms[clause.terms.indexOf(sign) - 1];
  const isUntil = before?.kind === 'in' && lexicon.before.includes(before.word);
  return isUntil && !clause.kinds.has('enter');
}

/** Whether a sign is people spoken to or of, a likeness, or an ordinary word. */
export function isAddressed(scope: Scope, sign: Term): boolean {
  const { clause, sentence } = scope;
  if (
    sign.values.length > 1 ||
    isPeople(sign, scope) ||
    isSomebody(scope, sign) ||
    (!sign.isCapital && !sentence.isSmall)
  )
    return true;
  if (isAfter(scope, sign, ['for', 'like', 'you', 'ruler', 'with', 'to']) || isTowards(scope, sign)) return true;
  if (isBornUnder(scope)) return true;
  const isGiven = sign.tags.length > 0 && sign.tags.every((tag) => tag.endsWith('d')) && !isIn(scope, sign);
  const isCalled =
    clause.terms.length <= 2 &&
    clause.terms[0] === sign &&
    clause === sentence.clauses[0] &&
    !isDescribed(scope) &&
    !/^[\u2013\u2014-]$/u.test(sentence.clauses[1]?.mark ?? '');
  return isGiven || isCalled;
}

/** What may be any noun: words, and words that only elsewhere mean more. */
const NOUNS: readonly string[] = ['word', 'houseTheme', 'part', 'rank', 'card', 'outcome', 'position'];
const INTO: readonly string[] = ['in'];

/** Whether something is said to be, to come or to go there: not people born under the sign, not a likeness. */
export function isPlace(scope: Scope, sign: Term): boolean {
  const { clause, sentence } = scope;
  if (sign.kind === 'readerSign') return isReaders(scope, sign);
  if (sign.kind === 'signAdjective') return isEpithet(scope, sign);
  if (sign.kind !== 'sign') return true;
  if (!sign.isCapital && !sentence.isSmall && sign.values.length === 1) return false;
  if (isPeople(sign, scope) || isSomebody(scope, sign) || isBornUnder(scope) || isAcross(scope, sign)) return false;
  if (clause.terms.length === 1 && clause !== sentence.clauses[0] && clause.mark !== ',') return true;
  if (clause.terms[0]?.kind === 'later' && clause.terms[1] === sign) return true;
  if (isRising(scope, sign)) return true;
  if (isTowards(scope, sign)) return false;
  if (isAfter(scope, sign, INTO) || (isAfter(scope, sign, ['for']) && isLeaving(clause.terms, sign))) return true;
  if (isAfter(scope, sign, ['for', 'like', 'you', 'ruler'])) return false;
  const at = clause.terms.indexOf(sign);
  const before = clause.terms[at - 1];
  if (
    before?.kind === 'signWord' ||
    before?.kind === 'degree' ||
    before?.kind === 'zone' ||
    before?.kind === 'degreeWord'
  )
    return true;
  if (before?.kind === 'mark' && clause.terms.slice(0, at).some(({ kind }) => kind === 'body')) return true;
  if (clause.terms.some(({ kind }) => ['enter', 'leave', 'change', 'stay'].includes(kind))) return true;
  const isGenitive = sign.tags.some((tag) => tag.endsWith('g'));
  const goes = clause.terms.some(({ kind }) => kind === 'go');
  return (isGenitive && NOUNS.includes(before?.kind ?? '')) || (goes && sign.tags.some((tag) => tag.endsWith('i')));
}

/** "Opposite your ascendant in Virgo lie the Fishes": the second sign is not where the ascendant is. */
function isAcross(scope: Scope, sign: Term): boolean {
  const [first, second] = termsOfKind(scope.clause, 'sign');
  const isOpposite = termsOfKind(scope.clause, 'relation').some(({ values }) => values[0] === 'opposition');
  return isOpposite && sign === second && first !== second && !isAfter(scope, sign, INTO);
}

/** "On your ascendant you have Libra". */
function isRising({ clause: { terms } }: Scope, sign: Term): boolean {
  const at = terms.indexOf(sign);
  return terms[at - 1]?.kind === 'you' && terms[at - 2]?.values[0] === 'ascendant';
}

/** "In your sign", or "is your guest" with no other place named. */
function isReaders(scope: Scope, sign: Term): boolean {
  const { kinds } = scope.clause;
  if (sign.values[0] === 'guest') return scope.readers.length > 0 && !kinds.has('house') && !kinds.has('sign');
  return isAfter(scope, sign, INTO) || sign.word.split(' ').length > 2;
}

/** "The Leonine Moon", "the Moon is leonine". */
function isEpithet({ clause: { terms } }: Scope, sign: Term): boolean {
  const at = terms.indexOf(sign);
  const next = terms.slice(at + 1).find(({ kind }) => kind !== 'link');
  // An adverb: "reasons in Sagittarius' way".
  if (sign.word.includes(' ')) return true;
  // "And the earthly, calm Moon": of what the next clause names.
  if (at === terms.length - 1 && terms[at - 1]?.kind === 'and') return false;
  if (terms.length === 1 || (at === 0 && next?.kind === 'mark')) return true;
  return next?.kind === 'body' || (next?.kind !== 'word' && terms.slice(0, at).some(({ kind }) => kind === 'body'));
}

/** "To Arians": several of what is one sign. */
export function isPeople({ tags, values }: Term, { lexicon }: Pick<Scope, 'lexicon'>): boolean {
  const isMany = tags.length > 0 && !tags.some((tag) => tag.startsWith('s'));
  return isMany && values.length === 1 && !lexicon.pluralSigns.includes(values[0] ?? '');
}

/** "As close as an Aries comes to it". */
function isSomebody({ clause: { terms }, lexicon }: Scope, sign: Term): boolean {
  return lexicon.articles.includes(terms[terms.indexOf(sign) - 1]?.word ?? '');
}

/** "Whoever is born under Capricorn", where no chart of birth is told. */
function isBornUnder({ clause, world }: Scope): boolean {
  return !world.isNatal && clause.kinds.has('born');
}

/** "Capricorn, sheltering Venus, …" is nobody's name. */
function isDescribed({ sentence, lexicon }: Scope): boolean {
  const [first] = sentence.clauses[1]?.terms ?? [];
  return first !== undefined && (first.kind === 'there' || lexicon.participle.test(first.word));
}

/** Whether something is said to be in `sign`. */
export function isIn(scope: Scope, sign: Term): boolean {
  return isAfter(scope, sign, INTO);
}

/** "Mercury changes sign". */
function changes(scope: Scope): Claim[] {
  const { clause, when } = scope;
  const [verb] = termsOfKind(clause, 'change');
  const [sign] = termsOfKind(clause, 'signWord');
  const same = sameHouse(scope);
  if (same) return same;
  if (!verb || !sign || clause.terms.some(({ kind }) => kind === 'sign')) return [];
  const isNot = isDenied(scope, verb);
  return subjectOf(scope, verb).map((body) => ({ kind: 'ingress', body, when, ...(isNot && { isNot }) }));
}

/** "Mars follows into the same house on Friday": a change of sign, as solar houses go by signs. */
function sameHouse(scope: Scope): Claim[] | undefined {
  const { clause, when, lexicon } = scope;
  const { terms, kinds } = clause;
  const house = terms.findIndex(({ kind }) => kind === 'houseWord');
  const [verb] = termsOfKind(clause, 'enter');
  // "When Mars joins in on the 28th".
  const isJoining = verb?.word === 'joins in' && house < 0;
  const isSame = isJoining || (house > 0 && lexicon.same.includes(terms[house - 1]?.word ?? ''));
  if (!isSame || !verb || verb.values[0] === 'past' || kinds.has('sign') || !kinds.has('time')) return undefined;
  return subjectOf(scope, verb).map((body) => ({ kind: 'ingress', body, when }));
}
