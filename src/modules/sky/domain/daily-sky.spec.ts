import type { LocalDate } from '../../../shared/local-date';
import { BODIES } from './body';
import { computeDailySky } from './daily-sky';

const moscow = (date: LocalDate) => computeDailySky(date, 'Europe/Moscow');
const utc = (date: LocalDate) => computeDailySky(date, 'UTC');
const minutes = (a: Date | undefined, iso: string) => Math.abs(((a?.getTime() ?? 0) - Date.parse(iso)) / 60_000);

// Moments as published by NASA, the USNO and the ephemerides of astrologers.
describe('the sky of a day', () => {
  it('has the eclipsed full Moon of 3 March 2026 at 11:38 UTC in Virgo', () => {
    const { moonPhase, aspects } = moscow('2026-03-03');
    expect(moonPhase).toMatchObject({ name: 'full-moon', sign: 'virgo' });
    expect(minutes(moonPhase.exactAt, '2026-03-03T11:38:00Z')).toBeLessThan(1);
    expect(moonPhase.illumination).toBeGreaterThan(0.999);
    expect(aspects).toContainEqual(expect.objectContaining({ bodies: ['moon', 'sun'], name: 'opposition' }));
  });

  it('has the eclipsed new Moon of 12 August 2026 at 17:37 UTC in Leo', () => {
    const { moonPhase } = moscow('2026-08-12');
    expect(moonPhase).toMatchObject({ name: 'new-moon', sign: 'leo' });
    expect(minutes(moonPhase.exactAt, '2026-08-12T17:37:00Z')).toBeLessThan(1);
    expect(Math.abs(moonPhase.age)).toBeLessThan(29.6);
  });

  it('names the phases between the quarters', () => {
    const names = ['2026-08-14', '2026-08-20', '2026-08-24', '2026-08-29', '2026-09-07'].map(
      (date) => moscow(date as LocalDate).moonPhase.name,
    );
    expect(names).toEqual(['waxing-crescent', 'first-quarter', 'waxing-gibbous', 'waning-gibbous', 'waning-crescent']);
    expect(moscow('2026-08-14').moonPhase.age).toBeCloseTo(1.66, 1);
  });

  it('has the equinox of 20 March 2026 at 14:46 UTC, told to the minute', () => {
    const sun = utc('2026-03-20').ingresses.find(({ body }) => body === 'sun');
    expect(sun).toMatchObject({ from: 'pisces', to: 'aries', precision: 'minute' });
    expect(minutes(sun?.at, '2026-03-20T14:46:00Z')).toBeLessThan(1);
  });

  it('has the retrogrades of Mercury of 2026: 26 February, 29 June, 24 October', () => {
    const turns = (['2026-02-26', '2026-03-20', '2026-06-29', '2026-07-23', '2026-10-24', '2026-11-13'] as const).map(
      (date) => utc(date).stations.find(({ body }) => body === 'mercury')?.to,
    );
    expect(turns).toEqual(['retrograde', 'direct', 'retrograde', 'direct', 'retrograde', 'direct']);
    expect(utc('2026-07-10').places.mercury.retrograde).toBe(true);
    expect(utc('2026-08-10').places.mercury.retrograde).toBe(false);
  });

  it('has the meeting of Saturn and Neptune at 0° Aries on 20 February 2026, told to the day and felt around it', () => {
    const meeting = (date: LocalDate) => utc(date).aspects.find(({ bodies }) => bodies.join() === 'saturn,neptune');
    expect(meeting('2026-02-20')).toMatchObject({ name: 'conjunction', exact: { precision: 'day' } });
    expect(meeting('2026-02-25')).toMatchObject({ name: 'conjunction' });
    expect(meeting('2026-02-25')?.exact).toBeUndefined();
    expect(meeting('2026-04-25')).toBeUndefined();
  });

  it('has Jupiter entering Leo on 30 June 2026 and Uranus entering Gemini on 26 April 2026', () => {
    expect(utc('2026-06-30').ingresses).toContainEqual(expect.objectContaining({ body: 'jupiter', to: 'leo' }));
    expect(utc('2026-04-26').ingresses).toContainEqual(expect.objectContaining({ body: 'uranus', to: 'gemini' }));
  });

  it('tells the Moon to the minute and fast planets to the hour', () => {
    const exact = (['2026-05-15', '2026-05-18', '2026-05-22'] as const).flatMap((date) =>
      utc(date).aspects.filter((aspect) => aspect.exact),
    );
    for (const { bodies, exact: moment } of exact) {
      expect(moment?.precision).toBe(bodies[0] === 'moon' ? 'minute' : 'hour');
    }
    expect(new Set(exact.map(({ exact: moment }) => moment?.precision))).toEqual(new Set(['minute', 'hour']));
  });

  it('ends where the next one begins: every event of a month belongs to exactly one day, also over a change of clocks', () => {
    const days = Array.from({ length: 31 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}` as LocalDate);
    for (const zone of ['Europe/Berlin', 'Asia/Vladivostok']) {
      const skies = days.map((date) => computeDailySky(date, zone));
      const aspects = skies.flatMap((sky) => sky.aspects.filter(({ exact }) => exact));
      expect(
        new Set(aspects.map(({ bodies, name, exact }) => `${bodies.join()} ${name} ${exact?.at.toISOString() ?? ''}`))
          .size,
      ).toBe(aspects.length);
      expect(skies.flatMap(({ ingresses }) => ingresses).filter(({ body }) => body === 'moon')).toHaveLength(13);
      expect(skies.filter(({ moonPhase }) => moonPhase.exactAt).length).toBe(4);
    }
  });

  it('knows every body in the years births and forecasts need', () => {
    for (const date of ['1900-01-01', '1969-07-20', '2050-12-31'] as const) {
      const { places } = utc(date);
      for (const body of BODIES) {
        expect(places[body].degree).toBeGreaterThanOrEqual(0);
        expect(places[body].degree).toBeLessThan(30);
      }
      expect([places.sun.retrograde, places.moon.retrograde]).toEqual([false, false]);
    }
  });
});
