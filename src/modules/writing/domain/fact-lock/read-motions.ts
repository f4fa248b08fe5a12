import { addDays } from '../../../../shared/local-date';
import type { Claim, When } from './claim';
import { daysBetween } from './fact-world';
import type { LockBody } from './lock-fact';
import { pairOf } from './pronouns';
import { bodiesBefore, clausesBefore, isDenied, isSubject, type Scope } from './scope';
import { termsOfKind } from './sentence';
import { subjectOf } from './subject';
import type { Term } from './term';

type Direction = 'retrograde' | 'direct';

/** What a clause says of bodies going backward or forward, or turning. */
export function readMotions(scope: Scope): Claim[] {
  const markers = scope.clause.terms.filter((term) => isMarker(scope, term));
  if (markers.length === 0) return turns(scope);
  return markers.flatMap((marker) => claimsOf(scope, marker));
}

function isMarker(scope: Scope, marker: Term): boolean {
  const { clause, sentence } = scope;
  const { kind } = marker;
  if (marker.values[0] === 'epithet') return isApposed(scope, marker);
  // "The retreat of Jupiter", and no other retreat.
  if (marker.values[0] === 'of') {
    const next = nextOf(clause.terms, marker);
    return next?.kind === 'body' && !isSubject(next);
  }
  if (kind === 'retro' || kind === 'direct') return true;
  // "Does not move back backwards": the verb tells.
  if (kind === 'back' && clause.terms.some((term) => term.kind === 'retro' && term.values[0] === 'verb')) return false;
  if ((kind !== 'back' && kind !== 'forth') || isOfDoing(scope, marker)) return false;
  const moves = (terms: readonly Term[]): boolean =>
    terms.some((term) => ['go', 'start', 'turn', 'retro', 'direct', 'enter'].includes(term.kind));
  const isBare = clause.terms.every((term) => ['body', 'mark', 'link', 'but', 'back', 'forth'].includes(term.kind));
  return (
    moves(clause.terms) ||
    (isBare && clause.kinds.has('body')) ||
    (clause.terms.length <= SHORT && moves(sentence.terms))
  );
}

/** "Jupiter in Aries, direct and bold". */
function isApposed({ clause: { terms, mark } }: Scope, marker: Term): boolean {
  const at = terms.indexOf(marker);
  const isLast = ['and', 'mark', 'link'].includes(terms[at + 1]?.kind ?? 'mark');
  const before = terms[at - 1];
  const isAfter = ['body', 'sign', 'house', 'and', 'all', 'you', 'link', 'cardWord'].includes(before?.kind ?? '');
  if (terms[at + 1]?.kind === 'body' && at === 0) return true;
  return isLast && ((at === 0 && mark === ',') || isAfter || terms[at - 2]?.kind === 'body');
}

/** "It gets easier to say it straight". */
function isOfDoing({ clause: { terms }, lexicon }: Scope, marker: Term): boolean {
  const at = terms.indexOf(marker);
  // "It becomes easier to step forward".
  if (terms[at - 2]?.word === 'to' && terms[at - 1]?.kind === 'word') return true;
  return [terms[at - 1], terms[at + 1]].some((term) => term?.kind === 'word' && lexicon.infinitive.test(term.word));
}

/** Terms of a clause that leaves its verb to the one before: "and Jupiter, on the contrary, back". */
const SHORT = 3;

