import { type Body, SLOW_BODIES } from './body';
import { type MoonPhase } from './moon-phase';
import { type Aspect } from './sky-events';

// How much a fact matters to a sign, 0 to 1: astrologers' custom in numbers of our own. What is rare and exact leads, what
// stands for weeks steps back, and the sign's ruler or a body in the sign itself brings a fact nearer.

const OWN_HOUSE = 1;
const OPPOSITE_HOUSE = 7;
const RETROGRADE: Readonly<Partial<Record<Body, number>>> = { mercury: 0.46, venus: 0.48, mars: 0.44, jupiter: 0.25 };

/** Strength of an aspect whose bodies stand in `houses` of the sign ruled by `ruler`. */
export function aspectStrength({ bodies, orb, exact, name }: Aspect, houses: readonly number[], ruler: Body): number {
  const [mover, other] = bodies;
  const slowPair = SLOW_BODIES.includes(mover);
  const base = exact ? (mover === 'moon' ? 0.5 : slowPair ? 0.75 : 0.65) : 0.25 - orb / 10;
  const rarity = mover === 'moon' && (name === 'conjunction' || name === 'opposition') ? 0.03 : 0;
  // The Moon touches everything every month: its ruling Cancer alone does not lift each of its aspects.
  const ruling = other === ruler || (mover === ruler && mover !== 'moon') ? 0.12 : 0;
  const own = houses.includes(OWN_HOUSE) ? 0.08 : houses.includes(OPPOSITE_HOUSE) ? 0.04 : 0;
  return base + rarity + ruling + own;
}

/** Strength of `body` going backwards through `house`. */
export function retrogradeStrength(body: Body, house: number, isRuler: boolean): number {
  return (RETROGRADE[body] ?? 0.12) + (isRuler ? 0.15 : 0) + (house === OWN_HOUSE ? 0.1 : 0);
}

/** Strength of `body` entering a sign. */
export function ingressStrength(body: Body): number {
  if (body === 'moon') return 0.55;
  return SLOW_BODIES.includes(body) ? 0.84 : body === 'sun' ? 0.82 : 0.7;
}

/** Strength of `body` turning. */
export function stationStrength(body: Body, isRuler: boolean): number {
  return (SLOW_BODIES.includes(body) ? 0.68 : 0.8) + (isRuler ? 0.04 : 0);
}

/** Strength of an exact new, full or quarter moon in `house`, among the events of a week or month. */
export function lunationStrength(name: MoonPhase, house: number): number {
  const base = name === 'new-moon' || name === 'full-moon' ? 0.84 : 0.66;
  return base + (house === OWN_HOUSE ? 0.1 : house === OPPOSITE_HOUSE ? 0.05 : 0);
}
