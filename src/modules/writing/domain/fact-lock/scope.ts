import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import type { When } from './claim';
import type { FactWorld } from './fact-world';
import type { LockBody } from './lock-fact';
import type { Clause, Sentence } from './sentence';
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

/** "The Moon has a trine with Mars and enters Capricorn": the Moon does. */
export function isBy({ terms }: Sentence, body: Term): boolean {
  const isOblique = body.tags.length === 0 || !isSubject(body);
  return isOblique && terms.slice(0, terms.indexOf(body)).findLast(({ kind }) => kind !== 'link')?.kind === 'with';
}

/** Only a place, between commas. */
export function isBarePlace({ terms }: Clause): boolean {
  return terms.some(({ kind }) => kind === 'in') && terms.every(({ kind }) => PLACING.includes(kind));
}

const PLACING: readonly Term['kind'][] = ['in', 'sign', 'house', 'ordinal', 'link', 'mark', 'and', 'signWord'];

/** The bodies a term names; where it only begins an enumeration that is not meant, the first. */
export function bodiesOf(term: Term, isFirstOnly = false): readonly LockBody[] {
  return (isFirstOnly ? term.values.slice(0, 1) : term.values) as readonly LockBody[];
}
