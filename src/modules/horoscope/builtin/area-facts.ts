import type { Body, Fact } from '../../sky';
import type { Chance } from './chance';
import { type DayFacts, type FactOf, houseOf } from './day-facts';
import { LIFE_AREAS, type LifeArea } from './words/area-words';

/** What the sky of an area is looked for in: astrologers' custom, its weights our own. */
interface AreaRule {
  readonly bodies: Partial<Readonly<Record<Body, number>>>;
  /** Houses of the solar chart, 1 to 12. */
  readonly houses: readonly number[];
}

/** A fact that can be told as what touches an area. */
export type AreaFact = FactOf<'aspect' | 'ingress' | 'station' | 'retrograde' | 'house'>;

const RULES: Readonly<Record<LifeArea, AreaRule>> = {
  love: { bodies: { venus: 0.3, moon: 0.1, mars: 0.1 }, houses: [5, 7] },
  career: { bodies: { sun: 0.25, mercury: 0.25, saturn: 0.2 }, houses: [10, 6] },
  health: { bodies: { mars: 0.3, moon: 0.1, sun: 0.1 }, houses: [6, 12] },
  finance: { bodies: { jupiter: 0.3, venus: 0.25, saturn: 0.05 }, houses: [2, 8] },
};
const IN_HOUSE = 0.2;
/** What a fact loses that has neither a ruler nor a house of the area. */
const FOREIGN = 0.3;
/** How far chance may lift or lower a fact. */
const CHANCE_WEIGHT = 0.2;
const TURNS_TOLD: readonly Body[] = ['mercury', 'venus', 'mars', 'jupiter', 'saturn'];
const QUARTERS = ['conjunction', 'square', 'opposition'];

/** The fact of the day that matters most to `area`; never one of the Moon alone, which has a sentence of its own. */
export function areaFact(area: LifeArea, facts: DayFacts, chance: Chance): AreaFact {
  const { bodies } = RULES[area];
  const weight = (fact: Fact): number => {
    const ruling = fact.bodies.reduce((sum, body) => sum + (bodies[body] ?? 0), 0);
    const housed = fact.bodies.some((body) => body !== 'moon' && isInArea(area, body, facts)) ? IN_HOUSE : 0;
    const foreign = ruling + housed === 0 ? FOREIGN : 0;
    return fact.strength + ruling + housed - foreign + (chance.number(`${area} ${fact.id}`) - 0.5) * 2 * CHANCE_WEIGHT;
  };
  const all = facts.all.filter((fact): fact is AreaFact => isTold(area, fact, facts));
  // What stands for weeks is told every other day at most, as long as something passes on the day between.
  const passing = all.filter((fact) => 'at' in fact);
  const isTurn = chance.alternate('standing facts', [0, 1]) === LIFE_AREAS.indexOf(area) % 2;
  const told = isTurn || passing.length === 0 ? all : passing;
  return told.reduce((best, fact) => (weight(fact) > weight(best) ? fact : best));
}

/** Whether `body` goes through a house of `area`. */
export function isInArea(area: LifeArea, body: Body, { all }: DayFacts): boolean {
  const place = houseOf(all, body);
  return place !== undefined && RULES[area].houses.includes(place.house);
}

/** The body of an aspect that speaks for `area`: the one that rules it more, else the slower; never the Moon. */
export function voiceOf(area: LifeArea, [mover = 'moon', other = 'sun']: readonly Body[]): Exclude<Body, 'moon'> {
  const { bodies } = RULES[area];
  if (mover !== 'moon' && (bodies[mover] ?? 0) > (bodies[other] ?? 0)) return mover;
  return other === 'moon' ? 'sun' : other;
}

function isTold(area: LifeArea, fact: Fact, facts: DayFacts): boolean {
  const [body = 'moon'] = fact.bodies;
  switch (fact.kind) {
    case 'aspect':
      // The exact quarter moon is told as a phase.
      return !(facts.moonPhase.at && fact.id.startsWith('aspect-moon-sun') && QUARTERS.includes(fact.aspect));
    case 'ingress':
      return body !== 'moon';
    case 'station':
    case 'retrograde':
      return TURNS_TOLD.includes(body);
    case 'house':
      return body !== 'moon' && (isInArea(area, body, facts) || body in RULES[area].bodies);
    case 'moon-sign':
    case 'moon-phase':
    case 'ruler':
      return false;
  }
}
