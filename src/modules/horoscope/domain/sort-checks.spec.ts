import { checkSortText } from './sort-checks';
import type { KnownFact } from './fact-proof';

const FACTS: readonly KnownFact[] = [
  { n: 1, kind: 'moon-sign', bodies: ['moon'], sign: 'leo' },
  { n: 2, kind: 'moon-phase', bodies: ['moon', 'sun'], sign: 'leo', phase: 'waxing-gibbous' },
  { n: 3, kind: 'house', bodies: ['moon'], sign: 'leo', house: 5 },
  { n: 4, kind: 'aspect', bodies: ['moon', 'venus'], aspect: 'trine' },
  { n: 5, kind: 'retrograde', bodies: ['saturn'], sign: 'aries', house: 1 },
  { n: 6, kind: 'ingress', bodies: ['mars'], from: 'leo', sign: 'virgo', house: 6 },
  { n: 7, kind: 'station', bodies: ['mercury'], to: 'direct', sign: 'pisces', house: 12 },
];

const problems = (text: string, facts?: readonly number[]) =>
  checkSortText({ text, ...(facts && { facts }) }, FACTS, 'ru').map(({ code, detail }) => `${code}: ${detail}`);

describe("the check of a model's daily text", () => {
  it('lets through what the facts prove', () => {
    const text =
      'Растущая Луна во Льве идёт по вашему пятому дому. Трин Луны и Венеры мягок, а Сатурн движется вспять. ' +
      'Марс переходит из знака Льва в знак Девы. Меркурий возвращается к прямому движению.';
    expect(problems(text, [1, 2, 3, 4, 5, 6, 7])).toEqual([]);
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['Луна в Раке.', 'sky_sign: moon in cancer'],
    ['Венера в Деве.', 'sky_sign: venus in virgo'],
    ['Квадрат Луны и Венеры.', 'sky_aspect: moon venus square'],
    ['Трин Луны и Марса.', 'sky_aspect: moon mars trine'],
    ['Ретроградный Меркурий путает письма.', 'sky_retrograde: mercury retrograde'],
    ['Сатурн начинает прямое движение.', 'sky_direct: saturn direct'],
    ['Убывающая Луна успокаивает.', 'sky_phase: waning-gibbous or last-quarter or waning-crescent'],
    ['Впереди полнолуние.', 'sky_phase: full-moon'],
    ['Луна идёт по десятому дому.', 'sky_house: house 10'],
  ])('refuses "%s"', (text, problem) => {
    expect(problems(text, [1])).toEqual([problem]);
  });

  it('refuses numbers of facts that are not there, and none at all', () => {
    expect(problems('Луна во Льве.', [1, 99])).toEqual(['sky_unknown_fact: 99']);
    expect(problems('Луна во Льве.', [])).toEqual(['sky_no_facts: none']);
  });
});
