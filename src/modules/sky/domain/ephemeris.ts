import { AstroTime, Body as EngineBody, Ecliptic, EclipticGeoMoon, GeoVector } from 'astronomy-engine';
import { type Body } from './body';

const ENGINE_BODIES: Readonly<Record<Exclude<Body, 'moon'>, EngineBody>> = {
  sun: EngineBody.Sun,
  mercury: EngineBody.Mercury,
  venus: EngineBody.Venus,
  mars: EngineBody.Mars,
  jupiter: EngineBody.Jupiter,
  saturn: EngineBody.Saturn,
  uranus: EngineBody.Uranus,
  neptune: EngineBody.Neptune,
  pluto: EngineBody.Pluto,
};

/** Half of the step of the central difference, days; 0.05 keeps speeds within 2.3″ a day of Swiss Ephemeris. */
const HALF_STEP = 0.05;
const DAY_MS = 86_400_000;

/** An angle in degrees brought into -180 (inclusive) to 180. */
export function wrap180(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}

/** Apparent geocentric longitude on the true ecliptic of date, degrees 0 to 360; within 20″ of Swiss Ephemeris in 1900-2050. */
export function longitudeOf(body: Body, at: Date): number {
  const time = new AstroTime(at);
  // Without aberration every planet would be 13-19″ off, so the flag is on.
  return body === 'moon' ? EclipticGeoMoon(time).lon : Ecliptic(GeoVector(ENGINE_BODIES[body], time, true)).elon;
}

/** Apparent speed in longitude, degrees a day; negative is retrograde. */
export function speedOf(body: Body, at: Date): number {
  const after = longitudeOf(body, new Date(at.getTime() + HALF_STEP * DAY_MS));
  const before = longitudeOf(body, new Date(at.getTime() - HALF_STEP * DAY_MS));
  return wrap180(after - before) / (2 * HALF_STEP);
}
