import type { LocalDate } from '../../../../shared/local-date';
import type { Element, ZodiacSign } from '../../../../shared/zodiac-sign';

/** The corners of a chart. */
export const ANGLES: readonly string[] = ['ascendant', 'descendant', 'mc', 'ic'];

/** The planets in the wide sense of astrology: always computed, and never two ways of moving at once. */
export const PLANETS = [
  'sun',
  'moon',
  'mercury',
  'venus',
  'mars',
  'jupiter',
  'saturn',
  'uranus',
  'neptune',
  'pluto',
] as const;

/** What can stand in a sign: a planet, a computed point or an angle of a chart. */
export type LockBody =
  | (typeof PLANETS)[number]
  | 'chiron'
  | 'north-node'
  | 'south-node'
  | 'lilith'
  | 'ascendant'
  | 'descendant'
  | 'mc'
  | 'ic';

/** The major aspects. */
export type LockAspect = 'conjunction' | 'sextile' | 'square' | 'trine' | 'opposition';

/** The eight phases in their order. */
export const PHASES = [
  'new-moon',
  'waxing-crescent',
  'first-quarter',
  'waxing-gibbous',
  'full-moon',
  'waning-gibbous',
  'last-quarter',
  'waning-crescent',
] as const;

export type LockPhase = (typeof PHASES)[number];

/** Places of cards that are of time, in its order; of others nobody can say which is earlier. */
export const PLACES_OF_TIME: readonly string[] = ['past', 'present', 'near-future', 'future', 'outcome'];

/** How a card lies. */
export type Orientation = 'upright' | 'reversed';

/**
 * One statement a text may rest on, of the sky of a day or a longer time, of a natal chart, or of a spread. A body's motion
 * that is not given is direct, a phase that is not given is not there; nothing else may be said that is not given.
 */
export type LockFact =
  /** The day the text is about, or the first and the last day. */
  | { readonly kind: 'date'; readonly date: LocalDate; readonly to?: LocalDate }
  /** Whose solar houses count: the signs from their own on. */
  | { readonly kind: 'reader'; readonly sign: ZodiacSign }
  /** All the time of the facts, or on `date` at least; `degree` is 0 to 29, whole degrees passed. */
  | {
      readonly kind: 'sign' | 'natal-sign';
      readonly date?: LocalDate;
      readonly body: LockBody;
      readonly sign: ZodiacSign;
      readonly degree?: number;
    }
  | { readonly kind: 'angle'; readonly angle: LockBody; readonly sign: ZodiacSign }
  | { readonly kind: 'house' | 'natal-house'; readonly body: LockBody; readonly house: number }
  | { readonly kind: 'retrograde' | 'direct'; readonly body: LockBody }
  | {
      readonly kind: 'station';
      readonly body: LockBody;
      readonly to: 'retrograde' | 'direct';
      readonly date?: LocalDate;
    }
  | {
      readonly kind: 'ingress';
      readonly body: LockBody;
      readonly from: ZodiacSign;
      readonly sign: ZodiacSign;
      readonly date?: LocalDate;
    }
  | { readonly kind: 'phase'; readonly phase: LockPhase; readonly date?: LocalDate; readonly sign?: ZodiacSign }
  | {
      readonly kind: 'aspect' | 'natal-aspect';
      readonly aspect: LockAspect;
      readonly bodies: readonly [LockBody, LockBody];
      readonly date?: LocalDate;
    }
  /** `card` as in the deck's data: `the-tower`, `knight-of-cups`. */
  | {
      readonly kind: 'card';
      readonly card: string;
      readonly orientation: Orientation;
      readonly position: string;
      readonly element?: Element;
    };
