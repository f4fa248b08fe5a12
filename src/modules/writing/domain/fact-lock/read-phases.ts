import { addDays } from '../../../../shared/local-date';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Claim, When } from './claim';
import type { LockPhase } from './lock-fact';
import { isDenied, isSubject, pronounIn, type Scope } from './scope';
import { termsOfKind } from './sentence';
import type { Term } from './terms';

/** What a clause says of the phase of the Moon. */
export function readPhases(scope: Scope): Claim[] {
  const spoken = spokenOf(scope);
  if (spoken) return [claim(scope, spoken, spoken.values)];
  return scope.clause.terms.flatMap((term): Claim[] => {
    if (term.kind === 'phase')
      return isAside(scope, term) ? away(scope, term) : [claim(scope, term, phasesOf(scope, term))];
    if (term.kind === 'moonAdjective') return isOfMoon(scope, term) ? [claim(scope, term, term.values)] : [];
    if (term.kind === 'moonVerb') return isSaidOfMoon(scope, term) ? [claim(scope, term, term.values)] : [];
    return [];
  });
}

function claim(scope: Scope, term: Term, phases: readonly string[]): Claim {
  const when = comingOf(scope) ?? scope.when;
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

/** "The full Moon is near: it comes tomorrow, in Gemini": the phase a pronoun means, where the clause tells when or where. */
function spokenOf(scope: Scope): Term | undefined {
  const { clause, sentence, at } = scope;
  const isTold = clause.kinds.has('time') || clause.kinds.has('sign');
  if (!isTold || !clause.kinds.has('pronoun') || clause.kinds.has('body') || clause.kinds.has('phase'))
    return undefined;
  if (pronounIn(scope).length > 0) return undefined;
  const before = sentence.clauses
    .slice(0, at)
    .flatMap((each) => termsOfKind(each, 'phase', 'body'))
    .at(-1);
  return before?.kind === 'phase' ? before : undefined;
}

/** Days in which a phase that draws near must come. */
const NEAR_DAYS = 14;

/** "The full Moon draws near": some day soon. */
function comingOf({ clause, when, world }: Scope): When | undefined {
  const [today] = world.days;
  if (when || today === undefined || world.days.length > 1 || !clause.kinds.has('approach')) return undefined;
  return { days: Array.from({ length: NEAR_DAYS }, (_, days) => addDays(today, days + 1)), how: 'some' };
}

/** "There will be no full Moon": a genitive beside "none", or "no" right before. */
function isAbsent({ clause: { terms } }: Scope, { kind, tags, start }: Term): boolean {
  const none = terms.findLast((term) => term.kind === 'none');
  if (!none || kind !== 'phase') return false;
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

/** "Three days to the full Moon". */
function away({ clause, world }: Scope, term: Term): Claim[] {
  const [unit] = termsOfKind(clause, 'dayWord');
  const [today] = world.days;
  const ahead = termsOfKind(clause, 'time').find(({ values }) => Number(values[0]) > 0);
  if (ahead && today !== undefined && world.days.length === 1) {
    const when = { days: [addDays(today, Number(ahead.values[0]))], how: 'some' } as const;
    return [{ kind: 'phase', phases: term.values as readonly LockPhase[], when }];
  }
  if (!unit || today === undefined || world.days.length > 1 || unit.word.length === 0) return [];
  const before = clause.terms[clause.terms.indexOf(unit) - 1];
  const number = before?.kind === 'numeral' || before?.kind === 'number' ? Number(before.values[0] ?? before.word) : 1;
  const day = addDays(today, (Number.isInteger(number) ? number : 1) * Number(unit.values[0]));
  const when = { days: [day], how: 'some' } as const;
  return [{ kind: 'phase', phases: term.values as readonly LockPhase[], when }];
}

/** Before, towards and after a phase it is another. */
function isAside({ clause, lexicon }: Scope, term: Term): boolean {
  const at = clause.terms.indexOf(term);
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

function isOfMoon({ clause, sentence, at: own }: Scope, adjective: Term): boolean {
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
  const isOther = near === undefined && clause.terms[at + 1]?.kind === 'word';
  return !isOther && named?.kind === 'body' && named.values.length === 1 && named.values[0] === 'moon';
}

/** Whether it is the Moon that grows, not the mood: it stands in the clause, or the clause leaves the subject out. */
function isSaidOfMoon(scope: Scope, verb: Term): boolean {
  const { clause, sentence, at } = scope;
  const bodies = termsOfKind(clause, 'body');
  if (bodies.length === 0 && clause.terms.some(({ kind, start }) => kind === 'phase' && start < verb.start))
    return true;
  const subject = bodies.findLast(({ start }) => start < verb.start) ?? bodies[0];
  if (subject && !isSubject(subject) && clause.terms[clause.terms.indexOf(verb) - 1] !== subject) return false;
  if (subject) return subject.values.length === 1 && subject.values[0] === 'moon';
  const rest = clause.terms.filter((term) => term !== verb && term.kind === 'word');
  const before = sentence.clauses.slice(0, at).flatMap((each) => termsOfKind(each, 'body', 'phase'));
  const isMoonBefore =
    before.length > 0 && before.every(({ kind, values }) => kind === 'phase' || values[0] === 'moon');
  if (clause.terms.some(({ kind }) => kind === 'pronoun')) return pronounIn(scope)[0] === 'moon' && rest.length === 0;
  return isMoonBefore && rest.length === 0;
}
