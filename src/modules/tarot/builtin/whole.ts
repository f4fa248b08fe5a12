import { leaningOf } from '../domain/leaning';
import { type Pattern, patternsOf } from '../domain/patterns';
import { LENGTHS } from '../domain/text-lengths';
import type { Telling } from './telling';
import type { PatternWords, Variants } from './words/tarot-words';

/** A text so long needs nothing more. */
const ENOUGH = 330;

/** What the cards of a spread say together: what they have in common, what stands between them, and to the question. */
export function whole(telling: Telling): string {
  const { input, words, draws, cards } = telling;
  const say = (name: string, frames: Variants): string => telling.sayOne(name, frames, cards[0]!);
  const { patterns, links, leanings, withQuestion, withoutQuestion, referral } = words.whole;
  const found = patternsOf(input.cards).map((pattern) => variantsOf(pattern, patterns));
  const [first = patterns.mixed, ...others] = found;
  const told = [say('pattern', first), say('link', links[input.spread])];
  if (input.spread === 'yes-or-no') told.push(say('leaning', leanings[leaningOf(input)]));
  told.push(say('question', input.question === null ? withoutQuestion : withQuestion));
  if (input.isSoftened) told.push(say('referral', referral));
  const [second] = draws.shuffled('second', others);
  if (second && lengthOf(told) < ENOUGH) told.splice(1, 0, say('pattern two', second));
  if (lengthOf(told) < LENGTHS.whole.least) told.push(say('question', withoutQuestion));
  return shortened(told, input.isSoftened ? 2 : 1).join(' ');
}

/** Drops what can be spared from a text that is too long: the pattern stands first, what must be said last. */
function shortened(told: readonly string[], kept: number): readonly string[] {
  if (lengthOf(told) <= LENGTHS.whole.most) return told;
  const dropped = told.length > kept + 1 ? told.slice(1) : told;
  return lengthOf(dropped) < lengthOf(told) ? shortened(dropped, kept) : told;
}

function lengthOf(told: readonly string[]): number {
  return told.join(' ').length;
}

function variantsOf(pattern: Pattern, words: PatternWords): Variants {
  switch (pattern.kind) {
    case 'suit':
      return words.suit[pattern.suit];
    case 'element':
    case 'lacking':
      return words[pattern.kind][pattern.element];
    case 'number':
      return words.numbers[pattern.number] ?? words.mixed;
    case 'manyMajors':
    case 'noMajors':
    case 'manyReversed':
    case 'courts':
    case 'ace':
      return words[pattern.kind];
  }
}
