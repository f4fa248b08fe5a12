import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** One term instead of several. */
export function joined(terms: readonly Term[], kind: Term['kind'], values: readonly string[]): Term {
  const [first, last] = [terms[0]!, terms.at(-1)!];
  return { ...first, kind, values, end: last.end, word: terms.map(({ word }) => word).join(' ') };
}

/** Makes one term of those at a place, or none. */
export type Composer = (
  terms: readonly Term[],
  at: number,
  lexicon: Lexicon,
) => { term: Term; length: number } | undefined;

/** The word before a place, an article aside: "from the 22nd". */
export function wordBefore(terms: readonly Term[], at: number): string {
  const before = terms[at - 1];
  return (before?.kind === 'link' && before.values[0] === 'article' ? terms[at - 2] : before)?.word ?? '';
}

/** A number in words or digits. */
export interface Numbered {
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly length: number;
}

/** Cards whose rank is a number, from two on: where names have no cases, the words for numbers. */
export const RANKS: readonly string[] = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Marks a card's name that begins a sentence and may be a number of cards as well: "Two Wands add fire". */
export const MAYBE_COUNTED = 'maybe-counted';

/** The number a rank is where names have no cases, or none. */
export function numberOfRank({ kind, tags, values }: Term): number | undefined {
  const number = kind === 'rank' && tags.length === 0 ? RANKS.indexOf(values[0] ?? '') + 2 : 0;
  return number > 1 ? number : undefined;
}

/** How many a single term counts, in a numeral or a rank that is one. */
export function countIn(term: Term | undefined): number | undefined {
  const count = term?.kind === 'numeral' ? Number(term.values[0]) : term && numberOfRank(term);
  return Number.isInteger(count) ? count : undefined;
}

/** The number that begins at a place. */
export function numberAt(terms: readonly Term[], at: number): Numbered | undefined {
  const [first, second] = [terms[at], terms[at + 1]];
  if (!first) return undefined;
  if (first.kind === 'number') {
    const value = Number(first.values[0] ?? Number.parseInt(first.word, 10));
    return { value, isOrdinal: /\D/.test(first.word), length: 1 };
  }
  const rank = numberOfRank(first);
  if (rank !== undefined) return { value: rank, isOrdinal: false, length: 1 };
  if (first.kind !== 'ordinal' && first.kind !== 'numeral') return undefined;
  const value = Number(first.values[0]);
  if (first.kind === 'numeral' && value >= 20 && (second?.kind === 'ordinal' || second?.kind === 'numeral')) {
    const units = Number(second.values[0]);
    if (units < 10) return { value: value + units, isOrdinal: second.kind === 'ordinal', length: 2 };
  }
  return { value, isOrdinal: first.kind === 'ordinal', length: 1 };
}
