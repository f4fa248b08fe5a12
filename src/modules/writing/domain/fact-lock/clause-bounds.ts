import type { Term } from './term';

const SEPARATORS = /^[,;:()\u2013\u2014\u2015-]$/u;
const DASHES = /^[\u2013\u2014\u2015-]$/u;
/** Terms between two that are enumerated. */
const MAX_JOINTS = 5;
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
const LISTED: readonly Term['kind'][] = [
  'sign',
  'house',
  'card',
  'rank',
  'suit',
  'degree',
  'time',
  'phase',
  'position',
];
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

/** Whether one clause ends at a term and another begins. */
export function isBoundary(terms: readonly Term[], at: number, keepsDashes: boolean): boolean {
  const term = terms[at]!;
  if (isDetached(terms, at)) return false;
  if (DASHES.test(term.word) && (asksNext(terms, at) || isCondition(terms, at))) return true;
  if (term.kind === 'but' || isNewDay(terms, at) || isNewPart(term) || isNewClause(terms, at)) return true;
  if (term.kind !== 'mark' || !SEPARATORS.test(term.word)) return false;
  const next = terms[at + 1];
  if (DASHES.test(term.word))
    return !isRange(terms, at) && !isGap(terms, at) && !keepsDashes && !AFTER_DASH.has(next?.kind ?? '');
  if (term.word === ':' && keepsDashes) return !isHeading(terms, at);
  return !(term.word === ',' && isListed(terms, at));
}

/** "The Hierophant, reversed and weary, meets you": the commas part nothing. */
function isDetached(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.word !== ',') return false;
  const before = terms.slice(Math.max(0, at - MAX_DETACHED), at).findLastIndex(({ word }) => word === ',');
  const opened = before < 0 ? -1 : before + Math.max(0, at - MAX_DETACHED);
  return (
    isDetachedFrom(terms, at, at + 1 + terms.slice(at + 1).findIndex(({ word }) => word === ',')) ||
    (opened > 0 && isDetachedFrom(terms, opened, at))
  );
}

/** Terms between two commas and the first of them. */
const MAX_DETACHED = 5;
/** What may be said between them beside the orientation. */
const DETACHED: ReadonlySet<string> = new Set(['orientation', 'and', 'word', 'link', 'time']);

function isDetachedFrom(terms: readonly Term[], from: number, to: number): boolean {
  const inside = terms.slice(from + 1, to);
  const isShort = inside.length > 0 && inside.length < MAX_DETACHED;
  return (
    isShort &&
    isName(terms[from - 1]) &&
    inside.every(({ kind }) => DETACHED.has(kind)) &&
    inside.some(({ kind }) => kind === 'orientation')
  );
}

function isName(term: Term | undefined): boolean {
  return term?.isCapital === true && (term.kind === 'card' || term.kind === 'rank' || term.kind === 'body');
}

/** "Take the first way — and you meet the Ace". */
function isCondition(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(0, at);
  const first = before[before.findLastIndex(({ kind }) => kind === 'mark') + 1];
  return first?.kind === 'if' && first.values[0] === '' && terms[at + 1]?.kind === 'word';
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
  const isOfAnother = after.find(({ kind }) => kind !== 'link')?.kind === 'body' && isPair(after);
  return (isWhole(before) && isWhole(after)) || (isOfAnother && (isPair(before) || isPlaced(before)));
}

/** "… and the Sun in trine with Neptune": an aspect and both who have it. */
function isPair(half: readonly Term[]): boolean {
  const isTwo = half.filter(({ kind }) => kind === 'body').length > 1;
  return isTwo && half.some(({ kind }) => kind === 'aspect');
}

/** "The full Moon in Gemini …", backwards: a body or a phase, and where it is. */
function isPlaced(half: readonly Term[]): boolean {
  return (
    half.some(({ kind }) => kind === 'body' || kind === 'phase') &&
    half.some(({ kind }, at) => (kind === 'sign' || kind === 'house') && half[at + 1]?.kind === 'in')
  );
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
    if (term && isSameSort(term, before)) return !isSpan(term);
    if (!term || !BETWEEN_LISTED.has(term.kind)) return false;
  }
  return false;
}

/** A court card may stand without its suit among others. */
function isSameSort({ kind, isCapital }: Term, other: Term): boolean {
  const isCard = [kind, other.kind].every((each) => each === 'card' || each === 'rank');
  return kind === other.kind || (isCard && isCapital && other.isCapital);
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
