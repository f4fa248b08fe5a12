import type { Body, Fact } from '../../sky';
import type { Chance } from './chance';
import { type DayFacts, type FactOf, houseOf } from './day-facts';
import { fill, frameAttempt, leastRepetitive, type Sentence } from './sentence';
import type { DailyWords, Tone, Variants, Words } from './words/daily-words';

/** The main influence of a day as a sentence, and the tone it gives to the rest. */
export interface Influence {
  readonly tone: Tone;
  readonly sentence: Sentence;
}

/** Draws one of a list for this attempt at a sentence. */
type Draw = <T>(name: string, list: readonly T[]) => T;

type InfluenceFact = FactOf<'aspect' | 'retrograde' | 'station' | 'ingress' | 'house'>;

/** How far chance may lift or lower a fact, so that what stands for weeks is not told daily. */
const CHANCE_WEIGHT = 0.15;
const KIND_BODIES: readonly Body[] = ['mercury', 'venus', 'sun', 'jupiter'];
const TOLD_IN_HOUSES: readonly Body[] = ['mercury', 'venus', 'sun', 'mars', 'jupiter', 'saturn'];
const MOON_AND_SUN_MEET = ['conjunction', 'square', 'opposition'];

/** The fact that matters most to the sign besides the Moon's own sign and phase. */
export function mainInfluence({ all, moonPhase }: DayFacts, chance: Chance): InfluenceFact {
  const weight = (fact: Fact): number => fact.strength + (chance.number(fact.id) - 0.5) * 2 * CHANCE_WEIGHT;
  const told = all.filter((fact): fact is InfluenceFact => {
    if (fact.kind === 'aspect') {
      // The exact quarter moon is told by the opening already.
      return !(moonPhase.at && fact.id.startsWith('aspect-moon-sun') && MOON_AND_SUN_MEET.includes(fact.aspect));
    }
    if (fact.kind === 'ingress') return fact.bodies[0] !== 'moon';
    if (fact.kind === 'house') return fact.bodies.some((body) => TOLD_IN_HOUSES.includes(body));
    return fact.kind === 'retrograde' || fact.kind === 'station';
  });
  return told.reduce((best, fact) => (weight(fact) > weight(best) ? fact : best));
}

/** Tells `fact` and where in life the sign meets it; an aspect without a place where that is only the Moon's own house. */
export function influence(
  fact: InfluenceFact,
  facts: DayFacts,
  words: DailyWords,
  chance: Chance,
  before: readonly Sentence[],
): Influence {
  const place = placeOf(fact, facts);
  const sentence = leastRepetitive(before, (attempt) => {
    // Where no place tells the signs apart their draws must, so these are not drawn again.
    const draw: Draw = (name, list) => (place ? chance.alternate(name, list, attempt) : chance.pick(name, list));
    const frames = framesOf(fact, place !== undefined, facts, words);
    const frame = chance.pick(`influence-${fact.kind}`, frames, place ? frameAttempt(attempt) : 0);
    const where = place && chance.pick('where', words.houses[place.house - 1]?.where ?? [], attempt);
    const slots = { ...slotsOf(fact, facts, words, draw), ...(where !== undefined && { where }) };
    const used = [
      fact.id,
      ...(place && /\{where\}/i.test(frame) ? [place.id] : []),
      ...(facts.ruler && /\{ruler\}/i.test(frame) ? [facts.ruler.id] : []),
    ];
    return { text: fill(frame, slots), facts: [...new Set(used)] };
  });
  return { tone: toneOf(fact), sentence };
}

function placeOf(fact: InfluenceFact, { all, moonHouse }: DayFacts): { id: string; house: number } | undefined {
  const [first, second = first] = fact.bodies;
  if (fact.kind !== 'aspect') return fact;
  const places = [second, first].map((body) => body && houseOf(all, body));
  return places.find((place) => place && place.house !== moonHouse.house);
}

function toneOf(fact: InfluenceFact): Tone {
  const isKind = fact.bodies.every((body) => body === 'moon' || KIND_BODIES.includes(body));
  if (fact.kind === 'aspect') {
    if (fact.aspect === 'trine' || fact.aspect === 'sextile') return 'soft';
    return fact.aspect === 'conjunction' ? (isKind ? 'soft' : 'mixed') : 'hard';
  }
  return isKind && (fact.kind === 'house' || fact.kind === 'ingress') ? 'soft' : 'mixed';
}

function manner({ aspect }: FactOf<'aspect'>): 'soft' | 'hard' | 'meeting' {
  if (aspect === 'conjunction') return 'meeting';
  return aspect === 'trine' || aspect === 'sextile' ? 'soft' : 'hard';
}

function framesOf(fact: InfluenceFact, isPlaced: boolean, { ruler }: DayFacts, words: DailyWords): Variants {
  switch (fact.kind) {
    case 'aspect': {
      const isOwn = fact.bodies.some((body) => body === ruler?.bodies[0]);
      const tables = isOwn ? [words.aspects, words.rulerAspects] : [words.aspects];
      return tables.flatMap((table) => table[manner(fact)][isPlaced ? 'placed' : 'plain']);
    }
    case 'retrograde':
      return words.retrograde;
    case 'station':
      return fact.to === 'direct' ? words.turnsDirect : words.turnsRetrograde;
    case 'ingress':
      return words.enters;
    case 'house':
      return words.stays;
  }
}

function slotsOf(fact: InfluenceFact, { ruler }: DayFacts, words: DailyWords, draw: Draw): Words {
  if (fact.kind === 'aspect') return aspectSlots(fact, ruler, words, draw);
  const body = fact.bodies[0] ?? 'sun';
  const { retrograde, turnsDirect, turnsRetrograde, enters, stays } = words.bodies[body];
  const turns = fact.kind === 'station' && fact.to === 'direct' ? turnsDirect : turnsRetrograde;
  const clauses = { retrograde, station: turns, ingress: enters, house: stays }[fact.kind];
  return {
    ...words.bodyForms(body),
    ...words.signForms(fact.sign),
    clause: draw(`clause-${fact.kind}-${body}`, clauses),
  };
}

function aspectSlots(fact: FactOf<'aspect'>, ruler: FactOf<'ruler'> | undefined, words: DailyWords, draw: Draw): Words {
  const [mover = 'moon', other = 'sun'] = fact.bodies;
  const { domains } = words.bodies[mover];
  const happenings = words.bodies[other][manner(fact)];
  // One draw for both: twelve signs may need more than the six of either list.
  const pairs = domains.flatMap((domain) => happenings.map((happens) => ({ domain, happens })));
  return {
    ...words.aspectForms(fact.aspect, [mover, other], ruler?.bodies[0] ?? mover),
    ...draw('happening', pairs),
    helps: draw('helps', words.bodies[other].helps),
    tempts: draw('tempts', words.bodies[other].tempts),
  };
}
