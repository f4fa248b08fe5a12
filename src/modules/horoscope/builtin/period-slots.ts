import type { Body } from '../../sky';
import type { FactOf } from './day-facts';
import type { DatedFact } from './period-events';
import type { PeriodContext } from './period-context';
import type { Phrases } from './phrase';
import type { Variants, Words } from './words/daily-words';
import type { AreaWords, DatedMoon, EventFrames, PeriodBody, PeriodHouse, PeriodWords } from './words/period-words';

/** What a sentence about a fact is filled with: forms of its names, and lists to draw phrases from. */
export interface FactSlots {
  readonly names: Words;
  readonly phrases: Phrases;
  /** Which lists of a body the phrases are of. */
  readonly lists?: readonly string[];
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

/** What an event fills its frame with, from other lists than those `drawn` on already, where there are. */
export function eventSlots(
  fact: DatedFact,
  { words, area, chance }: Pick<PeriodContext, 'words' | 'area' | 'chance'>,
  drawn: readonly string[],
): FactSlots {
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
      const usual = chance.half([0, 1])[0] === 0 ? [other, body] : [body, other];
      const [helping, tempting] = fresher(fact, usual as [Body, Body], drawn);
      const { helps } = bodyWords(helping, area);
      const { tempts } = bodyWords(tempting, area);
      const names = words.aspectForms(fact.aspect, [body, other], body);
      return { names, phrases: { helps, tempts }, lists: listsOf(fact, helping, tempting) };
    }
  }
}

/** Whose help and whose temptation an aspect tells of, of two bodies: not those of an aspect told before. */
function fresher(fact: FactOf<'aspect'>, [first, second]: [Body, Body], drawn: readonly string[]): [Body, Body] {
  const ways: [Body, Body][] =
    fact.aspect === 'conjunction'
      ? [
          [first, second],
          [second, first],
        ]
      : [
          [first, first],
          [second, second],
        ];
  const repeats = ways.map((way) => listsOf(fact, ...way).filter((list) => drawn.includes(list)).length);
  return ways[repeats.indexOf(Math.min(...repeats))] ?? [first, first];
}

function listsOf(fact: FactOf<'aspect'>, helping: Body, tempting: Body): readonly string[] {
  const manner = mannerOf(fact);
  return [...(manner === 'hard' ? [] : [`helps ${helping}`]), ...(manner === 'soft' ? [] : [`tempts ${tempting}`])];
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
