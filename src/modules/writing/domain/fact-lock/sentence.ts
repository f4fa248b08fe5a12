import { isBoundary } from './clause-bounds';
import type { Term } from './term';
import type { TermKind } from './term-kinds';

/** A stretch of a sentence between two marks that separate; an enumeration is not parted. */
export interface Clause {
  readonly terms: readonly Term[];
  readonly kinds: ReadonlySet<Term['kind']>;
  /** What stands before it: `,`, `:`, a dash, or nothing at the sentence's beginning. */
  readonly mark: string;
}

/** A sentence as the readers see it. */
export interface Sentence {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly terms: readonly Term[];
  /** All in small letters, so that capitals tell nothing. */
  readonly isSmall: boolean;
  readonly isQuestion: boolean;
}

/** Between two bodies of one enumeration. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'link', 'with', 'not', 'retro', 'moonAdjective', 'only']);
/** Clauses and enumerations of a sentence. */
export function sentenceOf(text: string, terms: readonly Term[], keepsDashes: boolean): Sentence {
  const grouped = group(
    withoutRuled(
      terms.filter(({ word }) => !QUOTES.has(word)),
      keepsDashes,
    ),
  );
  const letters = text.replace(/[^\p{L}]/gu, '');
  return {
    text,
    terms: grouped,
    clauses: clausesOf(grouped, keepsDashes),
    isSmall: letters === letters.toLowerCase(),
    isQuestion: text.trimEnd().endsWith('?'),
  };
}

/** "The ruler of your ascendant, Mercury, is …": the ascendant does nothing. */
function withoutRuled(terms: readonly Term[], isOfCards: boolean): readonly Term[] {
  return terms.map((term, at) => {
    // "The knot is this": among cards no node of the Moon.
    if (isOfCards && term.values[0] === 'north-node' && !term.word.includes(' ')) return { ...term, kind: 'word' };
    if (term.values[0] !== 'ascendant') return term;
    const before = terms.slice(0, at).findLast(({ kind }) => kind !== 'link');
    return before?.kind === 'ruler' ? { ...term, kind: 'word' } : term;
  });
}

const QUOTES = new Set(['\u00ab', '\u00bb', '"', '\u201c', '\u201d', '\u201e', "'", '\u2019']);

/** Bodies enumerated become one term of all their values. */
function group(terms: readonly Term[]): Term[] {
  const grouped: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const first = terms[at]!;
    if (first.kind !== 'body') {
      grouped.push(first);
      at++;
      continue;
    }
    let end = at + 1;
    let values = first.values;
    for (;;) {
      const next = nextMember(terms, end);
      if (next === undefined || !isSameCase(first, terms[next]!, terms.slice(end, next))) break;
      if (isSecondPair(terms, at, next)) break;
      values = [...values, ...(terms[next]?.values ?? [])];
      end = next + 1;
    }
    grouped.push({ ...first, values: [...new Set(values)], end: terms[end - 1]?.end ?? first.end });
    for (let inner = at + 1; inner < end; inner++) {
      const term = terms[inner];
      if (term?.kind !== 'retro') continue;
      const own = terms.slice(inner).find(({ kind }) => kind === 'body');
      grouped.push({ ...term, values: own?.values ?? [] });
    }
    at = end;
  }
  return withExceptions(grouped);
}

/** "Mars in trine with Uranus and the Sun in trine with Neptune": on either side an aspect to somebody else. */
function isSecondPair(terms: readonly Term[], one: number, other: number): boolean {
  const start = terms.slice(0, one).findLastIndex(({ kind }) => kind === 'mark') + 1;
  const end = terms.findIndex(({ kind }, at) => at > other && kind === 'mark');
  const isPair = (part: readonly Term[]): boolean =>
    part.some(({ kind }) => kind === 'aspect') && part.some(({ kind }) => kind === 'body');
  const after = terms.slice(other + 1, end < 0 ? undefined : end);
  // "… a sextile to Jupiter and Venus meets Uranus".
  const isMeeting = after[0]?.kind === 'relation' && after[0].values[0] === 'conjunction' && after.length > 1;
  const isNamed = terms[other]?.tags.length === 0 || terms[other]?.tags.includes('sn') === true;
  return isPair(terms.slice(start, one)) && (isPair(after) || (isMeeting && isNamed));
}

/** What is enumerated stands in one case: not "unlike Venus, Mars". */
function isSameCase(one: Term, other: Term, between: readonly Term[]): boolean {
  if (between.some(({ kind }) => kind === 'with')) return true;
  const cases = (tags: Term['tags']): string[] => tags.flatMap((tag) => (tag.startsWith('s') ? [tag.slice(-1)] : []));
  const [own, others] = [cases(one.tags), cases(other.tags)];
  const shared = own.filter((each) => others.includes(each));
  // "Mercury teases Mars, Pluto goes back": one in the accusative of the living, the other in that of things.
  const isOfKinds =
    shared.every((each) => each === 'a') &&
    [own, others].some((all) => all.includes('n')) &&
    [own, others].some((all) => all.includes('g'));
  return own.length === 0 || others.length === 0 || (shared.length > 0 && !isOfKinds);
}

/** "All but Jupiter": what is excepted does not do what all do. */
function withExceptions(terms: readonly Term[]): Term[] {
  const isOfAll = terms.some(({ kind }) => kind === 'all' || kind === 'planets' || kind === 'others');
  return terms.map((term, at) =>
    isOfAll && term.kind === 'body' && terms[at - 1]?.kind === 'except' && terms[at - 1]?.values[0] === ''
      ? { ...term, kind: 'exception' }
      : term,
  );
}

/** Where the next body of an enumeration stands: after a comma, "and" or "with", and nothing else that says something. */
function nextMember(terms: readonly Term[], from: number): number | undefined {
  let isJoined = false;
  for (let at = from; at < Math.min(terms.length, from + MAX_JOINTS); at++) {
    const term = terms[at];
    if (term?.kind === 'body') return isJoined ? at : undefined;
    const isComma = term?.word === ',';
    if (term?.kind === 'retro' && !isJoined) return undefined;
    if (term?.kind === 'link' && term.values[0] === 'then') return undefined;
    const isAlso = term?.kind === 'but' && ['and', 'link'].includes(terms[at + 1]?.kind ?? '');
    if (!term || (!isComma && !isAlso && !JOINTS.has(term.kind))) return undefined;
    if (isComma || term.kind === 'and' || term.kind === 'with') isJoined = true;
  }
  return undefined;
}

/** Terms between two that are enumerated. */
const MAX_JOINTS = 5;

function clausesOf(terms: readonly Term[], keepsDashes: boolean): Clause[] {
  const clauses: Clause[] = [];
  let mark = '';
  let own: Term[] = [];
  terms.forEach((term, at) => {
    if (!isBoundary(terms, at, keepsDashes)) {
      own.push(term);
      return;
    }
    if (own.length > 0) clauses.push(clauseOf(own, mark));
    mark = own.length > 0 || mark === '' ? term.word : mark;
    own = term.kind === 'mark' || term.kind === 'and' ? [] : [term];
  });
  if (own.length > 0) clauses.push(clauseOf(own, mark));
  return clauses;
}

function clauseOf(terms: readonly Term[], mark: string): Clause {
  return { terms, mark, kinds: new Set(terms.map(({ kind }) => kind)) };
}

/** The terms of `kind` in a clause. */
export function termsOfKind(clause: Clause, ...kinds: readonly TermKind[]): Term[] {
  if (!kinds.some((kind) => clause.kinds.has(kind))) return [];
  return clause.terms.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
}
