import type { Fact } from '../../sky';
import { checkHoroscope } from './text-checks';

const FACTS: readonly Fact[] = [
  { id: 'moon-sign', n: 1, kind: 'moon-sign', bodies: ['moon'], sign: 'leo', strength: 1 },
  {
    id: 'moon-phase',
    n: 2,
    kind: 'moon-phase',
    bodies: ['moon', 'sun'],
    sign: 'leo',
    phase: 'waxing-gibbous',
    percent: 80,
    strength: 1,
  },
  { id: 'moon-house', n: 3, kind: 'house', bodies: ['moon'], sign: 'leo', house: 5, strength: 1 },
  { id: 'aspect', n: 4, kind: 'aspect', bodies: ['moon', 'venus'], aspect: 'trine', strength: 1 },
  { id: 'saturn', n: 5, kind: 'retrograde', bodies: ['saturn'], sign: 'aries', house: 1, strength: 1 },
  {
    id: 'mars',
    n: 6,
    kind: 'ingress',
    bodies: ['mars'],
    from: 'leo',
    sign: 'virgo',
    house: 6,
    at: '2026-11-23',
    strength: 1,
  },
  {
    id: 'mercury',
    n: 7,
    kind: 'station',
    bodies: ['mercury'],
    to: 'direct',
    sign: 'pisces',
    house: 12,
    at: '2026-11-23',
    strength: 1,
  },
  { id: 'jupiter', n: 8, kind: 'ruler', bodies: ['jupiter'], sign: 'libra', house: 7, strength: 1 },
];

const DAY = { sign: 'aries', date: '2026-11-23', period: 'day' } as const;

const problems = (text: string) =>
  checkHoroscope(text, { ...DAY, facts: FACTS }, 'ru').map(({ code, detail }) => `${code}: ${detail}`);

describe("the check of a model's daily text", () => {
  it('lets through what the facts prove', () => {
    const text =
      'Растущая Луна во Льве идёт по вашему пятому дому. Трин Луны и Венеры мягок, а Сатурн движется вспять. ' +
      'Марс переходит из знака Льва в знак Девы. Меркурий возвращается к прямому движению. Юпитер в Весах щедр.';
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['Луна в Раке.', 'fact_sign: moon in cancer'],
    ['Венера в Деве.', 'fact_sign: venus in virgo'],
    ['Квадрат Луны и Венеры.', 'fact_aspect: moon venus square'],
    ['Трин Луны и Марса.', 'fact_aspect: moon mars trine'],
    ['Ретроградная Венера путает чувства.', 'fact_retrograde: venus retrograde'],
    ['Сатурн начинает прямое движение.', 'fact_station: saturn turns direct'],
    ['Убывающая Луна успокаивает.', 'fact_phase: waning-gibbous or last-quarter or waning-crescent'],
    ['Сегодня полнолуние.', 'fact_phase: full-moon on 2026-11-23'],
    ['Впереди новолуние.', 'fact_phase: waning-gibbous or last-quarter or waning-crescent'],
    ['Луна идёт по десятому дому.', 'fact_house: moon in house 10'],
  ])('refuses "%s"', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('takes a turning body for either way of moving on its day', () => {
    expect(problems('Ретроградный Меркурий путает письма.')).toEqual([]);
    expect(problems('Меркурий уже директен.')).toEqual([]);
  });

  it('tells in which sentence the untrue claim stands', () => {
    const [problem] = checkHoroscope('Тихо. Луна в Раке, и тепло.', { ...DAY, facts: FACTS }, 'ru');
    expect(problem?.excerpt).toBe('Луна в Раке, и тепло.');
  });
});