function claimsOf(scope: Scope, marker: Term): Claim[] {
  if (termsOfKind(scope.clause, 'others').length > 0) return ofOthers(scope, marker);
  const bodies = movers(scope, marker);
  const isOfAll = scope.sentence.terms.some(({ kind }) => kind === 'all' || kind === 'others');
  const excepted = (isOfAll ? scope.sentence.terms : [])
    .filter(({ kind }) => kind === 'exception')
    .flatMap(({ values }) => values as readonly LockBody[]);
  if (bodies.length === 0 && excepted.length === 0) return [];
  const marked: Direction = marker.kind === 'retro' || marker.kind === 'back' ? 'retrograde' : 'direct';
  const until = untilTurn(scope, marker);
  const verb = until || isEpithet(scope, marker) ? undefined : verbOf(scope, marker);
  const isNever = verb !== undefined && ['stop', 'leave'].includes(verb.kind) && isDenied(scope, verb);
  // "Until it is no longer retrograde" denies nothing in Russian: what ends the state is told as if it were not yet.
  const isEnding =
    scope.lexicon.untilThen.includes(scope.clause.terms[0]?.word ?? '') && scope.clause.kinds.has('time');
  const isNot =
    !isNever &&
    !isEnding &&
    (isDenied(scope, marker) ||
      isUnturned(scope, marker, verb) ||
      isWayDenied(scope, marker) ||
      isAbsent(scope, marker));
  const isStop = !isNever && (verb?.kind === 'stop' || verb?.kind === 'leave');
  const to = isStop !== isNot ? other(marked) : marked;
  const told = isEpithet(scope, marker) && scope.world.days.length === 1 ? undefined : (until ?? scope.when);
  const only = isOnly(scope, marker) ? [{ kind: 'only', motion: to, bodies } as const] : [];
  const isTurn = verb !== undefined && verb.values[0] !== 'past' && !isDenied(scope, verb);
  const isOnTheWay =
    scope.clause.kinds.has('sign') && !scope.clause.kinds.has('start') && !scope.clause.kinds.has('turn');
  const isEvent = (isTurn || marker.values.includes('next')) && !isNot && !isOnTheWay;
  const days = told?.days ?? scope.world.days;
  const lasting = isNever && days.length > 0 ? ({ days, how: 'throughout' } as const) : told;
  const when = isEvent && isFrom(scope) ? begunOf(told) : lasting;
  return [
    ...only,
    ...excepted.map((body): Claim => ({ kind: other(to), body, when: scope.when })),
    ...bodies.map((body): Claim => (isEvent ? { kind: 'station', body, to, when } : { kind: to, body, when })),
  ];
}

/** "Retrograde until it turns direct on Monday": the day is of the turn, and what was said holds up to it. */
function untilTurn({ clause, sentence, at, lexicon, when, world }: Scope, marker: Term): When | undefined {
  const next = sentence.clauses.slice(at + 1, at + NEAR).flatMap(({ terms }) => terms);
  const after = [...clause.terms.slice(clause.terms.indexOf(marker) + 1), ...next];
  const until = after.findIndex(({ word }) => lexicon.until.includes(word) || lexicon.untilThen.includes(word));
  const isTurning = after.slice(until + 1).some(({ kind }) => ['turn', 'start', 'direct', 'forth'].includes(kind));
  const [first, day, more] = [world.days[0], ...(when?.days ?? [])];
  if (until < 0 || !isTurning || first === undefined || day === undefined || more !== undefined) return undefined;
  return { days: daysBetween(first, addDays(day, -1)), how: 'each', until: day };
}

/** "From Thursday on it stops going back": on that day. */
function isFrom({ clause: { terms }, lexicon }: Scope): boolean {
  return terms.some(({ kind }, at) => kind === 'time' && lexicon.out.includes(terms[at - 1]?.word ?? ''));
}

function begunOf(when: When | undefined): When | undefined {
  return when && { days: when.days.slice(0, 1), how: 'some' };
}

/** "The others go forward": no other than those named before goes the other way. */
function ofOthers(scope: Scope, marker: Term): Claim[] {
  const named = clausesBefore(scope).flatMap(({ terms }) => terms.filter(({ kind }) => kind === 'body'));
  const isBack = marker.kind === 'retro' || marker.kind === 'back';
  const bodies = named.flatMap(({ values }) => values as readonly LockBody[]);
  return bodies.length > 0 ? [{ kind: 'only', motion: isBack ? 'direct' : 'retrograde', bodies }] : [];
}

