import { NEGATORS } from './letters.lexicon';
import type { Tagged } from './word-index';

/** Words in this order and not far from each other, in one sentence. */
export type Pattern = readonly Term[];

interface Term {
  readonly choices: readonly { readonly group: number; readonly polarity: 'plain' | 'negated' | 'either' }[];
  /** How many other words may stand before it, counted from the term before. */
  readonly gap: number;
}

/** From which word to which. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const NONE: readonly never[] = [];
const USUAL_GAP = 2;
const WIDE_GAP = 6;

/**
 * Reads a pattern: words (as in `WordIndex.add`) or @groups with a space between; `a|b` either, `a_b` two words as one
 * choice; `+` before a term for no word between, `\u2026` for up to six instead of two; `!` for negated, `~` for negated or
 * not; `%` before all for both orders.
 */
export function readPattern(source: string, groupOf: (name: string) => number): Pattern[] {
  const both = source.startsWith('%');
  const words = source
    .slice(both ? 1 : 0)
    .replace(/\u2026\s+/gu, '\u2026')
    .trim()
    .split(/\s+/);
  return withPhrases(words).flatMap((variant) => {
    const terms = variant.map((term, place) => readTerm(term, variant[place - 1] ?? '', groupOf));
    return both ? [terms, backwards(terms)] : [terms];
  });
}

/** One variant with the single words of every term, and one more for each `a_b` among them. */
function withPhrases(terms: readonly string[]): string[][] {
  let variants: string[][] = [[]];
  for (const term of terms) {
    const [, mark = '', rest = ''] = /^([+\u2026]?)(.*)$/u.exec(term) ?? [];
    const choices = rest.split('|');
    const single = choices.filter((choice) => !choice.includes('_')).join('|');
    const phrases = choices
      .filter((choice) => choice.includes('_'))
      .map((phrase) => phrase.replaceAll('_', ' +').split(' '));
    const sequences = [...(single ? [[single]] : []), ...phrases];
    variants = variants.flatMap((before) =>
      sequences.map(([first = '', ...more]) => [...before, mark + first, ...more]),
    );
  }
  return variants;
}

/** The same words the other way round, as far from each other. */
function backwards(terms: readonly Term[]): Pattern {
  return [...terms].reverse().map((term, index) => ({ ...term, gap: terms[terms.length - index]?.gap ?? 0 }));
}

/** After a negation that the pattern names itself, a word is of course negated. */
function readTerm(term: string, before: string, groupOf: (name: string) => number): Term {
  const [, mark = '', rest = ''] = /^([+\u2026]?)(.*)$/u.exec(term) ?? [];
  const follows = before.split(/[+\u2026|]/u).some((word) => NEGATORS.includes(word));
  const gap = mark === '+' ? 0 : mark === '' ? USUAL_GAP : WIDE_GAP;
  const choices = rest.split('|').map((choice) => {
    const [, sign = '', name = ''] = /^([!~]?)(.+)$/u.exec(choice) ?? [];
    const polarity = sign === '!' ? 'negated' : sign === '~' || follows ? 'either' : 'plain';
    return { group: groupOf(name), polarity } as const;
  });
  const negation = choices.some(({ polarity }) => polarity !== 'plain') ? 1 : 0; // the word between is the negation
  return { choices, gap: gap + negation };
}

/** Where a pattern stands in a text; masked words are no words. */
export function findPattern(pattern: Pattern, text: Tagged, masked: ReadonlySet<number>): readonly Span[] {
  let spans: readonly Span[] = [];
  for (const { choices, gap } of pattern) {
    const positions = positionsOf(choices, text, masked);
    if (positions.length === 0) return NONE;
    const isFirst = spans.length === 0;
    spans = isFirst ? positions.map((at) => ({ from: at, to: at })) : continued(spans, positions, gap, text.sentences);
    if (spans.length === 0) return NONE;
  }
  return spans;
}

/** The nearest span before a position is the best one, so both lists are walked once. */
function continued(
  spans: readonly Span[],
  positions: readonly number[],
  gap: number,
  sentences: readonly number[],
): Span[] {
  const longer: Span[] = [];
  let index = -1;
  for (const position of positions) {
    while ((spans[index + 1]?.to ?? Infinity) < position) index += 1;
    const span = spans[index];
    if (!span || position - span.to - 1 > gap || sentences[span.to] !== sentences[position]) continue;
    longer.push({ from: span.from, to: position });
  }
  return longer;
}

/** Most patterns end here with nothing, so nothing is made before something is found. */
function positionsOf(choices: Term['choices'], text: Tagged, masked: ReadonlySet<number>): readonly number[] {
  let found: number[] | undefined;
  for (const { group, polarity } of choices) {
    const plain = polarity === 'negated' ? undefined : text.plain[group];
    const negated = polarity === 'plain' ? undefined : text.negated[group];
    if (plain) (found ??= []).push(...plain);
    if (negated) (found ??= []).push(...negated);
  }
  if (!found) return NONE;
  return [...new Set(found)].filter((position) => !masked.has(position)).sort((a, b) => a - b);
}
