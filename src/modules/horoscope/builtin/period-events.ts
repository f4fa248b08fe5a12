import type { Body, Fact, Period } from '../../sky';
import type { Chance } from './chance';
import type { FactOf } from './day-facts';

/** A fact that happens on a date. */
export type DatedFact = FactOf<'moon-phase' | 'ingress' | 'station' | 'aspect'> & { readonly at: string };

/** The facts of a week or month by what the sentences ask for. */
export interface PeriodEvents {
  /** What the period is about. */
  readonly main: DatedFact;
  /** The turning points besides, in order of time, no two on one date. */
  readonly points: readonly DatedFact[];
  /** Where the Sun stands most of the time. */
  readonly sun: FactOf<'house'>;
  /** What runs backwards all the while, the nearest to the reader first. */
  readonly retrogrades: readonly FactOf<'retrograde'>[];
}

/** How far chance may lift or lower an event, so that areas of life do not all tell the same ones. */
const CHANCE_WEIGHT = 0.12;
/** What an event loses for each told one that is of its kind, has a body of its, or is less than three days away. */
const LIKENESS = { kind: 0.1, body: 0.12, nearness: 0.08 };
/** An aspect of slow planets is exact for one day but felt for weeks: it opens no text. */
const LEADING: readonly Body[] = ['moon', 'mercury', 'venus', 'sun', 'mars'];
const DAY_MS = 86_400_000;

/** Chooses what a text tells of `facts`, with `count` turning points at most; throws where they lack the Sun or any event. */
export function periodEvents(facts: readonly Fact[], period: Period, count: number, chance: Chance): PeriodEvents {
  const sun = longestStay(facts, period);
  const told = facts.filter((fact): fact is DatedFact => isDated(fact) && !repeatsSun(fact, sun));
  const [first] = told;
  if (!first) throw new RangeError('the facts of a period lack events');
  const weight = (fact: DatedFact): number =>
    fact.strength + (chance.number(fact.id) - 0.5) * 2 * CHANCE_WEIGHT - (fact.kind === 'aspect' ? 0.1 : 0);
  const leading = told.filter(({ bodies: [mover] }) => mover !== undefined && LEADING.includes(mover));
  const main = heaviest(leading.length > 0 ? leading : [first], weight);
  const chosen = [main];
  while (chosen.length <= count) {
    const left = told.filter((fact) => chosen.every((other) => dateOf(other) !== dateOf(fact) && !isTwin(other, fact)));
    if (left.length === 0) break;
    chosen.push(heaviest(left, (fact) => weight(fact) - likeness(fact, chosen)));
  }
  const points = chosen.slice(1).sort((a, b) => (a.at < b.at ? -1 : 1));
  const retrogrades = facts
    .filter((fact): fact is FactOf<'retrograde'> => fact.kind === 'retrograde')
    .sort((a, b) => closeness(b, chance) - closeness(a, chance));
  return { main, points, sun, retrogrades };
}

/** What runs backwards for months takes turns. */
function closeness({ id, strength }: Fact, chance: Chance): number {
  return strength + chance.number(id) * CHANCE_WEIGHT;
}

/** The local date of an event. */
export function dateOf({ at }: { at: string }): string {
  return at.slice(0, 10);
}

function isDated(fact: Fact): fact is DatedFact {
  return 'at' in fact && fact.at !== undefined;
}

/** Whether it is the same meeting of the same bodies over again, as around a turn. */
function isTwin(a: DatedFact, b: DatedFact): boolean {
  return a.kind === 'aspect' && b.kind === 'aspect' && a.aspect === b.aspect && a.bodies.join() === b.bodies.join();
}

/** The Sun's own change of sign is told where its place is. */
function repeatsSun(fact: DatedFact, sun: FactOf<'house'>): boolean {
  return fact.kind === 'ingress' && fact.bodies[0] === 'sun' && sun.since !== undefined;
}

function longestStay(facts: readonly Fact[], period: Period): FactOf<'house'> {
  const places = facts.filter((fact): fact is FactOf<'house'> => fact.kind === 'house' && fact.bodies[0] === 'sun');
  const stay = ({ since, until }: FactOf<'house'>): number => {
    const days = period === 'week' ? 7 : 30;
    const change = until ?? since;
    if (change === undefined) return days;
    const before = period === 'week' ? (new Date(change).getUTCDay() + 6) % 7 : Number(change.slice(8)) - 1;
    return until === undefined ? days - before : before;
  };
  const [first] = places;
  if (!first) throw new RangeError('the facts of a period lack the Sun');
  return heaviest([first, ...places.slice(1)], stay);
}

function likeness(fact: DatedFact, told: readonly DatedFact[]): number {
  const near = (other: DatedFact): boolean =>
    Math.abs(Date.parse(dateOf(other)) - Date.parse(dateOf(fact))) < 3 * DAY_MS;
  return told.reduce(
    (sum, other) =>
      sum +
      (other.kind === fact.kind ? LIKENESS.kind : 0) +
      (other.bodies.some((body) => body !== 'moon' && fact.bodies.includes(body)) ? LIKENESS.body : 0) +
      (near(other) ? LIKENESS.nearness : 0),
    0,
  );
}

function heaviest<T>(list: readonly [T, ...T[]] | readonly T[], weight: (each: T) => number): T {
  return list.reduce((best, each) => (weight(each) > weight(best) ? each : best));
}
