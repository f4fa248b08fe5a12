/** The major arcana in the order of the Rider–Waite–Smith deck: an id's index is its number, 0 to 21. */
export const MAJORS = [
  'the-fool',
  'the-magician',
  'the-high-priestess',
  'the-empress',
  'the-emperor',
  'the-hierophant',
  'the-lovers',
  'the-chariot',
  'strength',
  'the-hermit',
  'wheel-of-fortune',
  'justice',
  'the-hanged-man',
  'death',
  'temperance',
  'the-devil',
  'the-tower',
  'the-star',
  'the-moon',
  'the-sun',
  'judgement',
  'the-world',
] as const;

export const SUITS = ['wands', 'cups', 'swords', 'pentacles'] as const;

/** The numbered cards of a suit from two to ten; the ace stands apart, as it has no decan. */
export const PIPS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

export const COURTS = ['page', 'knight', 'queen', 'king'] as const;

export type MajorId = (typeof MAJORS)[number];
export type Suit = (typeof SUITS)[number];
export type Pip = (typeof PIPS)[number];
export type Court = (typeof COURTS)[number];
export type Rank = 'ace' | Pip | Court;

/** A card's name in code, rows and the fact lock: `the-tower`, `knight-of-cups`. */
export type CardId = MajorId | `${Rank}-of-${Suit}`;

export const ORIENTATIONS = ['upright', 'reversed'] as const;

export type Orientation = (typeof ORIENTATIONS)[number];
