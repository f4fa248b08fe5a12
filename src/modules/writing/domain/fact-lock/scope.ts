import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { When } from './claim';
import type { FactWorld } from './fact-world';
import { ANGLES, type LockBody } from './lock-fact';
import { type Clause, type Sentence, termsOfKind } from './sentence';
import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** A clause and all around it that tells what its words mean. */
export interface Scope {
  readonly clause: Clause;
  readonly sentence: Sentence;
  /** Which clause of the sentence it is. */
  readonly at: number;
  /** The sentence before, and what it was spoken to. */
  readonly previous: Sentence | undefined;
  readonly readers: readonly ZodiacSign[];
  readonly when: When | undefined;
  readonly world: FactWorld;
  readonly lexicon: Lexicon;
}

/** Bodies meant by `target`, a sign, a house, a motion: what it stands with, or what is spoken of. */
export function subjectOf(scope: Scope, target: Term): readonly LockBody[] {
  const terms = scope.clause.terms;
  const at = terms.indexOf(target);
  const bodies = terms.filter(({ kind }) => kind === 'body');
  const left = bodies.findLast((body) => body.start < target.start);
  const right = bodies.find((body) => body.start > target.start);
  const governs = terms.slice(left ? terms.indexOf(left) + 1 : 0, at + 1).some(({ word }) => isParticiple(word, scope));
  const owner = left ? undefined : ownerBefore(scope, target, right);
  if (owner) return owner;
  if (right && (governs ? isNear(terms, at, right) : !left && !isBeside(terms, right, at)))
    return bodiesOf(right, governs && left !== undefined);
  if (left) return bodiesOf(mainOf(scope, left, target) ?? left);
  const pronoun = pronounIn(scope);
  if (pronoun.length > 0) return pronoun;
  const spoken = inherited(scope);
  return spoken.length > 0 || !right ? spoken : bodiesOf(right);
}

/** "The new Moon in Sagittarius coincides with Neptune turning", "which stands in the house of work opposite Neptune". */
function ownerBefore(scope: Scope, target: Term, right: Term | undefined): readonly LockBody[] | undefined {
  const { terms } = scope.clause;
  const [phase, joint] = terms.slice(0, terms.indexOf(target)).slice(-2);
  if (phase?.kind === 'phase' && joint?.kind === 'in') return ['moon'];
  const isWho = terms[0]?.kind === 'there' && scope.lexicon.who.test(terms[0].word);
  const isTo = right !== undefined && ['aspect', 'with', 'to'].includes(terms[terms.indexOf(right) - 1]?.kind ?? '');
  const spoken = isWho && isTo ? inherited(scope) : [];
  return spoken.length > 0 ? spoken : undefined;
}

/** "… and on good terms with Jupiter": no subject. */
function isBeside(terms: readonly Term[], body: Term, target: number): boolean {
  const at = terms.indexOf(body) - 1;
  return !isSubject(body) && at > target + 1 && ['with', 'to', 'for'].includes(terms[at]?.kind ?? '');
}

/** "The Moon sends Mars a trine out of Sagittarius": not whom it is sent to, unless the place stands right after. */
function mainOf(scope: Scope, left: Term, target: Term): Term | undefined {
  const { terms } = scope.clause;
  const between = terms.slice(terms.indexOf(left) + 1, terms.indexOf(target));
  // "The Moon winks at Mars out of Gemini".
  const isOut =
    !isSubject(left) && termsOf(scope.clause, 'sign') === 1 && scope.lexicon.out.includes(between[0]?.word ?? '');
  if (isSubject(left) || (!isOut && between.every(({ kind }) => LEADING.includes(kind)))) return undefined;
  return terms.find((term) => term.kind === 'body' && term.start < left.start && isSubject(term));
}

/** What may stand between a body and its place. */
const LEADING: readonly Term['kind'][] = ['in', 'link', 'signWord', 'degree', 'zone', 'mark', 'not', 'and'];

/** The bodies a term names; where it only begins an enumeration that is not meant, the first. */
function bodiesOf(term: Term, isFirstOnly = false): readonly LockBody[] {
  return (isFirstOnly ? term.values.slice(0, 1) : term.values) as readonly LockBody[];
}

