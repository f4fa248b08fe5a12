import fc from 'fast-check';
import { DateTime } from 'luxon';
import { cityOfZone, OFFERED_ZONES, offsetOfZone, readTimeZone } from './time-zone';
import { OTHER_ZONES, RUSSIAN_ZONES } from './time-zone.lexicon';

const NOW = new Date('2026-11-23T12:00:00Z');

describe('where a person lives', () => {
  it.each([
    ['Москва', 'Europe/Moscow'],
    ['  питер ', 'Europe/Moscow'],
    ['ростов на дону', 'Europe/Moscow'],
    ['Кишинев', 'Europe/Chisinau'],
    ['new york', 'America/New_York'],
    ['+3', 'UTC+3'],
    ['UTC+5:30', 'UTC+5:30'],
    ['gmt-4', 'UTC-4'],
    ['−4', 'UTC-4'],
  ])('%s is %s', (typed, zone) => {
    expect(readTimeZone(typed)).toBe(zone);
  });

  it.each(['', 'Атлантида', '+15', '-13', '+14:30', '7', 'я живу в Москве'])('%s is no place', (typed) => {
    expect(readTimeZone(typed)).toBeNull();
  });

  it('knows only zones that exist, and each of their names', () => {
    for (const { zone, ru, en } of [...RUSSIAN_ZONES, ...OTHER_ZONES]) {
      expect(DateTime.fromJSDate(NOW, { zone }).isValid).toBe(true);
      for (const name of [...ru, ...en]) expect(readTimeZone(name)).toBe(zone);
    }
  });

  it('offers Russia from west to east', () => {
    expect(OFFERED_ZONES.map((zone) => offsetOfZone(zone, NOW))).toEqual([
      '+2',
      '+3',
      '+4',
      '+5',
      '+6',
      '+7',
      '+8',
      '+9',
      '+10',
      '+11',
      '+12',
    ]);
  });

  it('names zones and offsets', () => {
    expect(cityOfZone('Asia/Omsk', 'ru')).toBe('Омск');
    expect(cityOfZone('UTC+5:30', 'ru')).toBeNull();
    expect(offsetOfZone('UTC+5:30', NOW)).toBe('+5:30');
    expect(offsetOfZone('America/New_York', NOW)).toBe('\u22125');
  });

  it('makes of anything typed a zone that exists, or nothing', () => {
    const names = [...RUSSIAN_ZONES, ...OTHER_ZONES].flatMap(({ ru, en }) => [...ru, ...en]);
    const pieces = fc.oneof(
      fc.constantFrom(
        'UTC',
        'gmt',
        '+',
        '-',
        '\u2212',
        ':',
        ' ',
        '0',
        '5',
        '14',
        '99',
        '\0',
        '\ud800',
        'Etc/GMT+5',
        'EST',
        ...names,
      ),
      fc.nat(1_500).map(String),
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const zone = readTimeZone(text);
        if (zone === null) return;
        const { isValid, offset } = DateTime.fromJSDate(NOW, { zone });
        expect([text, zone, isValid]).toEqual([text, zone, true]);
        expect(offset).toBeGreaterThanOrEqual(-12 * 60);
        expect(offset).toBeLessThanOrEqual(14 * 60);
        expect(readTimeZone(zone) ?? cityOfZone(zone, 'en')).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads every offset back from the way it is shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        fc.constantFrom('', 'UTC', 'gmt '),
        (minutes, before) => {
          const size = Math.abs(minutes);
          const shown = `${minutes < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
          const zone = readTimeZone(before + shown);
          expect([shown, DateTime.fromJSDate(NOW, { zone: zone ?? 'none' }).offset]).toEqual([shown, minutes]);
          expect(readTimeZone(offsetOfZone(zone ?? '', NOW))).toBe(zone);
        },
      ),
    );
  });
});
