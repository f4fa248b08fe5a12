import { Body as EngineBody, Illumination, SearchMoonPhase } from 'astronomy-engine';
import { signAt, type ZodiacSign } from '../../../shared/zodiac-sign';
import { crossing, type Span } from './crossing';
import { longitudeOf, wrap180 } from './ephemeris';

/** The eight phases in order of elongation, 45° each. */
export const MOON_PHASES = [
  'new-moon',
  'waxing-crescent',
  'first-quarter',
  'waxing-gibbous',
  'full-moon',
  'waning-gibbous',
  'last-quarter',
  'waning-crescent',
] as const;

export type MoonPhase = (typeof MOON_PHASES)[number];

/** The Moon's phase on a day. */
export interface DayPhase {
  /** New, full and quarter only on the day their exact moment falls on; between them the crescents and gibbous moons. */
  readonly name: MoonPhase;
  /** Where the Moon stands at the exact moment of the quarter, else at noon. */
  readonly sign: ZodiacSign;
  /** Lit part of the disc at noon, 0 to 1. */
  readonly illumination: number;
  /** Days since the last new moon, at noon. */
  readonly age: number;
  /** The exact moment of the quarter, on its day. */
  readonly exactAt?: Date;
}

const LONGEST_MONTH_DAYS = 31;
const DAY_MS = 86_400_000;

/** Elongation of the Moon from the Sun by apparent longitudes, degrees 0 to 360. */
function elongation(at: Date): number {
  return (longitudeOf('moon', at) - longitudeOf('sun', at) + 360) % 360;
}

/** Days since the last new moon. */
function ageAt(at: Date): number {
  const newMoon = SearchMoonPhase(0, at, -LONGEST_MONTH_DAYS);
  return newMoon ? (at.getTime() - newMoon.date.getTime()) / DAY_MS : 0;
}

/** The exact new, full or quarter moon within `span` of a day or so, if any. */
export function quarterWithin(span: Span): { name: MoonPhase; exactAt: Date } | null {
  for (const [index, name] of MOON_PHASES.entries()) {
    // Near the opposite quarter the wrapped difference jumps through ±180°, which is no crossing.
    const off = (at: Date): number => wrap180(elongation(at) - index * 45);
    if (index % 2 === 1 || Math.abs(off(span.from)) > 90) continue;
    const exactAt = crossing(off, span);
    if (exactAt) return { name, exactAt };
  }
  return null;
}

/** The crescent or gibbous moon of a day without an exact quarter. */
function phaseBetween(at: Date): MoonPhase {
  const angle = elongation(at);
  if (angle < 180) return angle < 90 ? 'waxing-crescent' : 'waxing-gibbous';
  return angle < 270 ? 'waning-gibbous' : 'waning-crescent';
}

/** The phase of the day `span`, seen at `noon`. */
export function moonPhaseOf(span: Span, noon: Date): DayPhase {
  const illumination = Illumination(EngineBody.Moon, noon).phase_fraction;
  const quarter = quarterWithin(span);
  const sign = signAt(longitudeOf('moon', quarter?.exactAt ?? noon));
  return { sign, illumination, age: ageAt(noon), ...(quarter ?? { name: phaseBetween(noon) }) };
}
