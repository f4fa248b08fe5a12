import type { Element } from '../../../shared/zodiac-sign';
import { COURTS, type Suit, SUITS } from './card-id';
import { type Card, cardOf } from './deck';
import type { DrawnCard } from './draw';

/** Something the cards of a spread have in common. */
export type Pattern =
  | { readonly kind: 'suit'; readonly suit: Suit }
  | { readonly kind: 'element' | 'lacking'; readonly element: Element }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'manyMajors' | 'noMajors' | 'manyReversed' | 'courts' | 'ace' };

const ELEMENTS: readonly Element[] = ['fire', 'water', 'air', 'earth'];
/** Fewer cards than this lack most elements anyway. */
const LACK_FROM = 5;
/** Fewer are no crowd. */
const CROWD = 3;
const PLAIN_NUMBERS = 10;

/** All that is striking about the cards of a spread, the strongest first; none of a single card. */
export function patternsOf(drawn: readonly DrawnCard[]): Pattern[] {
  if (drawn.length < 2) return [];
  const cards = drawn.map(({ card }) => cardOf(card));
  const reversed = drawn.filter(({ orientation }) => orientation === 'reversed').length;
  return [...ofMinority(cards), ...ofArcana(cards), ...ofRanks(cards), ...ofTurned(reversed, cards.length)];
}

/** The suit or element that prevails, else those that are missing. */
function ofMinority(cards: readonly Card[]): Pattern[] {
  const suit = SUITS.find((each) => prevails(count(cards, (card) => card.arcana === 'minor' && card.suit === each)));
  const element = ELEMENTS.find((each) => prevails(count(cards, (card) => card.element === each)));
  const lacking = ELEMENTS.filter((each) => !cards.some((card) => card.element === each));
  return [
    ...(suit ? [{ kind: 'suit', suit } as const] : []),
    ...(element && !suit ? [{ kind: 'element', element } as const] : []),
    ...(cards.length >= LACK_FROM ? lacking.map((each) => ({ kind: 'lacking', element: each }) as const) : []),
  ];

  function prevails(found: number): boolean {
    return found >= 2 && found * 2 > cards.length;
  }
}

function ofArcana(cards: readonly Card[]): Pattern[] {
  const majors = count(cards, ({ arcana }) => arcana === 'major');
  if (majors >= CROWD && majors * 2 >= cards.length) return [{ kind: 'manyMajors' }];
  return majors === 0 ? [{ kind: 'noMajors' }] : [];
}

function ofRanks(cards: readonly Card[]): Pattern[] {
  const minors = cards.flatMap((card) => (card.arcana === 'minor' ? [card] : []));
  const courts = count(minors, ({ rank }) => (COURTS as readonly string[]).includes(rank));
  const numbers = minors.map(({ number }) => number).filter((number) => number <= PLAIN_NUMBERS);
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  const aces = count(minors, ({ rank }) => rank === 'ace');
  return [
    ...(twice === undefined ? [] : [{ kind: 'number', number: twice } as const]),
    ...(courts >= 2 && courts * CROWD >= cards.length ? [{ kind: 'courts' } as const] : []),
    ...(aces === 1 ? [{ kind: 'ace' } as const] : []),
  ];
}

function ofTurned(reversed: number, all: number): Pattern[] {
  return reversed >= CROWD && reversed * 2 > all ? [{ kind: 'manyReversed' }] : [];
}

function count<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length;
}
