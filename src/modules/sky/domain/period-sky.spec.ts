import { addDays, localDateIn, type LocalDate } from '../../../shared/local-date';
import { computeDailySky } from './daily-sky';
import { computePeriodSky, firstDayOf } from './period-sky';

const ZONE = 'Europe/Moscow';
const october = computePeriodSky('month', '2026-10-01', ZONE);
const dateOf = (at: Date) => localDateIn(ZONE, at);

describe('the sky of a week or month', () => {
  it('begins on Mondays and on first days of months only', () => {
    expect(firstDayOf('week', '2026-11-29')).toBe('2026-11-23');
    expect(firstDayOf('month', '2026-02-28')).toBe('2026-02-01');
    expect(october).toMatchObject({ from: '2026-10-01', to: '2026-11-01' });
    expect(computePeriodSky('week', '2026-12-28', ZONE).to).toBe('2027-01-04');
    expect(() => computePeriodSky('week', '2026-11-24', ZONE)).toThrow(RangeError);
    expect(() => computePeriodSky('month', '2026-11-02', ZONE)).toThrow(RangeError);
  });

  it('has the turns of Venus and Mercury and the four moons of October 2026, as published', () => {
    expect(october.stations.map(({ body, to, sign, at }) => [body, to, sign, dateOf(at)])).toEqual([
      ['mercury', 'retrograde', 'scorpio', '2026-10-24'],
      ['venus', 'retrograde', 'scorpio', '2026-10-03'],
      ['pluto', 'direct', 'aquarius', '2026-10-16'],
    ]);
    expect(october.lunations.map(({ name, sign, at }) => [name, sign, dateOf(at)])).toEqual([
      ['last-quarter', 'cancer', '2026-10-03'],
      ['new-moon', 'libra', '2026-10-10'],
      ['first-quarter', 'capricorn', '2026-10-18'],
      ['full-moon', 'taurus', '2026-10-26'],
    ]);
  });

  it('knows what runs backwards all the while, and what turns in it', () => {
    expect(october.passages.saturn).toEqual({ signs: ['aries'], retrograde: true });
    expect(october.passages.mercury).toEqual({ signs: ['scorpio'], retrograde: false });
    expect(october.passages.sun).toEqual({ signs: ['libra', 'scorpio'], retrograde: false });
  });

  it('has, of the planets, what its days have one by one, in every month of 2026', () => {
    for (let month = 1; month <= 12; month++) {
      const from = `2026-${String(month).padStart(2, '0')}-01` as LocalDate;
      const sky = computePeriodSky('month', from, ZONE);
      const days = [];
      for (let date = from; date < sky.to; date = addDays(date, 1)) days.push(computeDailySky(date, ZONE));
      const planetary = (events: readonly { at: Date; body: string }[]) =>
        events
          .filter(({ body }) => body !== 'moon')
          .map(({ body, at }) => `${dateOf(at)} ${body}`)
          .sort();
      expect(planetary(sky.ingresses)).toEqual(planetary(days.flatMap(({ ingresses }) => ingresses)));
      expect(planetary(sky.stations)).toEqual(planetary(days.flatMap(({ stations }) => stations)));
      const aspects = days.flatMap(({ date, aspects: all }) =>
        all
          .filter(({ bodies, exact }) => exact && !bodies.includes('moon'))
          .map(({ bodies, name }) => `${date} ${bodies.join(' ')} ${name}`),
      );
      expect(sky.aspects.map(({ bodies, name, exact }) => `${dateOf(exact.at)} ${bodies.join(' ')} ${name}`)).toEqual(
        aspects,
      );
      const moons = days.flatMap(({ moonPhase }) => (moonPhase.exactAt ? [moonPhase.name] : []));
      expect(sky.lunations.map(({ name }) => name)).toEqual(moons);
    }
  });

  it('has the same events for a month as for its weeks', () => {
    const weeks = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'] as const;
    const february = weeks.flatMap((from) => computePeriodSky('week', from, ZONE).aspects);
    const first = (events: typeof february) =>
      events
        .filter(({ exact }) => dateOf(exact.at) >= '2026-02-02' && dateOf(exact.at) < '2026-03-01')
        .map(({ bodies, name }) => `${bodies.join(' ')} ${name}`);
    expect(first(february)).toEqual(first([...computePeriodSky('month', '2026-02-01', ZONE).aspects]));
  });
});
