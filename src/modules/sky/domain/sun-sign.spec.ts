import type { LocalDate } from '../../../shared/local-date';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { sunSignOn } from './sun-sign';

describe('the sign of the Sun for a date of birth', () => {
  it('is certain on most days', () => {
    expect(sunSignOn('1990-05-15')).toEqual({ certain: 'taurus' });
    expect(sunSignOn('1992-12-12')).toEqual({ certain: 'sagittarius' });
    expect(sunSignOn('2000-01-01')).toEqual({ certain: 'capricorn' });
  });

  it('is one of two on a day of change', () => {
    const answer = sunSignOn('2026-03-20');
    expect(answer).toMatchObject({ candidates: ['pisces', 'aries'] });
    expect(
      'changesAt' in answer && Math.abs(answer.changesAt.getTime() - Date.parse('2026-03-20T14:46:00Z')),
    ).toBeLessThan(60_000);
  });

  it('counts the whole date of Russia: a change at 14:46 UTC is past midnight already in UTC+12', () => {
    expect(sunSignOn('2026-03-21')).toMatchObject({ candidates: ['pisces', 'aries'] });
    expect(sunSignOn('2026-03-19')).toEqual({ certain: 'pisces' });
    expect(sunSignOn('2026-03-22')).toEqual({ certain: 'aries' });
  });

  it('goes through the twelve signs in order, every year from 1900 to 2050', () => {
    for (let year = 1900; year <= 2050; year += 10) {
      const middles = Array.from({ length: 12 }, (_, month) => {
        const answer = sunSignOn(`${year}-${String(month + 1).padStart(2, '0')}-10` as LocalDate);
        return 'certain' in answer ? ZODIAC_SIGNS.indexOf(answer.certain) : -1;
      });
      expect(middles).toEqual([9, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    }
  });
});
