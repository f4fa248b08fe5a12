import { DateTime } from 'luxon';
import { addDays, type LocalDate, startOfDay } from '../../../shared/local-date';
import { signAt, type ZodiacSign } from '../../../shared/zodiac-sign';
import { type Body, BODIES } from './body';
import { type Span } from './crossing';
import { longitudeOf, speedOf, wrap180 } from './ephemeris';
import { type MoonPhase, quarterWithin } from './moon-phase';
import {
  type AspectName,
  exactWithin,
  type Ingress,
  ingressOf,
  type Moment,
  namedAngles,
  type Station,
  stationOf,
} from './sky-events';

/** The stretches of the calendar that have a sky of their own. */
export type Period = 'week' | 'month';

/** A new, full or quarter moon. */
export interface Lunation {
  readonly name: MoonPhase;
  readonly sign: ZodiacSign;
  readonly at: Date;
}

/** A major aspect of two planets at its exact moment; the Moon's are too many and too short for a week. */
export interface ExactAspect {
  /** The faster first. */
  readonly bodies: readonly [Body, Body];
  readonly name: AspectName;
  readonly signs: readonly [ZodiacSign, ZodiacSign];
  readonly exact: Moment;
}

/** A planet turns in a sign. */
export interface PlacedStation extends Station {
  readonly sign: ZodiacSign;
}

/** How a planet spends a period: through which signs it goes, and whether it runs backwards from its first to its last moment. */
export interface Passage {
  readonly signs: readonly ZodiacSign[];
  readonly retrograde: boolean;
}

/** The bodies whose events are dated: all but the Moon. */
export const PLANETS = BODIES.filter((body): body is Planet => body !== 'moon');

export type Planet = Exclude<Body, 'moon'>;

/** What the sky does in a calendar week or month. */
export interface PeriodSky {
  readonly period: Period;
  readonly from: LocalDate;
  /** The day after the last. */
  readonly to: LocalDate;
  /** IANA name; the days begin and end by it. */
  readonly zone: string;
  readonly passages: Readonly<Record<Planet, Passage>>;
  readonly lunations: readonly Lunation[];
  readonly ingresses: readonly Ingress[];
  readonly stations: readonly PlacedStation[];
  readonly aspects: readonly ExactAspect[];
}

/** A pair parts by at most 4° a day, so a farther angle cannot become exact in it. */
const FARTHEST = 5;

/** The first day of the calendar week (Monday) or month that `date` belongs to. */
export function firstDayOf(period: Period, date: LocalDate): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).startOf(period).toISODate() as LocalDate;
}

/** Computes the sky of the week or month that begins on `from` in `zone` (IANA name); meant for 1900-2050. */
export function computePeriodSky(period: Period, from: LocalDate, zone: string): PeriodSky {
  if (firstDayOf(period, from) !== from) throw new RangeError(`no ${period} begins on ${from}`);
  const to = DateTime.fromISO(from, { zone: 'utc' })
    .plus({ [period]: 1 })
    .toISODate() as LocalDate;
  const days = daysBetween(from, to, zone);
  const ends = [...days.map((day) => day.from), startOfDay(to, zone)];
  const longitudes = planets((body) => ends.map((at) => longitudeOf(body, at)));
  const ingresses = days.flatMap((day, index) => ingressesOn(day, index, longitudes));
  const stations = PLANETS.flatMap((body) => stationsOf(body, days));
  return {
    period,
    from,
    to,
    zone,
    passages: planets((body) => passageOf(body, ends, longitudes[body][0] ?? 0, ingresses, stations)),
    lunations: days.flatMap((day) => lunationsOn(day)),
    ingresses,
    stations,
    aspects: days.flatMap((day, index) => aspectsOn(day, index, longitudes)),
  };
}

/** Of each planet, at the beginning of each day and at the end of the last. */
type Longitudes = Readonly<Record<Planet, readonly number[]>>;

function planets<T>(of: (body: Planet) => T): Record<Planet, T> {
  return Object.fromEntries(PLANETS.map((body) => [body, of(body)])) as Record<Planet, T>;
}

function daysBetween(from: LocalDate, to: LocalDate, zone: string): Span[] {
  const days: Span[] = [];
  for (let date = from; date < to; date = addDays(date, 1)) {
    days.push({ from: startOfDay(date, zone), to: startOfDay(addDays(date, 1), zone) });
  }
  return days;
}

function ingressesOn(day: Span, index: number, longitudes: Longitudes): Ingress[] {
  return PLANETS.flatMap((body) => {
    const [before = 0, after = 0] = longitudes[body].slice(index, index + 2);
    if (signAt(before) === signAt(after)) return [];
    return ingressOf(body, day) ?? [];
  });
}

/** Turns of `body`: two of them are at least 19 days apart (Mercury's), so half of a month holds one at most. */
function stationsOf(body: Planet, days: readonly Span[]): PlacedStation[] {
  if (body === 'sun') return [];
  const half = Math.ceil(days.length / 2);
  return [days.slice(0, half), days.slice(half)].flatMap((part) => {
    const [first, last] = [part[0], part.at(-1)];
    const station = first && last ? stationOf(body, { from: first.from, to: last.to }) : null;
    return station ? [{ ...station, sign: signAt(longitudeOf(body, station.at)) }] : [];
  });
}

function passageOf(
  body: Planet,
  ends: readonly Date[],
  start: number,
  ingresses: readonly Ingress[],
  stations: readonly Station[],
): Passage {
  const entered = ingresses.filter((ingress) => ingress.body === body).map(({ to }) => to);
  const turns = stations.some((station) => station.body === body);
  const first = ends[0];
  return {
    signs: [signAt(start), ...entered],
    retrograde: !turns && body !== 'sun' && first !== undefined && speedOf(body, first) < 0,
  };
}

function lunationsOn(day: Span): Lunation[] {
  const quarter = quarterWithin(day);
  return quarter
    ? [{ name: quarter.name, sign: signAt(longitudeOf('moon', quarter.exactAt)), at: quarter.exactAt }]
    : [];
}

function aspectsOn(day: Span, index: number, longitudes: Longitudes): ExactAspect[] {
  const pairs = PLANETS.flatMap((a, i) => PLANETS.slice(i + 1).map((b): [Planet, Planet] => [a, b]));
  return pairs.flatMap(([a, b]) => {
    const separation = (at: number): number => (longitudes[a][at] ?? 0) - (longitudes[b][at] ?? 0);
    const ends = [separation(index), separation(index + 1)] as const;
    return namedAngles().flatMap(([name, angle]): ExactAspect[] => {
      if (Math.abs(wrap180(ends[0] - angle)) > FARTHEST) return [];
      const exact = exactWithin([a, b], angle, ends, day);
      if (!exact) return [];
      const signs = [signAt(longitudeOf(a, exact.at)), signAt(longitudeOf(b, exact.at))] as const;
      return [{ bodies: [a, b], name, signs, exact }];
    });
  });
}