/** Whose motion it is: the name the adjective stands before, else the subject. */
function movers(scope: Scope, marker: Term): readonly LockBody[] {
  if (marker.values.some((value) => !['', 'next', 'noun', 'of', 'verb', 'epithet'].includes(value)))
    return marker.values as readonly LockBody[];
  const { terms } = scope.clause;
  if (marker.values[0] === 'verb' && isOfOther(terms, marker)) return [];
  const next = nextOf(terms, marker);
  if (next?.kind === 'body' && marker.kind !== 'back' && marker.kind !== 'forth') {
    const isOfAll = scope.lexicon.plural.test(marker.word) || marker.values[0] === 'noun' || isOnly(scope, marker);
    return (isOfAll ? next.values : next.values.slice(0, 1)) as readonly LockBody[];
  }
  const ahead = listedAfter(scope, marker);
  if (ahead) return ahead;
  const isOfBoth = terms.some(({ kind, values }) => kind === 'link' && values[0] === 'both');
  const both = isOfBoth && !terms.some(({ kind }) => kind === 'body') ? pairOf(bodiesBefore(scope)) : undefined;
  if (both?.length === 2) return both;
  const isOfMany = terms.some(({ kind }) => kind === 'planets' || kind === 'heaven');
  if (isOfMany && !terms.some(({ kind }) => kind === 'body')) return [];
  return subjectOf(scope, marker);
}

/** "…, back — Saturn and Uranus". */
function listedAfter({ clause, sentence, at }: Scope, marker: Term): readonly LockBody[] | undefined {
  const next = sentence.clauses[at + 1];
  const isBare = clause.terms.every((term) => term === marker || ['but', 'and', 'link'].includes(term.kind));
  const [body] = next?.terms ?? [];
  return isBare && DASH.test(next?.mark ?? '') && body?.kind === 'body'
    ? (body.values as readonly LockBody[])
    : undefined;
}

const DASH = /^[\u2013\u2014-]$/u;

/** "The retrograde Mercury": how it goes already, whatever the verb. */
function isEpithet({ clause: { terms } }: Scope, marker: Term): boolean {
  const isAdjective =
    ['retro', 'direct'].includes(marker.kind) && marker.values[0] !== 'noun' && marker.values[0] !== 'of';
  return isAdjective && nextOf(terms, marker)?.kind === 'body';
}

function nextOf(terms: readonly Term[], marker: Term): Term | undefined {
  return terms.slice(terms.indexOf(marker) + 1).find(({ kind }) => kind !== 'link' && kind !== 'only');
}

/** "Weariness retreats": a noun that is no body stands before the verb. */
function isOfOther(terms: readonly Term[], verb: Term): boolean {
  const before = terms[terms.indexOf(verb) - 1];
  return before?.kind === 'word' && !terms.some((term) => term.kind === 'body' && isSubject(term));
}

function isOnly({ clause }: Scope, marker: Term): boolean {
  return clause.terms.some(
    (term) => term.kind === 'only' && Math.abs(clause.terms.indexOf(term) - clause.terms.indexOf(marker)) <= 2,
  );
}

/** Terms between a word and what is said of it. */
const NEAR = 3;

