import { addDays } from '../../../../shared/local-date';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim } from './claim';
import type { LockPhase } from './lock-fact';
import { pronounIn } from './pronouns';
import { bodiesBefore, isDenied, isSubject, type Scope } from './scope';
import { type Clause, termsOfKind } from './sentence';
import type { Term } from './term';

/** What a clause says of the phase of the Moon. */
export function readPhases(scope: Scope): Claim[] {
  // "The crescent at the feet of the Priestess" is in the picture.
  if (!scope.world.isSky && scope.clause.kinds.has('card')) return [];
  const spoken = spokenOf(scope);
  if (spoken) return [claim(scope, spoken, spoken.values)];
  return scope.clause.terms.flatMap((term): Claim[] => {
    if (term.kind === 'phase') return named(scope, term);
    if (term.kind === 'moonAdjective') return isOfMoon(scope, term) ? [claim(scope, term, term.values)] : [];
    if (term.kind === 'moonVerb') return isSaidOfMoon(scope, term) ? [claim(scope, term, begun(scope, term))] : [];
    return [];
  });
}

function claim(scope: Scope, term: Term, phases: readonly string[]): Claim {
  const isMoment = phases.every((phase) => MOMENTS.includes(phase));
  const when = scope.when && isMoment ? { ...scope.when, how: 'some' as const } : scope.when;
  const isNot = isDenied(scope, term) || isAbsent(scope, term);
  const signs = term.kind === 'phase' && !isNot ? signsOf(scope) : undefined;
  return {
    kind: 'phase',
    phases: phases as readonly LockPhase[],
    when,
    ...(signs && { signs }),
    ...(isNot && { isNot }),
  };
}

function named(scope: Scope, term: Term): Claim[] {
  const indirect = nearby(scope, term) ?? towards(scope, term);
  if (indirect) return indirect;
  return isAside(scope, term) ? away(scope, term) : [claim(scope, term, phasesOf(scope, term))];
}

/** "The full Moon is near: it comes tomorrow, in Gemini": the phase a pronoun means, where the clause tells when or where. */
function spokenOf(scope: Scope): Term | undefined {
  const { clause, sentence, at } = scope;
  const isTold = clause.kinds.has('time') || clause.kinds.has('sign');
  if (
    !isTold ||
    !clause.kinds.has('pronoun') ||
    clause.kinds.has('moonVerb') ||
    clause.kinds.has('body') ||
    clause.kinds.has('phase')
  )
    return undefined;
  if (pronounIn(scope).length > 0) return undefined;
  const before = sentence.clauses
    .slice(0, at)
    .flatMap((each) => termsOfKind(each, 'phase', 'body'))
    .at(-1);
  return before?.kind === 'phase' ? before : undefined;
}

/** Phases of a moment, which "since the 9th" only dates. */
const MOMENTS: readonly string[] = ['new-moon', 'full-moon'];
const WAXING: readonly LockPhase[] = ['waxing-crescent', 'first-quarter', 'waxing-gibbous'];
const WANING: readonly LockPhase[] = ['waning-gibbous', 'last-quarter', 'waning-crescent'];
/** The phases before and after the two that people wait for. */
const AROUND: Readonly<Record<string, readonly [readonly LockPhase[], readonly LockPhase[]]>> = {
  'full-moon': [WAXING, WANING],
  'new-moon': [WANING, WAXING],
};

/** "The full Moon is ahead", "the new Moon is behind": which half of the month it is. */
function nearby({ clause, when, world }: Scope, { values }: Term): Claim[] | undefined {
  const [before, after] = AROUND[values[0] ?? ''] ?? [];
  if (clause.kinds.has('passed') && clause.kinds.has('not')) return [];
  const phases = clause.kinds.has('approach') ? before : clause.kinds.has('passed') ? after : undefined;
  if (!phases || world.days.length > 1 || clause.kinds.has('time')) return undefined;
  const since = clause.kinds.has('passed') ? daysOf(clause) : undefined;
  const [today] = world.days;
  if (since !== undefined && today !== undefined) {
    return [
      { kind: 'phase', phases: values as readonly LockPhase[], when: { days: [addDays(today, -since)], how: 'some' } },
    ];
  }
  return [{ kind: 'phase', phases, when }];
}

/** How many days a clause names. */
function daysOf(clause: Clause): number | undefined {
  const [unit] = termsOfKind(clause, 'dayWord');
  const before = unit && clause.terms[clause.terms.indexOf(unit) - 1];
  if (!unit || (before?.kind !== 'numeral' && before?.kind !== 'number')) return undefined;
  return Number(before.values[0] ?? Number.parseInt(before.word, 10)) * Number(unit.values[0]);
}

