import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { SkyService } from '../../sky';
import { Chance } from './chance';
import { dateOf, periodEvents } from './period-events';

const sky = new SkyService();
const eventsOf = (period: 'week' | 'month', from: '2026-10-01' | '2026-11-23', sign: (typeof ZODIAC_SIGNS)[number]) =>
  periodEvents(
    sky.periodFacts(period, from, 'Europe/Moscow', sign),
    period,
    4,
    new Chance(sign, from, { name: `${period} general `, unit: period }),
  );

describe('the events of a week or month', () => {
  it('stand on dates of their own, in order of time', () => {
    for (const sign of ZODIAC_SIGNS) {
      const { main, points } = eventsOf('month', '2026-10-01', sign);
      const dates = points.map(dateOf);
      expect(dates).toHaveLength(4);
      expect(dates).toEqual([...dates].sort());
      expect(new Set([dateOf(main), ...dates]).size).toBe(5);
    }
  });

  it('are of more than one kind', () => {
    for (const sign of ZODIAC_SIGNS) {
      const { main, points } = eventsOf('month', '2026-10-01', sign);
      expect(new Set([main, ...points].map(({ kind }) => kind)).size).toBeGreaterThan(2);
    }
  });

  it('begin from where the Sun stays longest, and do not tell its change of sign twice', () => {
    expect(eventsOf('month', '2026-10-01', 'leo').sun).toMatchObject({ sign: 'libra', until: '2026-10-23' });
    expect(eventsOf('week', '2026-11-23', 'leo').sun).toMatchObject({ sign: 'sagittarius', house: 5 });
  });

  it('are fewer where there are fewer', () => {
    const { main, points } = eventsOf('week', '2026-11-23', 'leo');
    expect(points.length).toBeLessThanOrEqual(4);
    expect(main.bodies).not.toContain('pluto');
  });
});
