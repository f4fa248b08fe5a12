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
});
