import { type LocalDate } from '../../../shared/local-date';
import { type ZodiacSign, ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { type Body, BODIES, RULERS } from './body';
import { type DailySky } from './daily-sky';
import { aspectStrength, ingressStrength, retrogradeStrength, stationStrength } from './fact-strength';
import { type MoonPhase } from './moon-phase';
import { type AspectName } from './sky-events';
import { told } from './told-moment';

interface FactBase {
  /** From 1, in the order of strength. */
  readonly n: number;
  /** Stable name of what happens, like `aspect-moon-venus-trine`. */
  readonly id: string;
  readonly bodies: readonly Body[];
  /** How much it matters to the sign, 0 to 1. */
  readonly strength: number;
}

/** A house of the solar chart, 1 to 12: whole signs counted from the reader's own. */
export type House = number;

/**
 * One true statement about the sky of a day, a week or a month as one sign meets it. `at` is local and ISO, cut where
 * honesty ends: `2026-03-03T14:38`, `2026-03-03T14` (about that hour) or `2026-03-03`.
 */
export type Fact = FactBase &
  (
    | { readonly kind: 'moon-sign'; readonly sign: ZodiacSign }
    | {
        readonly kind: 'moon-phase';
        readonly sign: ZodiacSign;
        readonly phase: MoonPhase;
        readonly percent: number;
        readonly at?: string;
        /** Of the exact moment; told of a week or a month. */
        readonly house?: House;
      }
    | {
        readonly kind: 'house' | 'ruler' | 'retrograde';
        readonly sign: ZodiacSign;
        readonly house: House;
        /** The dates on which a body came into the sign and leaves it, where they fall into the week or month. */
        readonly since?: LocalDate;
        readonly until?: LocalDate;
      }
    | {
        readonly kind: 'ingress';
        readonly from: ZodiacSign;
        readonly sign: ZodiacSign;
        readonly house: House;
        readonly at: string;
      }
    | {
        readonly kind: 'station';
        readonly to: 'retrograde' | 'direct';
        readonly sign: ZodiacSign;
        readonly house: House;
        readonly at: string;
      }
    | {
        readonly kind: 'aspect';
        readonly aspect: AspectName;
        /** Without it the aspect is not exact today, but within a degree. */
        readonly at?: string;
        /** Where the bodies stand at that moment; told of a week or a month. */
        readonly houses?: readonly [House, House];
      }
  );

/** A fact before it has its place among the others. */
export type Unnumbered = Fact extends infer F ? (F extends Fact ? Omit<F, 'n'> : never) : never;

/** The solar house of `place` for the people of `sign`. */
export function solarHouse(sign: ZodiacSign, place: ZodiacSign): House {
  return ((ZODIAC_SIGNS.indexOf(place) - ZODIAC_SIGNS.indexOf(sign) + 12) % 12) + 1;
}

/** What the sky of the day says to the people of `sign`, the strongest first; the same facts on every call. */
export function dailyFacts(sky: DailySky, sign: ZodiacSign): Fact[] {
  return numbered([...moonFacts(sky), ...placeFacts(sky, sign), ...eventFacts(sky, sign), ...aspectFacts(sky, sign)]);
}

/** `facts` numbered from 1, the strongest first. */
export function numbered(facts: readonly Unnumbered[]): Fact[] {
  return [...facts]
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .map((fact, index) => ({ n: index + 1, ...fact }));
}

function moonFacts({ places, moonPhase, zone }: DailySky): Unnumbered[] {
  const { name: phase, illumination, exactAt } = moonPhase;
  return [
    { id: 'moon-sign', kind: 'moon-sign', bodies: ['moon'], sign: places.moon.sign, strength: 0.95 },
    {
      id: 'moon-phase',
      kind: 'moon-phase',
      bodies: ['moon', 'sun'],
      sign: moonPhase.sign,
      phase,
      percent: Math.round(illumination * 100),
      ...(exactAt && { at: told({ at: exactAt, precision: 'minute' }, zone) }),
      strength: exactAt ? 0.9 : 0.6,
    },
  ];
}

function placeFacts({ places }: DailySky, sign: ZodiacSign): Unnumbered[] {
  return BODIES.flatMap((body): Unnumbered[] => {
    const at = { bodies: [body], sign: places[body].sign, house: solarHouse(sign, places[body].sign) };
    const isRuler = body === RULERS[sign];
    const houseStrength = body === 'moon' ? 0.85 : body === 'sun' ? 0.4 : 0.2;
    return [
      { id: `${body}-house`, kind: 'house', ...at, strength: houseStrength },
      ...(isRuler ? [{ id: `ruler-${body}`, kind: 'ruler', ...at, strength: 0.45 } as const] : []),
      ...(places[body].retrograde
        ? [
            {
              id: `retrograde-${body}`,
              kind: 'retrograde',
              ...at,
              strength: retrogradeStrength(body, at.house, isRuler),
            } as const,
          ]
        : []),
    ];
  });
}

function eventFacts({ places, ingresses, stations, zone }: DailySky, sign: ZodiacSign): Unnumbered[] {
  return [
    ...ingresses.map((ingress): Unnumbered => ({
      id: `ingress-${ingress.body}`,
      kind: 'ingress',
      bodies: [ingress.body],
      from: ingress.from,
      sign: ingress.to,
      house: solarHouse(sign, ingress.to),
      at: told(ingress, zone),
      strength: ingressStrength(ingress.body),
    })),
    ...stations.map((station): Unnumbered => ({
      id: `station-${station.body}-${station.to}`,
      kind: 'station',
      bodies: [station.body],
      to: station.to,
      sign: places[station.body].sign,
      house: solarHouse(sign, places[station.body].sign),
      at: told(station, zone),
      strength: stationStrength(station.body, station.body === RULERS[sign]),
    })),
  ];
}

function aspectFacts({ places, aspects, zone }: DailySky, sign: ZodiacSign): Unnumbered[] {
  return aspects.map((aspect): Unnumbered => {
    const houses = aspect.bodies.map((body) => solarHouse(sign, places[body].sign));
    return {
      id: `aspect-${aspect.bodies.join('-')}-${aspect.name}`,
      kind: 'aspect',
      bodies: aspect.bodies,
      aspect: aspect.name,
      ...(aspect.exact && { at: told(aspect.exact, zone) }),
      strength: aspectStrength(aspect, houses, RULERS[sign]),
    };
  });
}