/** "The Moon draws to the full": she grows. */
function towards({ clause, when, lexicon }: Scope, term: Term): Claim[] | undefined {
  const at = clause.terms.indexOf(term);
  const [before] = AROUND[term.values[0] ?? ''] ?? [];
  const subject = clause.terms.slice(0, at).find(({ kind }) => kind === 'body');
  const isTo = clause.terms[at - 1]?.kind === 'to' && lexicon.before.includes(clause.terms[at - 1]?.word ?? '');
  if (!before || !isTo || subject?.values[0] !== 'moon' || clause.terms.indexOf(subject) === at - 2) return undefined;
  return [{ kind: 'phase', phases: before, when }];
}

/** "Begins to wax" is said at the new Moon already. */
function begun({ clause }: Scope, verb: Term): readonly string[] {
  const before = clause.terms[clause.terms.indexOf(verb) - 1];
  if (before?.kind !== 'start') return verb.values;
  return [...verb.values, ...(verb.values.includes('waxing-crescent') ? ['new-moon'] : ['full-moon'])];
}

/** "There will be no full Moon": a genitive beside "none", or "no" right before. */
function isAbsent({ clause: { terms } }: Scope, { kind, tags, start }: Term): boolean {
  const none = terms.findLast((term) => term.kind === 'none');
  if (!none || kind !== 'phase') return false;
  if (none.values[0] === 'absent') return none.end <= start;
  if (tags.length > 0) return !tags.includes('sn') && tags.some((tag) => tag.endsWith('g'));
  return none.end <= start && terms.findIndex((term) => term.start === start) - terms.indexOf(none) <= BESIDE;
}

/** The sign a phase falls in, which stands in its clause or after a dash: "the new Moon on the 9th is in your sign". */
function signsOf(scope: Scope): readonly ZodiacSign[] | undefined {
  const { clause, sentence, at, readers } = scope;
  const next = sentence.clauses[at + 1];
  const near = [clause, ...(next?.terms[0]?.kind === 'in' ? [next] : [])];
  const terms = near.flatMap((each) => each.terms);
  if (terms.some(({ kind }) => kind === 'body')) return undefined;
  const sign = terms.find((term, index) => isPlaced(term, terms[index - 1]));
  if (!sign) return undefined;
  const signs = sign.kind === 'readerSign' ? readers : (sign.values as ZodiacSign[]);
  return signs.length > 0 ? signs : undefined;
}

function isPlaced(term: Term, before: Term | undefined): boolean {
  return (
    (term.kind === 'sign' && ['in', 'signWord', 'link', 'stay'].includes(before?.kind ?? '')) ||
    term.kind === 'readerSign'
  );
}

/** "Three days to the full Moon": then, if the facts tell of it; else the Moon is on the way there. */
function away(scope: Scope, term: Term): Claim[] {
  const { world } = scope;
  const [today] = world.days;
  const days = daysAhead(scope);
  const placed = placedAside(scope, term);
  if (placed) return placed;
  if (days === undefined || today === undefined || world.days.length > 1) return [];
  const phases = term.values as readonly LockPhase[];
  const [before] = AROUND[term.values[0] ?? ''] ?? [];
  const isTold = world.all('phase').some(({ phase, date }) => date !== undefined && phases.includes(phase));
  if (before && !isTold && days !== 1) return [{ kind: 'phase', phases: before }];
  return days > 0 ? [{ kind: 'phase', phases, when: { days: [addDays(today, days)], how: 'some' } }] : [];
}

/** "After the full Moon in Taurus": it was there, whenever that was. */
function placedAside(scope: Scope, { values }: Term): Claim[] | undefined {
  const signs = signsOf(scope);
  const known = scope.world.all('phase').find(({ phase, sign }) => sign !== undefined && values.includes(phase));
  if (!signs || !known) return undefined;
  const day = known.date ?? scope.world.days[0];
  return [{ kind: 'phase', phases: [known.phase], signs, ...(day && { when: { days: [day], how: 'some' } }) }];
}

/** How many days ahead a clause names; 0 for "a few". */
function daysAhead({ clause, lexicon }: Scope): number | undefined {
  const ahead = termsOfKind(clause, 'time').find(({ values }) => Number(values[0]) > 0);
  if (ahead) return Number(ahead.values[0]);
  const [unit] = termsOfKind(clause, 'dayWord');
  if (!unit) return undefined;
  const before = clause.terms[clause.terms.indexOf(unit) - 1];
  if (lexicon.few.includes(before?.word ?? '')) return 0;
  return daysOf(clause) ?? Number(unit.values[0]);
}

