import { type Composer, joined, numberAt } from './number-terms';
import type { Term } from './term';
import type { Lexicon } from './lexicon';

/** Terms of the longest name of a house. */
const LONGEST_NAME = 6;

/** "House of work and recognition": by one of the names the product gives the houses. */
export function namedHouse(terms: readonly Term[], at: number, { houseNames }: Lexicon): ReturnType<Composer> {
  const house = terms[at];
  if (house?.kind !== 'houseWord') return undefined;
  const after = terms.slice(at + 1, at + 1 + LONGEST_NAME);
  const words = after.map(({ word }) => word).join(' ');
  for (const [value, pattern] of houseNames) {
    const name = pattern.exec(words)?.[0];
    if (name === undefined) continue;
    const length = 1 + after.findIndex((_, last) => lengthOf(after.slice(0, last + 1)) >= name.length) + 1;
    return { term: houseOf(house, terms.slice(at, at + length), [value]), length };
  }
  return undefined;
}

/** Characters of terms with spaces between. */
function lengthOf(terms: readonly Term[]): number {
  return terms.map(({ word }) => word).join(' ').length;
}

/** "House VII". */
export function numberedHouse(terms: readonly Term[], at: number, { unhoused }: Lexicon): ReturnType<Composer> {
  const house = terms[at];
  if (house?.kind !== 'houseWord') return undefined;
  const number = numberAt(terms, at + 1);
  if (!number || number.value < 1 || number.value > 12 || unhoused.test(terms[at + number.length]?.word ?? ''))
    return undefined;
  const length = 1 + number.length;
  if (['degreeWord', 'month'].includes(terms[at + length]?.kind ?? '')) return undefined;
  return { term: houseOf(house, terms.slice(at, at + length), [String(number.value)]), length };
}

/** "House of career", "the career house". */
export function themedHouse(terms: readonly Term[], at: number, { adjective }: Lexicon): ReturnType<Composer> {
  const house = terms[at];
  const before = terms[at + 1];
  if (house?.kind === 'houseTheme' && before?.kind === 'houseWord' && adjective.test(house.word)) {
    return { term: houseOf(before, [house, before], house.values), length: 2 };
  }
  if (house?.kind !== 'houseWord') return undefined;
  const length = terms[at + 1]?.kind === 'link' ? 3 : 2;
  const theme = terms[at + length - 1];
  if (theme?.kind !== 'houseTheme') return undefined;
  return { term: houseOf(house, terms.slice(at, at + length), theme.values), length };
}

/** In the case of the word for it. */
function houseOf({ tags }: Term, terms: readonly Term[], values: readonly string[]): Term {
  return { ...joined(terms, 'house', values), tags };
}
