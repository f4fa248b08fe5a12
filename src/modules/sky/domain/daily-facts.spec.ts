import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { dailyFacts, solarHouse } from './daily-facts';
import { computeDailySky } from './daily-sky';

const fullMoon = computeDailySky('2026-03-03', 'Europe/Moscow');
const equinox = computeDailySky('2026-03-20', 'Europe/Moscow');
const find = (facts: ReturnType<typeof dailyFacts>, id: string) => facts.find((fact) => fact.id === id);

describe('the facts of a day', () => {
  it('count solar houses by whole signs from the reader', () => {
    expect(solarHouse('leo', 'leo')).toBe(1);
    expect(solarHouse('leo', 'aquarius')).toBe(7);
    expect(solarHouse('aries', 'pisces')).toBe(12);
    expect(ZODIAC_SIGNS.map((sign) => solarHouse('gemini', sign)).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('are numbered from 1 by strength, with ids of their own, strengths of 0 to 1', () => {
    for (const sign of ZODIAC_SIGNS) {
      const facts = dailyFacts(fullMoon, sign);
      expect(facts.map(({ n }) => n)).toEqual(facts.map((_, index) => index + 1));
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      const strengths = facts.map(({ strength }) => strength);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      expect(strengths.every((strength) => strength > 0 && strength <= 1)).toBe(true);
    }
  });

  it('say the same sky to all signs, each in its own houses', () => {
    const [aries, leo] = [dailyFacts(fullMoon, 'aries'), dailyFacts(fullMoon, 'leo')];
    for (const facts of [aries, leo]) {
      expect(find(facts, 'moon-sign')).toMatchObject({ sign: 'virgo' });
      expect(find(facts, 'moon-phase')).toMatchObject({ phase: 'full-moon', percent: 100, at: '2026-03-03T14:38' });
      expect(find(facts, 'aspect-moon-sun-opposition')).toMatchObject({ aspect: 'opposition', at: '2026-03-03T14:38' });
      expect(find(facts, 'retrograde-mercury')).toMatchObject({ kind: 'retrograde', sign: 'pisces' });
    }
    expect(find(aries, 'moon-house')).toMatchObject({ house: 6 });
    expect(find(leo, 'moon-house')).toMatchObject({ house: 2 });
    expect(find(aries, 'ruler-mars')).toMatchObject({ sign: 'pisces', house: 12 });
    expect(find(leo, 'ruler-sun')).toMatchObject({ sign: 'pisces', house: 8 });
  });

  it('tell a moment no finer than it is known', () => {
    const facts = dailyFacts(equinox, 'aries');
    expect(find(facts, 'ingress-sun')).toMatchObject({
      from: 'pisces',
      sign: 'aries',
      house: 1,
      at: '2026-03-20T17:46',
    });
    expect(find(facts, 'station-mercury-direct')).toMatchObject({
      at: expect.stringMatching(/^2026-03-20T\d\d$/) as string,
    });
    const slow = dailyFacts(computeDailySky('2026-02-20', 'Europe/Moscow'), 'aries');
    expect(find(slow, 'aspect-saturn-neptune-conjunction')).toMatchObject({ at: '2026-02-20' });
  });

  it('weigh more what touches the reader: a body in the own sign, the own ruler', () => {
    const strength = (sign: (typeof ZODIAC_SIGNS)[number]) =>
      find(dailyFacts(fullMoon, sign), 'aspect-moon-jupiter-sextile')?.strength ?? 0;
    expect(strength('sagittarius')).toBeGreaterThan(strength('taurus'));
    expect(strength('virgo')).toBeGreaterThan(strength('taurus'));
  });
});