/** The verb of turning that stands with a marker, the nearest before it else the first. */
function verbOf(scope: Scope, marker: Term): Term | undefined {
  const { clause } = scope;
  const isOut = (verb: Term): boolean =>
    verb.start < marker.start &&
    clause.terms.some(
      ({ start, word }) => start > verb.start && start < marker.start && scope.lexicon.out.includes(word),
    );
  // "Out of the way back comes Venus".
  const isLeft = scope.lexicon.out.includes(clause.terms[clause.terms.indexOf(marker) - 1]?.word ?? '');
  const isObject = (verb: Term): boolean => clause.terms[clause.terms.indexOf(verb) + 1] === marker;
  const isVerb = (verb: Term): boolean =>
    verb.kind !== 'leave' || isLeft || isOut(verb) || isObject(verb) || verb.word.includes(' ');
  const verbs = termsOfKind(clause, 'start', 'turn', 'stop', 'leave').filter(isVerb);
  if (
    clause.terms.length <= SHORT &&
    marker.values[0] !== 'verb' &&
    clause.terms.every(({ kind }) => !['go', 'word'].includes(kind)) &&
    verbs.length === 0
  ) {
    return clausesBefore(scope).flatMap((each) => termsOfKind(each, 'start', 'turn'))[0];
  }
  const between = (verb: Term): readonly Term[] =>
    clause.terms.slice(clause.terms.indexOf(marker) + 1, clause.terms.indexOf(verb));
  const isNear = (verb: Term): boolean =>
    between(verb).length < NEAR && !between(verb).some(({ kind }) => kind === 'and');
  return verbs.findLast((verb) => verb.start < marker.start) ?? verbs.find(isNear);
}

/** "Has not turned forward yet". */
function isUnturned(scope: Scope, { kind }: Term, verb: Term | undefined): boolean {
  return (kind === 'forth' || kind === 'back') && verb?.kind === 'turn' && isDenied(scope, verb);
}

/** "Of retrogradation Mercury has none". */
function isAbsent({ clause }: Scope, marker: Term): boolean {
  const at = clause.terms.indexOf(marker);
  const next = clause.terms[at + 1];
  if (clause.terms[at - 1]?.kind === 'none') return true;
  const isNoun = marker.values[0] === 'noun' || marker.values.length === 0;
  if (isNoun && next?.kind === 'body' && clause.terms.slice(at + 2, at + 2 + NEAR).some(({ kind }) => kind === 'none'))
    return true;
  // "A retrograde Mercury there is none", all of it in the genitive.
  const isOfNone =
    next?.tags.includes('sg') === true &&
    clause.terms.slice(at + 2).some(({ values, kind }) => kind === 'none' && values[0] === '');
  if (isOfNone && !isSubject(next)) return true;
  return marker.kind === 'retro' && clause.kinds.has('none') && next?.kind !== 'body';
}

/** "They do not look back". */
function isWayDenied(scope: Scope, { kind }: Term): boolean {
  return (kind === 'back' || kind === 'forth') && termsOfKind(scope.clause, 'go').some((go) => isDenied(scope, go));
}

/** A turn of which the text does not say where to. */
function turns(scope: Scope): Claim[] {
  const { terms } = scope.clause;
  const bodies = terms.filter(({ kind }) => kind === 'body');
  const isOther = (turn: Term): boolean =>
    bodies.length === 0
      ? terms.filter(({ kind }) => kind === 'word').length > 1
      : !bodies.some((body) => Math.abs(terms.indexOf(body) - terms.indexOf(turn)) <= NEAR);
  return termsOfKind(scope.clause, 'turn').flatMap((turn) => {
    // "The Moon stands still at twelve degrees" of a chart.
    const isStill = scope.world.isNatal && scope.clause.kinds.has('degree');
    if (isStill || isOther(turn) || isDenied(scope, turn)) return [];
    const next = terms[terms.indexOf(turn) + 1];
    const isOwn = next?.kind === 'body' && !isSubject(next);
    const turning = isOwn ? (next.values as readonly LockBody[]) : subjectOf(scope, turn);
    return turning.map((body): Claim => ({ kind: 'station', body, when: whenTurning(scope, turn) }));
  });
}

/** "On the eve of Mercury's turn": the day after. */
function whenTurning({ clause: { terms }, lexicon, when }: Scope, turn: Term): When | undefined {
  const isEve = lexicon.eve.includes(terms[terms.indexOf(turn) - 1]?.word ?? '');
  return isEve && when ? { ...when, days: when.days.map((day) => addDays(day, 1)) } : when;
}

function other(direction: Direction): Direction {
  return direction === 'retrograde' ? 'direct' : 'retrograde';
}
