import type { CardId } from './card-id';
import type { DrawnCard } from './draw';
import { leaningOf } from './leaning';
import { patternsOf } from './patterns';

const upright = (...cards: CardId[]) => cards.map((card) => ({ card, orientation: 'upright' as const }));
const reversed = (...cards: CardId[]) => cards.map((card) => ({ card, orientation: 'reversed' as const }));
const kindsOf = (cards: Parameters<typeof patternsOf>[0]) => patternsOf(cards).map(({ kind }) => kind);

describe('what cards have in common', () => {
  it('is nothing where one lies alone', () => {
    expect(patternsOf(upright('ace-of-cups'))).toEqual([]);
  });

  it('is a suit, else an element that prevails', () => {
    expect(patternsOf(upright('two-of-cups', 'ten-of-cups', 'the-fool'))).toEqual([{ kind: 'suit', suit: 'cups' }]);
    expect(patternsOf(upright('two-of-cups', 'the-moon', 'ace-of-swords', 'the-high-priestess'))[0]).toEqual({
      kind: 'element',
      element: 'water',
    });
  });

  it('is an element that is missing, from five cards on', () => {
    const cards = upright('two-of-cups', 'two-of-swords', 'six-of-wands', 'ten-of-swords', 'five-of-wands');
    expect(patternsOf(cards)).toContainEqual({ kind: 'lacking', element: 'earth' });
    expect(kindsOf(cards.slice(1))).not.toContain('lacking');
  });

  it('is many majors, or none', () => {
    expect(kindsOf(upright('the-fool', 'the-sun', 'justice'))).toContain('manyMajors');
    expect(kindsOf(upright('two-of-cups', 'six-of-wands'))).toContain('noMajors');
  });

  it('is a number twice, an ace alone, a court', () => {
    expect(patternsOf(upright('two-of-cups', 'two-of-wands', 'the-sun'))).toContainEqual({ kind: 'number', number: 2 });
    expect(kindsOf(upright('ace-of-cups', 'six-of-wands'))).toContain('ace');
    expect(kindsOf(upright('page-of-cups', 'king-of-wands', 'the-sun'))).toContain('courts');
  });

  it('is most of them reversed', () => {
    expect(kindsOf(reversed('page-of-cups', 'king-of-wands', 'the-sun'))).toContain('manyReversed');
  });
});

describe('the leaning of cards', () => {
  const leaning = (cards: readonly DrawnCard[], isSoftened = false) => leaningOf({ cards, isSoftened });

  it('follows the answer most, and is open where cards disagree or wait', () => {
    expect(leaning(upright('the-sun', 'ace-of-cups', 'the-star'))).toBe('yes');
    expect(leaning(upright('the-tower', 'ten-of-swords', 'the-devil'))).toBe('no');
    expect(leaning(reversed('the-sun', 'ace-of-cups', 'the-star'))).toBe('no');
    expect(leaning(upright('the-moon', 'the-tower', 'the-star'))).toBe('unclear');
    expect(leaning([...upright('the-sun'), ...reversed('ace-of-cups', 'the-star')])).toBe('unclear');
  });

  it('is open where others know better', () => {
    expect(leaning(upright('the-sun', 'ace-of-cups', 'the-star'), true)).toBe('unclear');
  });
});
