import type { Body } from '../../sky';
import type { Chance } from './chance';
import type { FactOf } from './day-facts';
import type { DatedFact } from './period-events';
import type { Phrases } from './phrase';
import type { Variants, Words } from './words/daily-words';
import type { AreaWords, DatedMoon, EventFrames, PeriodBody, PeriodHouse, PeriodWords } from './words/period-words';

/** What a sentence about a fact is filled with: forms of its names, and lists to draw phrases from. */
export interface FactSlots {
  readonly names: Words;
  readonly phrases: Phrases;
}

type Clause = 'enters' | 'retrograde' | 'turnsRetrograde' | 'turnsDirect';

const NOTHING: PeriodBody = { helps: [], tempts: [] };

/** The frames for an event of its kind. */
export function framesOf(fact: DatedFact, words: PeriodWords): EventFrames {
  switch (fact.kind) {
    case 'moon-phase':
      return words.moon;
    case 'ingress':
      return words.enters;
    case 'station':
      return fact.to === 'direct' ? words.turnsDirect : words.turnsRetrograde;
    case 'aspect':
      return words.aspects[mannerOf(fact)];
  }
}

/** What an event fills its frame with. */
export function eventSlots(fact: DatedFact, words: PeriodWords, area: AreaWords, chance: Chance): FactSlots {
  const [body = 'sun', other = 'sun'] = fact.bodies;
  switch (fact.kind) {
    case 'moon-phase': {
      const moon = fact.phase as DatedMoon;
      const names = { ...words.signForms(fact.sign), moon: words.moonNames[moon] };
      return { names, phrases: { clause: area.moons[moon] } };
    }
    case 'ingress':
      return bodySlots(body, 'enters', words, area, words.signForms(fact.sign));
    case 'station':
      return bodySlots(body, fact.to === 'direct' ? 'turnsDirect' : 'turnsRetrograde', words, area);
    case 'aspect': {
      // One body for all signs of a turn: signs that meet a body in two aspects would else say the same of both.
      const [helping, tempting] = chance.half([0, 1])[0] === 0 ? [other, body] : [body, other];
      const { helps } = bodyWords(helping, area);
      const { tempts } = bodyWords(fact.aspect === 'conjunction' ? tempting : helping, area);
      return { names: words.aspectForms(fact.aspect, [body, other], body), phrases: { helps, tempts } };
    }
  }
}

/** A body and what it does. */
export function bodySlots(body: Body, does: Clause, words: PeriodWords, area: AreaWords, sign: Words = {}): FactSlots {
  const own = bodyWords(body, area);
  const clause: Variants = own[does] ?? words.bodies[body][does];
  return { names: { ...sign, ...words.bodyForms(body) }, phrases: { clause, helps: own.helps } };
}

/** The house of that number, 1 to 12. */
export function houseWords(house: number, { houses }: AreaWords): PeriodHouse {
  const words = houses[house - 1];
  if (!words) throw new RangeError(`no house ${house}`);
  return words;
}

/** Whether an aspect helps, hinders, or does both. */
export function mannerOf({ aspect }: FactOf<'aspect'>): 'soft' | 'hard' | 'meeting' {
  if (aspect === 'conjunction') return 'meeting';
  return aspect === 'trine' || aspect === 'sextile' ? 'soft' : 'hard';
}

function bodyWords(body: Body, { bodies }: AreaWords): PeriodBody {
  return body === 'moon' ? NOTHING : bodies[body];
}
