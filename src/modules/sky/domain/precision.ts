import { type Body } from './body';

/** To what a moment may honestly be told. */
export type Precision = 'minute' | 'hour' | 'day';

/** Largest error in longitude against Swiss Ephemeris over 358 instants of 1900-2050, arc seconds; the Moon's to 2030. */
const LONGITUDE_ERRORS: Readonly<Record<Body, number>> = {
  moon: 4,
  mercury: 10,
  venus: 20,
  sun: 2,
  mars: 11,
  jupiter: 10,
  saturn: 13,
  uranus: 13,
  neptune: 19,
  pluto: 5,
};
const MINUTE_S = 60;
const HALF_AN_HOUR_S = 1800;

/** What the moment of a crossing can be told to: the bodies' errors at the speed (degrees a day) the crossing goes by. */
export function precisionOf(bodies: readonly Body[], speed: number): Precision {
  const error = Math.hypot(...bodies.map((body) => LONGITUDE_ERRORS[body]));
  const seconds = (error / 3600 / Math.abs(speed)) * 86_400;
  if (seconds <= MINUTE_S) return 'minute';
  return seconds <= HALF_AN_HOUR_S ? 'hour' : 'day';
}
