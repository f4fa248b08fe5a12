import { type LocalDate } from '../../../shared/local-date';
import { type ZodiacSign } from '../../../shared/zodiac-sign';
import { RULERS } from './body';
import { type Fact, numbered, solarHouse, type Unnumbered } from './daily-facts';
import {
  aspectStrength,
  ingressStrength,
  lunationStrength,
  retrogradeStrength,
  stationStrength,
} from './fact-strength';
import { type PeriodSky, PLANETS } from './period-sky';
import { told } from './told-moment';

const PERCENT: Readonly<Record<string, number>> = { 'new-moon': 0, 'full-moon': 100 };
const HALF_MOON = 50;

/**
 * What the sky of a week or month says to the people of `sign`, the strongest first; the same facts on every call. Events
 * carry their date in `at` and in their id, like `ingress-mars-2026-11-25`.
 */
export function periodFacts(sky: PeriodSky, sign: ZodiacSign): Fact[] {
  return numbered([
    ...sunFacts(sky, sign),
    ...passageFacts(sky, sign),
    ...lunationFacts(sky, sign),
    ...ingressFacts(sky, sign),
    ...stationFacts(sky, sign),
    ...aspectFacts(sky, sign),
  ]);
}

/** Where the Sun stands, sign by sign, with the dates of its change. */
function sunFacts({ passages, ingresses, zone }: PeriodSky, sign: ZodiacSign): Unnumbered[] {
  const dates = ingresses.filter(({ body }) => body === 'sun').map((ingress) => dateOf(told(ingress, zone)));
  return passages.sun.signs.map((place, index): Unnumbered => {
    const [since, until] = [dates[index - 1], dates[index]];
    return {
      id: `sun-house-${place}`,
      kind: 'house',
      bodies: ['sun'],
      sign: place,
      house: solarHouse(sign, place),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      strength: 0.5,
    };
  });
}

/** The ruler where it keeps to one sign, and what runs backwards from the first to the last moment in one sign. */
function passageFacts({ passages }: PeriodSky, sign: ZodiacSign): Unnumbered[] {
  return PLANETS.flatMap((body): Unnumbered[] => {
    const { signs, retrograde } = passages[body];
    const [place, ...others] = signs;
    if (!place || others.length > 0) return [];
    const at = { bodies: [body], sign: place, house: solarHouse(sign, place) };
    const isRuler = body === RULERS[sign];
    const strength = retrogradeStrength(body, at.house, isRuler);
    return [
      ...(isRuler ? [{ id: `ruler-${body}`, kind: 'ruler', ...at, strength: 0.45 } as const] : []),
      ...(retrograde ? [{ id: `retrograde-${body}`, kind: 'retrograde', ...at, strength } as const] : []),
    ];
  });
}

function lunationFacts({ lunations, zone }: PeriodSky, sign: ZodiacSign): Unnumbered[] {
  return lunations.map(({ name, sign: place, at }): Unnumbered => {
    const moment = told({ at, precision: 'minute' }, zone);
    const house = solarHouse(sign, place);
    return {
      id: `${name}-${dateOf(moment)}`,
      kind: 'moon-phase',
      bodies: ['moon', 'sun'],
      sign: place,
      house,
      phase: name,
      percent: PERCENT[name] ?? HALF_MOON,
      at: moment,
      strength: lunationStrength(name, house),
    };
  });
}

function ingressFacts({ ingresses, zone }: PeriodSky, sign: ZodiacSign): Unnumbered[] {
  return ingresses.map((ingress): Unnumbered => {
    const at = told(ingress, zone);
    return {
      id: `ingress-${ingress.body}-${dateOf(at)}`,
      kind: 'ingress',
      bodies: [ingress.body],
      from: ingress.from,
      sign: ingress.to,
      house: solarHouse(sign, ingress.to),
      at,
      strength: ingressStrength(ingress.body),
    };
  });
}

function stationFacts({ stations, zone }: PeriodSky, sign: ZodiacSign): Unnumbered[] {
  return stations.map((station): Unnumbered => {
    const at = told(station, zone);
    return {
      id: `station-${station.body}-${station.to}-${dateOf(at)}`,
      kind: 'station',
      bodies: [station.body],
      to: station.to,
      sign: station.sign,
      house: solarHouse(sign, station.sign),
      at,
      strength: stationStrength(station.body, station.body === RULERS[sign]),
    };
  });
}

function aspectFacts({ aspects, zone }: PeriodSky, sign: ZodiacSign): Unnumbered[] {
  return aspects.map(({ bodies, name, signs, exact }): Unnumbered => {
    const houses = [solarHouse(sign, signs[0]), solarHouse(sign, signs[1])] as const;
    const at = told(exact, zone);
    return {
      id: `aspect-${bodies.join('-')}-${name}-${dateOf(at)}`,
      kind: 'aspect',
      bodies,
      aspect: name,
      at,
      houses,
      strength: aspectStrength({ bodies, name, orb: 0, exact }, houses, RULERS[sign]),
    };
  });
}

function dateOf(at: string): LocalDate {
  return at.slice(0, 10) as LocalDate;
}
