import { addDays, type LocalDate } from '../../../shared/local-date';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { SkyService } from '../../sky';
import { areaFact, isInArea, voiceOf } from './area-facts';
import { Chance } from './chance';
import { dayFacts, houseOf } from './day-facts';
import { LIFE_AREAS, type LifeArea } from './words/area-words';

const sky = new SkyService();
const days = Array.from({ length: 120 }, (_, day) => addDays('2026-01-01', day));
const factsOf = (date: LocalDate) => dayFacts(sky.dailyFacts(date, 'Europe/Moscow', 'libra'));
const told = (area: LifeArea) => days.map((date) => areaFact(area, factsOf(date), new Chance('libra', date)));

describe('the fact told for an area', () => {
  it.each(LIFE_AREAS)('of %s is never one of the Moon alone, and hardly ever the same two days running', (area) => {
    const facts = told(area);
    expect(facts.filter(({ bodies }) => bodies.every((body) => body === 'moon'))).toEqual([]);
    expect(facts.filter(({ id }, day) => id === facts[day + 1]?.id).length).toBeLessThan(6);
  });

  it.each<[LifeArea, readonly string[], readonly number[]]>([
    ['love', ['venus', 'moon', 'mars'], [5, 7]],
    ['career', ['saturn', 'sun', 'mercury'], [10, 6]],
    ['health', ['moon', 'mars', 'sun'], [6, 12]],
    ['finance', ['venus', 'jupiter', 'saturn'], [2, 8]],
  ])('of %s mostly has a body that rules it, or one in its houses', (area, rulers, houses) => {
    const own = told(area).filter(({ bodies }, day) => {
      const { all } = factsOf(days[day] ?? '2026-01-01');
      return bodies.some((body) => rulers.includes(body) || houses.includes(houseOf(all, body)?.house ?? 0));
    });
    expect(own.length / days.length).toBeGreaterThan(0.9);
  });

  it('is told by the body that rules the area more, never by the Moon', () => {
    expect(voiceOf('love', ['moon', 'venus'])).toBe('venus');
    expect(voiceOf('love', ['venus', 'saturn'])).toBe('venus');
    expect(voiceOf('career', ['venus', 'saturn'])).toBe('saturn');
    expect(voiceOf('finance', ['mars', 'pluto'])).toBe('pluto');
  });

  it('knows the houses of an area', () => {
    for (const sign of ZODIAC_SIGNS) {
      const facts = dayFacts(sky.dailyFacts('2026-05-01', 'Europe/Moscow', sign));
      expect(isInArea('love', 'venus', facts)).toBe([5, 7].includes(houseOf(facts.all, 'venus')?.house ?? 0));
    }
  });
});
