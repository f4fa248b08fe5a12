import { addDays, type LocalDate, startOfDay } from '../../../shared/local-date';
import { signAt, type ZodiacSign } from '../../../shared/zodiac-sign';
import { type Body, BODIES } from './body';
import { longitudeOf, speedOf } from './ephemeris';
import { type DayPhase, moonPhaseOf } from './moon-phase';
import { type Aspect, aspectsOf, type Ingress, ingressOf, type Station, stationOf } from './sky-events';

/** Where a body stands at local noon, so in the sign that holds the larger part of the day. */
export interface Place {
  readonly sign: ZodiacSign;
  /** Degrees within the sign, 0 to 30. */
  readonly degree: number;
  readonly retrograde: boolean;
}

/** What the sky does on one local day. */
export interface DailySky {
  readonly date: LocalDate;
  /** IANA name; the day begins and ends by it. */
  readonly zone: string;
  readonly places: Readonly<Record<Body, Place>>;
  readonly moonPhase: DayPhase;
  /** The Moon's among them. */
  readonly ingresses: readonly Ingress[];
  readonly stations: readonly Station[];
  readonly aspects: readonly Aspect[];
}

/** Computes the sky of `date` in `zone` (IANA name); about 5 ms, meant for 1900-2050. */
export function computeDailySky(date: LocalDate, zone: string): DailySky {
  const span = { from: startOfDay(date, zone), to: startOfDay(addDays(date, 1), zone) };
  const noon = new Date((span.from.getTime() + span.to.getTime()) / 2);
  const events = <T>(find: (body: Body) => T | null): T[] => BODIES.map(find).filter((event) => event !== null);
  return {
    date,
    zone,
    places: Object.fromEntries(BODIES.map((body) => [body, placeOf(body, noon)])) as Record<Body, Place>,
    moonPhase: moonPhaseOf(span, noon),
    ingresses: events((body) => ingressOf(body, span)),
    stations: events((body) => stationOf(body, span)),
    aspects: aspectsOf(span, noon),
  };
}

function placeOf(body: Body, at: Date): Place {
  const longitude = longitudeOf(body, at);
  return { sign: signAt(longitude), degree: longitude % 30, retrograde: speedOf(body, at) < 0 };
}
