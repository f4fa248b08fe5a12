import { DAILY, type HoroscopeKey } from './horoscope-key';
import { neighboursOf } from './neighbours';

const KEY: HoroscopeKey = { ...DAILY, sign: 'leo', date: '2027-01-04', language: 'ru' };
const own = (key: HoroscopeKey) =>
  neighboursOf(key)
    .filter(({ sign }) => sign === key.sign)
    .map(({ date }) => date);

describe('neighboursOf', () => {
  it("gives the other eleven signs of a day and the sign's two weeks before it", () => {
    const neighbours = neighboursOf(KEY);
    expect(neighbours).toHaveLength(25);
    expect(new Set(neighbours.filter(({ date }) => date === KEY.date).map(({ sign }) => sign)).size).toBe(11);
    const days = own(KEY);
    expect([days[0], days.at(-1), days.length]).toEqual(['2027-01-03', '2026-12-21', 14]);
  });

  it('gives the last three of weeks and months, over the end of a year', () => {
    expect(own({ ...KEY, period: 'week' })).toEqual(['2026-12-28', '2026-12-21', '2026-12-14']);
    expect(own({ ...KEY, period: 'month', date: '2027-02-01' })).toEqual(['2027-01-01', '2026-12-01', '2026-11-01']);
  });
});
