import { AREAS, PERIODS } from '../modules/horoscope';
import type { Fact } from '../modules/sky';
import { LANGUAGES } from '../shared/language';
import { ZODIAC_SIGNS } from '../shared/zodiac-sign';
import type { Highlight } from './case-rows';
import { CARD_CASES } from './card-cases';
import { EVAL_CASES, orderOf, SKY_CASES, type SkyCase, skyOrderOf } from './eval-case';

const exact = (facts: readonly Fact[]) => facts.filter((fact) => 'at' in fact && fact.at !== undefined);
const exactPhase = (facts: readonly Fact[], ...phases: string[]) =>
  exact(facts).some((fact) => fact.kind === 'moon-phase' && phases.includes(fact.phase));
const ingressOf = (facts: readonly Fact[], ...bodies: string[]) =>
  facts.some((fact) => fact.kind === 'ingress' && bodies.includes(fact.bodies[0] ?? ''));
const retrogrades = (facts: readonly Fact[]) => facts.filter(({ kind }) => kind === 'retrograde');
const PLANETS = ['mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto'];
const LITTLE = { day: 1, week: 3, month: 20 };
const MUCH = { day: 8, week: 10, month: 30 };

const PROOFS: Readonly<Record<Highlight, (facts: readonly Fact[], each: SkyCase) => boolean>> = {
  'full moon': (facts) => exactPhase(facts, 'full-moon'),
  'new moon': (facts) => exactPhase(facts, 'new-moon'),
  'quarter moon': (facts) => exactPhase(facts, 'first-quarter', 'last-quarter'),
  'Sun changes sign': (facts) => ingressOf(facts, 'sun'),
  'Moon changes sign': (facts) => ingressOf(facts, 'moon'),
  'a planet changes sign': (facts) => ingressOf(facts, ...PLANETS),
  'Mercury retrograde': (facts) => retrogrades(facts).some(({ bodies }) => bodies[0] === 'mercury'),
  'a planet turns': (facts) => facts.some(({ kind }) => kind === 'station'),
  'many retrogrades': (facts, { period }) => retrogrades(facts).length >= (period === 'month' ? 3 : 5),
  'nothing retrograde': (facts) => retrogrades(facts).length === 0,
  'nothing exact': (facts) => exact(facts).length === 0,
  'little happens': (facts, { period }) => exact(facts).length <= LITTLE[period],
  'much happens': (facts, { period }) => exact(facts).length >= MUCH[period],
  'turn of the year': (_, { date, period }) =>
    period === 'day' ? date.endsWith('12-31') : period === 'week' ? date === '2026-12-28' : date.endsWith('12-01'),
};

describe('the horoscopes of npm run eval', () => {
  it('are sixty, each sort twice in each language, each sign five times', () => {
    expect(new Set(SKY_CASES.map(({ id }) => id)).size).toBe(60);
    for (const period of PERIODS) {
      for (const area of AREAS) {
        for (const language of LANGUAGES) {
          const same = SKY_CASES.filter(
            (each) => each.period === period && each.area === area && each.language === language,
          );
          expect(same).toHaveLength(2);
        }
      }
    }
    for (const sign of ZODIAC_SIGNS) expect(SKY_CASES.filter((each) => each.sign === sign)).toHaveLength(5);
  });

  it.each(SKY_CASES.map((each) => [each.id, each.highlight, each] as const))('%s: %s', (_, highlight, each) => {
    const { kind, input } = skyOrderOf(each);
    expect(PROOFS[highlight](input.facts, each)).toBe(true);
    expect(kind.id).toContain(each.area === 'general' && each.period === 'day' ? 'daily' : each.area);
  });

  it('show every highlight', () => {
    expect(new Set(SKY_CASES.map(({ highlight }) => highlight))).toEqual(new Set(Object.keys(PROOFS)));
  });
});

describe('the readings of npm run eval', () => {
  it('are beside them, each under a name of its own', () => {
    expect(EVAL_CASES).toEqual([...SKY_CASES, ...CARD_CASES]);
    expect(new Set(EVAL_CASES.map(({ id }) => id)).size).toBe(EVAL_CASES.length);
  });

  it.each(CARD_CASES.map((each) => [each.id, each] as const))('%s', (_, each) => {
    const { kind, input } = orderOf(each);
    expect(kind.id).toMatch(/^tarot\./);
    expect(kind.prompt.values(input, each.language).cards?.split('\n')).toHaveLength(each.input.cards.length);
  });

  it('try every kind of text on cards, in both languages', () => {
    expect(new Set(CARD_CASES.map((each) => orderOf(each).kind.id)).size).toBe(3);
    expect(new Set(CARD_CASES.map(({ language }) => language)).size).toBe(2);
  });
});
