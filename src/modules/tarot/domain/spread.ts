import type { LifeTheme } from './card-texts';
import { SPREAD_LAYOUTS, type SpreadLayout } from './spread-layouts';

/** What a person can have laid. */
export const SPREAD_IDS = [
  'card-of-day',
  'three-cards',
  'love',
  'career',
  'decision',
  'yes-or-no',
  'celtic-cross',
] as const;

export type SpreadId = (typeof SPREAD_IDS)[number];

/** A spread as data; its words are `spread-…` in `tarot-spreads.ftl`, an attribute for each position. */
export interface Spread {
  readonly id: SpreadId;
  /** The shape on the table; its positions are read in their order. */
  readonly layout: SpreadLayout;
  /** What it uses up; who may have it, and how many, is said by the plans. */
  readonly limit: 'tarot.card-of-day' | 'tarot.three-cards' | 'tarot.spread';
  /** The side of life its cards are read for. */
  readonly theme: LifeTheme;
  /** Whether it is laid for a question. */
  readonly takesQuestion: boolean;
  /** How many backs lie in the fan to pick from; at least one more than cards. */
  readonly fan: number;
}

/** All spreads. */
export const SPREADS: Readonly<Record<SpreadId, Spread>> = {
  'card-of-day': spread('card-of-day', 'one-card', { limit: 'tarot.card-of-day', takesQuestion: false, fan: 7 }),
  'three-cards': spread('three-cards', 'three-cards', { limit: 'tarot.three-cards', fan: 9 }),
  love: spread('love', 'love', { theme: 'love' }),
  career: spread('career', 'career', { theme: 'work' }),
  decision: spread('decision', 'decision'),
  'yes-or-no': spread('yes-or-no', 'yes-or-no', { fan: 9 }),
  'celtic-cross': spread('celtic-cross', 'celtic-cross'),
};

/** How many cards a spread has. */
export function sizeOf(id: SpreadId): number {
  return SPREADS[id].layout.positions.length;
}

function spread(id: SpreadId, layout: keyof typeof SPREAD_LAYOUTS, more: Partial<Spread> = {}): Spread {
  const usual = { limit: 'tarot.spread', theme: 'self', takesQuestion: true, fan: 12 } as const;
  return { id, layout: SPREAD_LAYOUTS[layout], ...usual, ...more };
}
