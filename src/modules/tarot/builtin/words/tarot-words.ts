import type { Element } from '../../../../shared/zodiac-sign';
import type { CardId, Orientation, Suit } from '../../domain/card-id';
import type { LifeTheme } from '../../domain/card-texts';
import type { Leaning } from '../../domain/leaning';
import type { SpreadId } from '../../domain/spread';
import type { CardForms } from '../fill';

/** Frames that say one thing, each in its own way. */
export type Variants = readonly string[];

/** What a place asks of its card. */
export const PLACE_KINDS = [
  'today',
  'past',
  'present',
  'future',
  'near',
  'stand',
  'fork',
  'answer',
  'reason',
  'challenge',
  'foundation',
  'crown',
  'self',
  'partner',
  'environment',
  'hopes',
  'outcome',
  'path',
  'path-end',
  'advice',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The words of a kind of place. */
export interface PlaceWords {
  /** Name the place and its `{card}`; one without a full stop goes on with a tail. */
  readonly heads: Variants;
  /** Short sentences that turn from the card to what the deck says of it. */
  readonly leads: Variants;
  /** Only of a card that is light or heavy, the way up it lies. */
  readonly lightHeads?: Variants;
  readonly lightLeads?: Variants;
  readonly heavyLeads?: Variants;
}

/** What the cards of a spread have in common, each said where it is true. */
export interface PatternWords {
  readonly suit: Readonly<Record<Suit, Variants>>;
  readonly element: Readonly<Record<Element, Variants>>;
  readonly lacking: Readonly<Record<Element, Variants>>;
  readonly manyMajors: Variants;
  readonly noMajors: Variants;
  readonly manyReversed: Variants;
  readonly courts: Variants;
  readonly ace: Variants;
  /** By the number that comes back, 1 to 10. */
  readonly numbers: Readonly<Record<number, Variants>>;
  /** Where nothing else is to be seen. */
  readonly mixed: Variants;
}

/** What draws positions together. */
export interface WholeWords {
  readonly patterns: PatternWords;
  /** `{one}` and `{other}` are the cards a spread turns on. */
  readonly links: Readonly<Record<SpreadId, Variants>>;
  readonly leanings: Readonly<Record<Leaning, Variants>>;
  readonly withQuestion: Variants;
  readonly withoutQuestion: Variants;
  /** Where the question touches what others know better. */
  readonly referral: Variants;
}

/** What can be done within days. */
export interface StepWords {
  /** `{card}` is the card it follows from; only a light one lends its spirit. */
  readonly leads: Variants;
  readonly todayLeads: Variants;
  readonly lightLeads: Variants;
  readonly lightTodayLeads: Variants;
  readonly majors: Readonly<Record<string, Readonly<Record<Orientation, Variants>>>>;
  readonly suits: Readonly<Record<Suit, Readonly<Record<Orientation, Variants>>>>;
  /** What takes more than a day. */
  readonly longer: RegExp;
  /** Where the question touches what others know better. */
  readonly careful: Variants;
}

/** What a question after a reading is answered with. */
export interface FollowUpWords {
  /** By what is asked for again: `{card}` the card that answers. */
  readonly openings: readonly [Variants, Variants, Variants];
  /** How the deck speaks of another side of life. */
  readonly facets: Readonly<Record<LifeTheme, Variants>>;
  /** `{other}` is a second card, `{keys}` what it is about. */
  readonly companions: Variants;
  readonly closings: Variants;
}

/** Everything the built-in writer says in one language. */
export interface TarotWords {
  readonly and: string;
  readonly name: (card: CardId, name: string, isReversed: boolean) => CardForms;
  /** What sounds better once words stand side by side. */
  readonly smooth: (text: string) => string;
  /** The word for a card; not said twice where a name has it. */
  readonly cardWord: RegExp;
  /** Keywords that do not go beside another one in a sentence. */
  readonly unfitKeys: RegExp;
  /** "First" and "second" by case. */
  readonly ordinals: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  readonly places: Readonly<Record<PlaceKind, PlaceWords>>;
  /** What the card is about, `{keys}` two of its keywords, `{key}` and `{more}` apart. */
  readonly tails: Variants;
  readonly whole: WholeWords;
  readonly steps: StepWords;
  readonly followUp: FollowUpWords;
}
