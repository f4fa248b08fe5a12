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

const SEPARATORS = /^[,;:()\u2013\u2014\u2015-]$/u;
const DASHES = /^[\u2013\u2014\u2015-]$/u;
/** Between two bodies of one enumeration. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'link', 'with', 'not', 'retro', 'moonAdjective', 'only']);
/** What a dash leaves in one clause: "the Moon: in Taurus", "Venus: with Mars". */
const AFTER_DASH: ReadonlySet<string> = new Set([
  'in',
  'with',
  'to',
  'sign',
  'house',
  'card',
  'orientation',
  'position',
]);
/** Enumerated beside themselves. */
const LISTED: readonly Term['kind'][] = ['sign', 'house', 'card', 'suit', 'degree', 'time', 'phase', 'position'];
const BETWEEN_LISTED: ReadonlySet<string> = new Set([
  'and',
  'in',
  'link',
  'orientation',
  'degree',
  'not',
  'mark',
  'with',
]);

/** Clauses and enumerations of a sentence. */
export function sentenceOf(text: string, terms: readonly Term[], keepsDashes: boolean): Sentence {
  const grouped = group(withoutRuled(terms.filter(({ word }) => !QUOTES.has(word))));
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
function withoutRuled(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
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
    let end = at + 1;
    let values = first.values;
    while (first.kind === 'body') {
      const next = nextMember(terms, end);
      if (next === undefined || !isSameCase(first, terms[next]!, terms.slice(end, next))) break;
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

/** What is enumerated stands in one case: not "unlike Venus, Mars". */
function isSameCase(one: Term, other: Term, between: readonly Term[]): boolean {
  if (between.some(({ kind }) => kind === 'with')) return true;
  const cases = (tags: Term['tags']): string[] => tags.flatMap((tag) => (tag.startsWith('s') ? [tag.slice(-1)] : []));
  const [own, others] = [cases(one.tags), cases(other.tags)];
  return own.length === 0 || others.length === 0 || own.some((each) => others.includes(each));
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

function isBoundary(terms: readonly Term[], at: number, keepsDashes: boolean): boolean {
  const term = terms[at]!;
  if (isDetached(terms, at)) return false;
  if (DASHES.test(term.word) && asksNext(terms, at)) return true;
  if (term.kind === 'but' || isNewDay(terms, at) || isNewPart(term) || isNewClause(terms, at)) return true;
  if (term.kind !== 'mark' || !SEPARATORS.test(term.word)) return false;
  const next = terms[at + 1];
  if (DASHES.test(term.word))
    return !isRange(terms, at) && !isGap(terms, at) && !keepsDashes && !AFTER_DASH.has(next?.kind ?? '');
  if (term.word === ':' && keepsDashes) return !isHeading(terms, at);
  return !(term.word === ',' && isListed(terms, at));
}

/** "The Hierophant, reversed, meets you": the commas part nothing. */
function isDetached(terms: readonly Term[], at: number): boolean {
  const isComma = (index: number): boolean => terms[index]?.word === ',';
  if (!isComma(at)) return false;
  const opens = isName(terms[at - 1]) && terms[at + 1]?.kind === 'orientation' && isComma(at + 2);
  const closes = isName(terms[at - 3]) && isComma(at - 2) && terms[at - 1]?.kind === 'orientation';
  return opens || closes;
}

function isName(term: Term | undefined): boolean {
  return term?.isCapital === true && (term.kind === 'card' || term.kind === 'rank' || term.kind === 'body');
}

/** "… — are you not tired?": a question after what is told. */
function asksNext(terms: readonly Term[], at: number): boolean {
  const next = terms.slice(at + 1, at + 1 + MAX_JOINTS);
  const whether = next.findIndex(({ kind }) => kind === 'whether');
  return whether >= 0 && !next.slice(0, whether).some(({ kind }) => kind === 'mark');
}

/** "…, Neptune — on the 15th". */
function isGap(terms: readonly Term[], at: number): boolean {
  const [before, start] = [terms[at - 1], terms[at - 2]];
  const isStart = start === undefined || ['mark', 'but', 'to', 'with'].includes(start.kind);
  const next = terms[at + 1];
  const isDative = next?.kind === 'body' && next.tags.length > 0 && next.tags.every((tag) => tag.endsWith('d'));
  const isAlso = next?.kind === 'link' && next.values[0] === 'also';
  return before?.kind === 'body' && isStart && (isDative || isAlso || GAPPED.has(next?.kind ?? ''));
}

const GAPPED: ReadonlySet<string> = new Set(['time', 'aspect']);

/** "… and tomorrow it will be full": the day is of the second verb alone. */
function isNewDay(terms: readonly Term[], at: number): boolean {
  const [before, next] = [terms[at - 1], terms[at + 1]];
  return (
    terms[at]?.kind === 'and' &&
    (next?.kind === 'time' || (next?.kind === 'in' && isOnDay(terms[at + 2]))) &&
    before !== undefined &&
    !['time', 'month', 'body', 'mark', 'numeral', 'ordinal', 'number'].includes(before.kind)
  );
}

/** "Venus's entry into Scorpio on the 4th and Mercury's into Sagittarius on the 6th": each half has a body, and says where and when. */
function isNewClause(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.kind !== 'and') return false;
  const before = stretch(terms, at, -1);
  const after = stretch(terms, at, 1);
  const isWhole = (half: readonly Term[]): boolean =>
    half.some(({ kind }) => kind === 'body') &&
    half.some(({ kind }) => kind === 'time') &&
    half.some(({ kind }) => kind === 'sign' || kind === 'turn' || kind === 'aspect');
  return isWhole(before) && isWhole(after);
}

/** The terms from `at` to the next mark that separates, within reach. */
function stretch(terms: readonly Term[], at: number, step: 1 | -1): readonly Term[] {
  const found: Term[] = [];
  for (let next = at + step; found.length < MAX_STRETCH; next += step) {
    const term = terms[next];
    if (!term || term.kind === 'but' || term.kind === 'and' || (term.kind === 'mark' && SEPARATORS.test(term.word)))
      break;
    found.push(term);
  }
  return found;
}

const MAX_STRETCH = 10;

/** "The week opens with … and closes with …". */
function isNewPart({ kind, values }: Term): boolean {
  return kind === 'part' && values[0] === 'finish';
}

/** "On Sunday", in the case for it. */
function isOnDay(term: Term | undefined): boolean {
  return term?.kind === 'time' && term.tags.some((tag) => tag.endsWith('a'));
}

/** "6 - 25 December". */
function isRange(terms: readonly Term[], at: number): boolean {
  return terms[at - 1]?.kind === 'time' && terms[at + 1]?.kind === 'time';
}

/** "The advice: …" names a position whose card follows. */
function isHeading(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(0, at);
  return (
    before.some(({ kind }) => kind === 'position') && !before.some(({ kind }) => kind === 'card' || kind === 'rank')
  );
}

/** Whether a comma stands between two of the same kind. */
function isListed(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  if (!before || !LISTED.includes(before.kind)) return isCardBeside(before, terms[at + 1]);
  // "If you take the first path, its outcome is …" lists nothing.
  if (before.kind === 'position') return isPlaceOfRow(before) && isPlaceOfRow(terms[at + 1]);
  for (let next = at + 1; next < Math.min(terms.length, at + MAX_JOINTS); next++) {
    const term = terms[next];
    if (term?.kind === before.kind) return !isSpan(term);
    if (!term || !BETWEEN_LISTED.has(term.kind)) return false;
  }
  return false;
}

/** "The Moon, Death and the Sun": lights among the cards. */
function isCardBeside(before: Term | undefined, next: Term | undefined): boolean {
  return before?.kind === 'body' && before.isCapital && next?.kind === 'card' && next.isCapital;
}

/** A place that is neither a path nor an end. */
function isPlaceOfRow(term: Term | undefined): boolean {
  const [place = ''] = term?.values ?? [];
  return term?.kind === 'position' && !place.startsWith('path-') && place !== 'outcome';
}

/** "Two days later", which is no second day beside one. */
function isSpan({ kind, word, values }: Term): boolean {
  return kind === 'time' && word.includes(' ') && /^(?:\d|after|prior|same)/.test(values[0] ?? '');
}

/** The terms of `kind` in a clause. */
export function termsOfKind(clause: Clause, ...kinds: readonly TermKind[]): Term[] {
  if (!kinds.some((kind) => clause.kinds.has(kind))) return [];
  return clause.terms.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
}