function isParticiple(word: string, { lexicon }: Scope): boolean {
  return lexicon.participle.test(word);
}

/** Words between a participle's complement and its noun: few. */
const MAX_BETWEEN = 3;

function isNear(terms: readonly Term[], at: number, body: Term): boolean {
  return terms.indexOf(body) - at <= MAX_BETWEEN + 1;
}

/** What is spoken of where the clause names nothing: in the clauses before, after a colon or "where" in the next, in a question before. */
function inherited({ sentence, at, previous, clause }: Scope): readonly LockBody[] {
  const ahead = isBarePlace(clause) ? subjectAhead(sentence, at) : undefined;
  if (ahead) return bodiesOf(ahead);
  const before = bodiesBefore({ sentence, at });
  const last = before.findLast((body) => !isWhere(sentence, body) && !isBy(sentence, body)) ?? before.at(-1);
  if (last) return bodiesOf(last);
  const coming =
    isOpen(sentence, at) && !clause.kinds.has('planets')
      ? sentence.clauses.slice(at + 1).flatMap((each) => termsOfKind(each, 'body'))[0]
      : undefined;
  if (coming) return bodiesOf(coming);
  const asked = previous?.isQuestion && clause === sentence.clauses[0] ? lastBody(previous) : undefined;
  return asked ? bodiesOf(asked) : [];
}

/** "The Sun at the Midheaven, in the tenth house": where the Sun is. */
function isWhere({ terms }: Sentence, body: Term): boolean {
  return ANGLES.includes(body.values[0] ?? '') && terms[terms.indexOf(body) - 1]?.kind === 'in';
}

/** "The Moon has a trine with Mars and enters Capricorn": the Moon does. */
function isBy({ terms }: Sentence, body: Term): boolean {
  return !isSubject(body) && terms[terms.indexOf(body) - 1]?.kind === 'with';
}

/** Only a place, between commas. */
export function isBarePlace({ terms }: Clause): boolean {
  return terms.some(({ kind }) => kind === 'in') && terms.every(({ kind }) => PLACING.includes(kind));
}

const PLACING: readonly Term['kind'][] = ['in', 'sign', 'house', 'ordinal', 'link', 'mark', 'and', 'signWord'];

/** "…, in the tenth, stands the Moon". */
function subjectAhead({ clauses }: Sentence, at: number): Term | undefined {
  const [verb, body] = clauses[at + 1]?.terms ?? [];
  const isVerb = verb !== undefined && ['stay', 'go', 'enter'].includes(verb.kind);
  return isVerb && body?.kind === 'body' && isSubject(body) ? body : undefined;
}

/** Whether a clause waits for its subject: before a colon, a dash, "where" or "but", or as a mere place at the beginning. */
function isOpen({ clauses }: Sentence, at: number): boolean {
  const [own, next] = [clauses[at], clauses[at + 1]];
  if (!own || !next) return false;
  const isPlace = at === 0 && own.terms[0]?.kind === 'in' && termsOf(own, 'word') <= 1;
  const isContrast = at === 0 && next.terms[0]?.kind === 'but' && own.kinds.has('not');
  return (
    isPlace ||
    isContrast ||
    /^[:\u2013\u2014]$/u.test(next.mark) ||
    next.terms.slice(0, 2).some(({ kind }) => kind === 'there')
  );
}

function termsOf({ terms }: Clause, kind: Term['kind']): number {
  return terms.filter((term) => term.kind === kind).length;
}

function lastBody(sentence: Sentence): Term | undefined {
  return sentence.terms.findLast(({ kind }) => kind === 'body');
}

/** Whom the pronoun of a clause means: by gender in what came before, two for "they". */
export function pronounIn(scope: Scope): readonly LockBody[] {
  const pronouns = termsOfKind(scope.clause, 'pronoun');
  const told = distributed(scope);
  if (told.length > 0) return told;
  for (const pronoun of pronouns) {
    const found = antecedent(pronoun.values[0] ?? '', scope);
    if (found.length > 0) return found;
  }
  return [];
}

