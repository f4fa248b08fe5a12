import type { Element, ZodiacSign } from '../../../../shared/zodiac-sign';
import type { Body } from '../../../sky';
import type { Tone, Variants } from './daily-words';

// What a language brings to the texts by area of life. A clause is a whole one without a colon, so it may follow "and" or a
// colon, or begin a sentence; what a frame ends with may end in a clause of its own, what stands before it may not.

/** The areas of life a premium reader may ask about. */
export const LIFE_AREAS = ['love', 'career', 'health', 'finance'] as const;

export type LifeArea = (typeof LIFE_AREAS)[number];

/** Phases by what they are good for. */
export type Lunation = 'new' | 'waxing' | 'full' | 'waning';

/** What a body brings to an area: clauses. */
export interface AreaBody {
  readonly soft: Variants;
  readonly hard: Variants;
  /** While it goes through a house of the area. */
  readonly stays: Variants;
  /** None for those whose turns nobody feels. */
  readonly retrograde: Variants;
  readonly direct: Variants;
}

/** Frames of what the sky does, each around a {clause}. */
export interface SkyFrames {
  readonly soft: Variants;
  readonly hard: Variants;
  readonly sign: Variants;
  readonly house: Variants;
  readonly phase: Variants;
  readonly enters: Variants;
  readonly retrograde: Variants;
  readonly turnsRetrograde: Variants;
  readonly turnsDirect: Variants;
}

/** What to be careful with (an imperfective infinitive) and why not. */
export interface Caution {
  readonly what: string;
  readonly why: string;
}

/** How an area sounds: its own words for everything but the names of the sky. */
export interface AreaWords {
  /** Added to the frames of the language. */
  readonly frames: Partial<SkyFrames>;
  /** How the area feels with a body in the sign. */
  readonly signs: Readonly<Record<ZodiacSign, Variants>>;
  /** How it feels with the Moon in the house, from the first to the twelfth. */
  readonly houses: readonly Variants[];
  readonly phases: Readonly<Record<Lunation, Variants>>;
  readonly bodies: Readonly<Record<Exclude<Body, 'moon'>, AreaBody>>;
  /** `things`: singular nouns in the nominative, with a comma or the end of the sentence behind them; any of the `reasons`
   * beside them suits. */
  readonly helpFrames: Variants;
  readonly helps: Readonly<Record<Element, readonly { readonly things: Variants; readonly reasons: Variants }[]>>;
  readonly cautionFrames: Variants;
  readonly cautions: Readonly<Record<Tone, readonly Caution[]>>;
  /** Imperatives: to begin with while the Moon grows, to finish with while it wanes. */
  readonly stepFrames: Variants;
  readonly steps: Readonly<Record<'waxing' | 'waning', Variants>>;
  /** Last words: any of `rests` goes with any of `truths` of the same theme. */
  readonly endings: readonly { readonly rests: Variants; readonly truths: Variants }[];
}

/** All that the writer needs for the areas in one language. */
export interface AreaLexicon {
  readonly frames: SkyFrames;
  /** Forms of a house: `ordinal`, `ordinalDative`, `ordinalIn`, `theme`. */
  readonly houses: readonly Readonly<Record<string, string>>[];
  /** Joins two clauses of one kind; one that has two parts already (`compound`) stands alone. */
  readonly joint: string;
  readonly compound: RegExp;
  /** Begins a clause that may only come first. */
  readonly opens: RegExp;
  /** What tires when it comes twice in a text besides its words; global, over lower case. */
  readonly tiring: RegExp;
  readonly endingFrames: Variants;
  readonly areas: Readonly<Record<LifeArea, AreaWords>>;
}
