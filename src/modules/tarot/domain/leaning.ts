import type { CardId } from './card-id';
import type { DrawnCard } from './draw';
import type { ReadingInput } from './reading-input';

/** Which way the cards of a yes-or-no spread lean. */
export type Leaning = 'yes' | 'no' | 'unclear';

/** Cards that are heavy the right way up, and light once they are turned. */
const HEAVY: readonly CardId[] = [
  'the-devil',
  'the-tower',
  'five-of-wands',
  'five-of-cups',
  'five-of-swords',
  'five-of-pentacles',
  'seven-of-swords',
  'three-of-swords',
  'eight-of-swords',
  'nine-of-swords',
  'ten-of-swords',
  'ten-of-wands',
];

/** Cards that wait, search or hold, and so say neither. */
const UNDECIDED: readonly CardId[] = [
  'the-high-priestess',
  'the-hermit',
  'the-hanged-man',
  'death',
  'the-moon',
  'nine-of-wands',
  'four-of-cups',
  'seven-of-cups',
  'eight-of-cups',
  'two-of-swords',
  'four-of-swords',
  'four-of-pentacles',
  'seven-of-pentacles',
];

/** So much more on one side is a leaning; the card of the answer counts twice. */
const ENOUGH = 2;

/** Which way a yes-or-no spread leans, from its cards alone; of what others know better nothing is said. */
export function leaningOf({ cards, isSoftened }: Pick<ReadingInput, 'cards' | 'isSoftened'>): Leaning {
  const [answer = 0, ...others] = cards.map(weightOf);
  const sum = 2 * answer + others.reduce((total, weight) => total + weight, 0);
  if (isSoftened || Math.abs(sum) < ENOUGH) return 'unclear';
  return sum > 0 ? 'yes' : 'no';
}

/** How light a card is, the way up it lies: above 0 it helps, below it weighs, at 0 neither. */
export function weightOf({ card, orientation }: DrawnCard): number {
  if (UNDECIDED.includes(card)) return 0;
  const isHeavy = HEAVY.includes(card);
  if (orientation === 'upright') return isHeavy ? -1 : 1;
  return isHeavy ? 0.5 : -1;
}
