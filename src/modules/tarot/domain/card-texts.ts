import type { CardId, Orientation } from './card-id';

/** What a card is read for; each way up has a sentence on each. */
export const LIFE_THEMES = ['love', 'work', 'self'] as const;

export type LifeTheme = (typeof LIFE_THEMES)[number];

/** The text with a card's name, as on the table: "The Tower". */
export function nameKey(card: CardId): `card-${CardId}` {
  return `card-${card}`;
}

/** The text with a card's keywords, one way up, separated by a comma and a space. */
export function keywordsKey(card: CardId, orientation: Orientation): `card-${CardId}.${Orientation}` {
  return `card-${card}.${orientation}`;
}

/** The text with a card's one sentence on love, work or the person, one way up. */
export function meaningKey(
  card: CardId,
  orientation: Orientation,
  theme: LifeTheme,
): `card-${CardId}.${Orientation}-${LifeTheme}` {
  return `card-${card}.${orientation}-${theme}`;
}
