import { SkyService } from '../../sky';
import { findUntrueClaims } from '../../writing';
import { dailyHoroscopePrompt } from '../prompts/daily-horoscope.prompt';
import { lockFacts } from './lock-facts';

const sky = new SkyService();
const WEEK = { sign: 'gemini', date: '2026-11-09', period: 'week' } as const;
const MONTH = { sign: 'gemini', date: '2026-12-01', period: 'month' } as const;

const untrue = (text: string, skyline: typeof WEEK | typeof MONTH) => {
  const facts = sky.periodFacts(skyline.period, skyline.date, 'Europe/Moscow', skyline.sign);
  return findUntrueClaims(text, lockFacts(facts, skyline), 'ru').map(({ detail }) => detail);
};

describe('the facts of a week or month as the lock knows them', () => {
  it('have the last day of the period and the reader', () => {
    expect(lockFacts([], WEEK)).toEqual([
      { kind: 'date', date: '2026-11-09', to: '2026-11-15' },
      { kind: 'reader', sign: 'gemini' },
    ]);
    expect(lockFacts([], MONTH)[0]).toEqual({ kind: 'date', date: '2026-12-01', to: '2026-12-31' });
  });

  it.each([
    'Новолуние в понедельник в Скорпионе.',
    'В пятницу Меркурий возвращается к прямому движению.',
    'До пятницы Меркурий ретрограден.',
    'До пятницы, 13 ноября, Меркурий ретрограден.',
    'Меркурий ещё пятится, пока в пятницу, 13 ноября, не развернётся.',
    'Меркурий ретрограден, пока 13 ноября не станет директным.',
    'Солнце всю неделю в вашем шестом доме.',
  ])('prove of the week: %s', (text) => {
    expect(untrue(text, WEEK)).toEqual([]);
  });

  it.each([
    ['Новолуние во вторник в Скорпионе.', ['new-moon in scorpio on 2026-11-10']],
    ['В четверг Меркурий возвращается к прямому движению.', ['mercury turns direct on 2026-11-12']],
    ['До субботы Меркурий ретрограден.', ['mercury retrograde from 2026-11-09 to 2026-11-14']],
    ['До четверга, 13 ноября, Меркурий ретрограден.', ['the date is one where day and weekday do not meet']],
    ['Меркурий ретрограден, пока 11 ноября не станет директным.', ['mercury direct on 2026-11-11']],
    ['Солнце всю неделю в вашем седьмом доме.', ['sun in house 7']],
  ])('refuse of the week: %s', (text, details) => {
    expect(untrue(text, WEEK)).toEqual(details);
  });

  it('know from when to when the Sun is in a sign, and so in a house', () => {
    expect(untrue('До 21 декабря Солнце в седьмом доме, затем в восьмом.', MONTH)).toEqual([]);
    expect(untrue('До 25 декабря Солнце в седьмом доме.', MONTH)).toEqual(['sun in house 7']);
    expect(untrue('21 декабря Солнце входит в Козерога.', MONTH)).toEqual([]);
    expect(untrue('20 декабря Солнце входит в Козерога.', MONTH)).toEqual(['sun goes into capricorn on 2026-12-20']);
    expect(untrue('С понедельника, 21 декабря, Солнце в Козероге.', MONTH)).toEqual([]);
    expect(untrue('С понедельника, 14 декабря, Солнце в Козероге.', MONTH)).toEqual([
      'sun in capricorn from 2026-12-14 to 2026-12-15',
    ]);
  });
});

describe('the names the prompt gives the solar houses', () => {
  const { system } = dailyHoroscopePrompt.templates.en;
  const names = [...system.matchAll(/(\d+) — ([^;.]+)[;.]/g)].map(
    ([, house, name = '']) => [Number(house), name] as const,
  );

  it('are twelve', () => {
    expect(names.map(([house]) => house)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each(names)('are known to the lock: %d, %s', (house, name) => {
    // The signs from Aries on are the houses of an Aries, and the Moon is in Taurus.
    const facts = lockFacts([], { sign: 'aries', date: '2026-11-24', period: 'day' });
    const moon = { kind: 'sign', body: 'moon', sign: 'taurus' } as const;
    const found = findUntrueClaims(`The Moon is in your house of ${name}.`, [...facts, moon], 'en');
    expect(found.map(({ detail }) => detail)).toEqual(house === 2 ? [] : [`moon in house ${house}`]);
  });
});
