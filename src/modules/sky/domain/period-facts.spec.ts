import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { periodFacts } from './period-facts';
import { computePeriodSky } from './period-sky';

const october = computePeriodSky('month', '2026-10-01', 'Europe/Moscow');
const week = computePeriodSky('week', '2026-11-23', 'Europe/Moscow');
const find = (facts: ReturnType<typeof periodFacts>, id: string) => facts.find((fact) => fact.id === id);

describe('the facts of a week or month', () => {
  it('are numbered from 1 by strength, with ids of their own, strengths of 0 to 1', () => {
    for (const sky of [october, week]) {
      for (const sign of ZODIAC_SIGNS) {
        const facts = periodFacts(sky, sign);
        expect(facts.map(({ n }) => n)).toEqual(facts.map((_, index) => index + 1));
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
        const strengths = facts.map(({ strength }) => strength);
        expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
        expect(strengths.every((strength) => strength > 0 && strength <= 1)).toBe(true);
      }
    }
  });

  it('date every event, in the houses of the sign', () => {
    const leo = periodFacts(october, 'leo');
    expect(find(leo, 'full-moon-2026-10-26')).toMatchObject({ sign: 'taurus', house: 10, at: '2026-10-26T07:12' });
    expect(find(leo, 'ingress-venus-2026-10-25')).toMatchObject({ from: 'scorpio', sign: 'libra', house: 3 });
    expect(find(leo, 'station-pluto-direct-2026-10-16')).toMatchObject({
      sign: 'aquarius',
      house: 7,
      at: '2026-10-16',
    });
    expect(find(leo, 'aspect-venus-mars-square-2026-10-11')).toMatchObject({ aspect: 'square', houses: [4, 1] });
    expect(leo.filter(({ id }) => id.startsWith('aspect-mercury-mars-square'))).toHaveLength(2);
  });

  it('say where the Sun stands and from and until which date', () => {
    const leo = periodFacts(october, 'leo');
    expect(find(leo, 'sun-house-libra')).toMatchObject({ house: 3, until: '2026-10-23' });
    expect(find(leo, 'sun-house-scorpio')).toMatchObject({ house: 4, since: '2026-10-23' });
    const [only, ...others] = periodFacts(week, 'leo').filter(({ kind }) => kind === 'house');
    expect(only).not.toHaveProperty('since');
    expect(only).not.toHaveProperty('until');
    expect(others).toEqual([]);
  });

  it('tell a retrograde only if it lasts from the first to the last moment, a ruler only in one sign', () => {
    const retrogrades = (sign: (typeof ZODIAC_SIGNS)[number]) =>
      periodFacts(october, sign)
        .filter(({ kind }) => kind === 'retrograde')
        .map(({ bodies }) => bodies[0])
        .sort();
    expect(retrogrades('leo')).toEqual(['neptune', 'saturn', 'uranus']);
    expect(find(periodFacts(october, 'capricorn'), 'ruler-saturn')).toMatchObject({ sign: 'aries', house: 4 });
    expect(periodFacts(october, 'taurus').filter(({ kind }) => kind === 'ruler')).toEqual([]);
  });

  it('weigh more what touches the reader', () => {
    const strength = (sign: (typeof ZODIAC_SIGNS)[number]) =>
      find(periodFacts(october, sign), 'full-moon-2026-10-26')?.strength ?? 0;
    expect(strength('taurus')).toBeGreaterThan(strength('scorpio'));
    expect(strength('scorpio')).toBeGreaterThan(strength('leo'));
  });
});
