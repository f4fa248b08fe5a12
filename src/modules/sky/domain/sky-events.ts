import { signAt, type ZodiacSign } from '../../../shared/zodiac-sign';
import { type Body, BODIES, SLOW_BODIES } from './body';
import { crossing, type Span } from './crossing';
import { longitudeOf, speedOf, wrap180 } from './ephemeris';
import { type Precision, precisionOf } from './precision';

/** The major aspects and their angles, degrees. */
export const ASPECTS = { conjunction: 0, sextile: 60, square: 90, trine: 120, opposition: 180 } as const;

export type AspectName = keyof typeof ASPECTS;

/** A moment of the day and what it may be told to. */
export interface Moment {
  readonly at: Date;
  readonly precision: Precision;
}

/** A body enters a sign. */
export interface Ingress extends Moment {
  readonly body: Body;
  readonly from: ZodiacSign;
  readonly to: ZodiacSign;
}

/** A body turns. */
export interface Station extends Moment {
  readonly body: Body;
  readonly to: 'retrograde' | 'direct';
}

/** A major aspect: exact during the day, or of two slow bodies within a degree. */
export interface Aspect {
  /** The faster first. */
  readonly bodies: readonly [Body, Body];
  readonly name: AspectName;
  /** Distance from the exact angle at noon, degrees. */
  readonly orb: number;
  readonly exact?: Moment;
}

const SLOW_ORB = 1;

/** The sign ingress of `body` within `span`, if any. */
export function ingressOf(body: Body, span: Span): Ingress | null {
  const [from, to] = [longitudeOf(body, span.from), longitudeOf(body, span.to)];
  if (signAt(from) === signAt(to)) return null;
  const border = Math.floor((wrap180(to - from) > 0 ? to : from) / 30) * 30;
  const at = crossing((moment) => wrap180(longitudeOf(body, moment) - border), span);
  if (!at) return null;
  return { body, from: signAt(from), to: signAt(to), at, precision: precisionOf([body], speedOf(body, at)) };
}

/** The turn of `body` within `span`, if any; told to the hour for Mercury, Venus and Mars (583 s at worst), else the day. */
export function stationOf(body: Body, span: Span): Station | null {
  if (body === 'sun' || body === 'moon') return null;
  const at = crossing((moment) => speedOf(body, moment), span);
  if (!at) return null;
  const to = speedOf(body, span.to) < 0 ? 'retrograde' : 'direct';
  return { body, to, at, precision: SLOW_BODIES.includes(body) ? 'day' : 'hour' };
}

/** All aspects of the day `span`: the exact ones of every pair, and those of two slow bodies within 1° at `noon`. */
export function aspectsOf(span: Span, noon: Date): Aspect[] {
  const longitudes = new Map(
    BODIES.map((body) => [body, [span.from, noon, span.to].map((at) => longitudeOf(body, at))] as const),
  );
  const separations = (a: Body, b: Body): number[] =>
    [0, 1, 2].map((i) => (longitudes.get(a)?.[i] ?? 0) - (longitudes.get(b)?.[i] ?? 0));
  const pairs = BODIES.flatMap((a, i) => BODIES.slice(i + 1).map((b): [Body, Body] => [a, b]));
  return pairs.flatMap(([a, b]) => {
    const [start, middle, end] = separations(a, b) as [number, number, number];
    return namedAngles().flatMap(([name, angle]): Aspect[] => {
      const orb = Math.abs(wrap180(middle - angle));
      // A pair parts by at most 16° in a day, so a farther angle cannot become exact in it.
      const exact = orb < 16 ? exactWithin([a, b], angle, [start, end], span) : null;
      if (exact) return [{ bodies: [a, b], name, orb, exact }];
      return orb <= SLOW_ORB && SLOW_BODIES.includes(a) ? [{ bodies: [a, b], name, orb }] : [];
    });
  });
}

/** Each aspect with its signed angles: a trine is 120° ahead or behind. */
export function namedAngles(): [AspectName, number][] {
  return (Object.entries(ASPECTS) as [AspectName, number][]).flatMap(([name, angle]): [AspectName, number][] =>
    angle % 180 === 0
      ? [[name, angle]]
      : [
          [name, angle],
          [name, -angle],
        ],
  );
}

/** The moment within `span` at which two bodies stand `angle` apart, if their separations at its ends let it be. */
export function exactWithin(
  [a, b]: readonly [Body, Body],
  angle: number,
  [start, end]: readonly [number, number],
  span: Span,
): Moment | null {
  if (wrap180(start - angle) * wrap180(end - angle) > 0) return null;
  const at = crossing((moment) => wrap180(longitudeOf(a, moment) - longitudeOf(b, moment) - angle), span);
  return at && { at, precision: precisionOf([a, b], speedOf(a, at) - speedOf(b, at)) };
}