/** Before, towards and after a phase it is another. */
function isAside({ clause, lexicon }: Scope, term: Term): boolean {
  const at = clause.terms.indexOf(term);
  const isReached = clause.terms[at - 1]?.kind === 'in' && clause.terms[at - 2]?.kind === 'enter';
  if (clause.terms[at - 1]?.kind === 'timeAdjective' || isReached) return false;
  return clause.terms.slice(Math.max(0, at - 2), at).some(({ word }) => lexicon.before.includes(word));
}

/** "A thin waxing crescent": both words together tell the phase. */
function phasesOf({ clause }: Scope, term: Term): readonly string[] {
  const at = clause.terms.indexOf(term);
  const adjectives = clause.terms.slice(Math.max(0, at - 2), at).filter(({ kind }) => kind === 'moonAdjective');
  const common = adjectives.reduce(
    (phases, { values }) => phases.filter((phase) => values.includes(phase)),
    [...term.values],
  );
  return common.length > 0 ? common : (adjectives[0]?.values ?? term.values);
}

const BESIDE = 2;

function isOfMoon(scope: Scope, adjective: Term): boolean {
  const { clause, sentence, at: own } = scope;
  const at = clause.terms.indexOf(adjective);
  const near = clause.terms
    .slice(at + 1, at + 1 + BESIDE)
    .find(({ kind }) => kind === 'body' || kind === 'moonAdjective');
  const before = clause.terms.slice(Math.max(0, at - BESIDE), at).find(({ kind }) => kind === 'body');
  const named =
    near ??
    before ??
    (clause.terms.every(({ kind }) => kind === 'mark' || kind === 'moonAdjective')
      ? termsOfKind(sentence.clauses[own - 1] ?? clause, 'body').at(-1)
      : undefined);
  const isBecoming = clause.terms[at - 1]?.kind === 'start' && !clause.kinds.has('body');
  if (isBecoming && isMoonSpokenOf(scope)) return true;
  const isAlone = named === undefined && clause.terms.slice(at + 1).every(({ kind }) => kind === 'mark');
  if (isAlone && clause.kinds.has('pronoun')) return isSubjectMoon(scope);
  const isOther = near === undefined && clause.terms[at + 1]?.kind === 'word';
  return !isOther && named?.kind === 'body' && named.values.length === 1 && named.values[0] === 'moon';
}

/** Whether it is the Moon that grows, not the mood: it stands in the clause, or the clause leaves the subject out. */
/** "… and on Sunday becomes full". */
function isMoonSpokenOf(scope: Scope): boolean {
  const last = bodiesBefore(scope).at(-1);
  return last?.values.length === 1 && last.values[0] === 'moon';
}

/** "… she is full". */
function isSubjectMoon(scope: Scope): boolean {
  const isSubject = scope.clause.terms.some(({ word }) => scope.lexicon.subjects.includes(word));
  return isSubject && pronounIn(scope)[0] === 'moon';
}

/** "The sickle wanes", "the crescent grows". */
function isNamedBefore({ clause, lexicon }: Scope, verb: Term): boolean {
  return clause.terms.some(
    ({ kind, word, start }) => start < verb.start && (kind === 'phase' || lexicon.moonNames.includes(word)),
  );
}

function isSaidOfMoon(scope: Scope, verb: Term): boolean {
  const { clause, sentence, at } = scope;
  const bodies = termsOfKind(clause, 'body');
  if (bodies.length === 0 && isNamedBefore(scope, verb)) return true;
  // "The Moon, thinning in Virgo and joined there by Mars, …".
  const last = clause.terms[0] === verb && clause.mark === ',' ? sentence.clauses[at - 1]?.terms.at(-1) : undefined;
  if (last?.kind === 'body') return last.values.length === 1 && last.values[0] === 'moon';
  const subject = bodies.findLast(({ start }) => start < verb.start) ?? bodies[0];
  if (subject && !isSubject(subject) && clause.terms[clause.terms.indexOf(verb) - 1] !== subject) return false;
  if (subject) return subject.values.length === 1 && subject.values[0] === 'moon';
  const rest = clause.terms.filter((term) => term !== verb && term.kind === 'word');
  const before = sentence.clauses.slice(0, at).flatMap((each) => termsOfKind(each, 'body', 'phase'));
  const isMoonBefore =
    before.length > 0 && before.every(({ kind, values }) => kind === 'phase' || values[0] === 'moon');
  const place = clause.terms.indexOf(verb);
  const isSpoken = clause.terms
    .slice(Math.max(0, place - 2), place)
    .some(({ word }) => scope.lexicon.subjects.includes(word));
  if (clause.kinds.has('pronoun')) return isSpoken && pronounIn(scope)[0] === 'moon' && rest.length <= 1;
  return isMoonBefore && rest.length === 0;
}
