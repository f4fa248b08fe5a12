import { addDays, type LocalDate } from '../../shared/local-date';
import { computePeriodSky } from './domain/period-sky';
import { SkyService } from './sky.service';

const computed = jest.mocked(computePeriodSky);
jest.mock('./domain/period-sky', () => {
  const actual = jest.requireActual<typeof import('./domain/period-sky')>('./domain/period-sky');
  return { ...actual, computePeriodSky: jest.fn(actual.computePeriodSky) };
});

describe('the service of the sky', () => {
  it('computes a day once and forgets the one not asked for the longest', () => {
    const sky = new SkyService();
    const first = sky.day('2026-01-01', 'Europe/Moscow');
    expect(sky.day('2026-01-01', 'Europe/Moscow')).toBe(first);
    expect(sky.day('2026-01-01', 'Asia/Tokyo')).not.toBe(first);
    let date: LocalDate = '2026-01-01';
    for (let day = 0; day < 32; day++) {
      date = addDays(date, 1);
      sky.day(date, 'Europe/Moscow');
    }
    expect(sky.day('2026-01-01', 'Europe/Moscow')).not.toBe(first);
    expect(sky.day('2026-01-01', 'Europe/Moscow')).toEqual(first);
  });

  it('gives the facts of a week and month, computed once', () => {
    const sky = new SkyService();
    const week = sky.periodFacts('week', '2026-11-23', 'Europe/Moscow', 'leo');
    expect(week.map(({ id }) => id)).toContain('full-moon-2026-11-24');
    for (let call = 0; call < 5; call++) sky.periodFacts('month', '2026-11-01', 'Europe/Moscow', 'virgo');
    expect(computed).toHaveBeenCalledTimes(2);
  });

  it('gives the facts of a day and the sign of a birth', () => {
    const sky = new SkyService();
    expect(sky.dailyFacts('2026-03-03', 'Europe/Moscow', 'leo')[0]).toMatchObject({ n: 1, id: 'moon-sign' });
    expect(sky.sunSignOn('1990-05-15')).toEqual({ certain: 'taurus' });
  });
});