/** "One … the other": the first of two named before, and the second. */
function distributed({ clause, sentence, at }: Scope): readonly LockBody[] {
  const [first] = clause.terms.filter(({ kind }) => kind !== 'but' && kind !== 'and');
  const isOther = first?.kind === 'pronoun' && first.values[0] === 'other';
  const isOne = first?.kind === 'numeral' && first.values[0] === '1';
  if (!isOther && !isOne) return [];
  const before = sentence.clauses.slice(0, at).flatMap((each) => termsOfKind(each, 'body'));
  const [one, other, more] = (pairOf(before) ?? []).slice(-2);
  if (one === undefined || other === undefined || more !== undefined) return [];
  return [isOther ? other : one];
}

function antecedent(kind: string, scope: Scope): readonly LockBody[] {
  const here = scope.sentence.clauses.slice(0, scope.at).flatMap((each) => termsOfKind(each, 'body'));
  const before = scope.previous?.terms.filter((term) => term.kind === 'body') ?? [];
  if (kind === 'other') return [];
  if (kind === 'last') return here.at(-1)?.values.slice(-1) as readonly LockBody[];
  if (kind === 'p' || kind === '2') return pairOf(here) ?? pairOf(before) ?? [];
  const isMeant = ({ values }: Term): boolean => values.length === 1 && kind.includes(genderOf(values[0] ?? '', scope));
  const topic = kind.length > 1 ? here.findLast((term) => isMeant(term) && isSubject(term)) : undefined;
  const found = topic ?? here.findLast(isMeant) ?? before.findLast(isMeant);
  return found ? bodiesOf(found) : [];
}

/** The last enumeration, else the last two named one by one. */
export function pairOf(terms: readonly Term[]): readonly LockBody[] | undefined {
  const last = terms.at(-1);
  if (!last) return undefined;
  if (last.values.length > 1) return bodiesOf(last);
  const other = terms.findLast(({ values }) => values[0] !== last.values[0]);
  return other ? ([...other.values, ...last.values] as LockBody[]) : undefined;
}

function genderOf(body: string, { lexicon }: Scope): string {
  return lexicon.genders[body] ?? 'm';
}

/** Whether a body may be a subject: in the nominative, or without cases. */
export function isSubject({ tags }: Term): boolean {
  return tags.length === 0 || tags.includes('sn');
}

/** Little words that may stand between "not" and what it denies. */
const UNDER_NOT: ReadonlySet<string> = new Set([
  'in',
  'link',
  'go',
  'stay',
  'enter',
  'leave',
  'start',
  'with',
  'signWord',
  'not',
  'forth',
  'back',
]);

/** Whether `target` is denied in its clause. */
export function isDenied({ clause }: Scope, target: Term): boolean {
  const at = clause.terms.indexOf(target);
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const term = clause.terms[before];
    if (term?.kind === 'not') return true;
    if (!term || !UNDER_NOT.has(term.kind)) return false;
  }
  return false;
}

/** The bodies a clause speaks of: not "…, and not the Moon, …". */
export function bodiesSaid({ terms }: Clause): Term[] {
  return terms.filter(({ kind }, at) => kind === 'body' && terms[at - 1]?.kind !== 'not');
}

/** Begin a clause that only compares or describes. */
const ASIDE: ReadonlySet<string> = new Set(['there', 'like', 'unlike', 'except']);

/** The bodies spoken of in the clauses before, in their order. */
export function bodiesBefore({ sentence, at }: Pick<Scope, 'sentence' | 'at'>): Term[] {
  const before = sentence.clauses.slice(0, at);
  const main = before.filter(({ terms }) => !ASIDE.has(terms[0]?.kind ?? '')).flatMap(bodiesSaid);
  return main.length > 0 ? main : before.flatMap(bodiesSaid);
}

/** The clauses of the sentence before this one, the nearest first. */
export function clausesBefore({ sentence, at }: Scope): readonly Clause[] {
  return sentence.clauses.slice(0, at).reverse();
}
