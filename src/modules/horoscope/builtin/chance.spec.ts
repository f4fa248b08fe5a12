import { addDays, type LocalDate } from '../../../shared/local-date';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { Chance } from './chance';

const list = (size: number) => Array.from({ length: size }, (_, index) => index);
const days = list(400).map((day) => addDays('2026-01-01', day));

describe('the choices of a text', () => {
  it('are the same for a sign and date, and differ by name', () => {
    const [a, b] = [new Chance('leo', '2026-05-01'), new Chance('leo', '2026-05-01')];
    expect(list(20).map((n) => a.pick(`${n}`, list(50)))).toEqual(list(20).map((n) => b.pick(`${n}`, list(50))));
    expect(new Set(list(20).map((n) => a.pick(`${n}`, list(50)))).size).toBeGreaterThan(8);
    expect(a.number('x')).toBe(b.number('x'));
    expect(a.number('x')).toBeLessThan(1);
  });

  it.each([3, 6, 12, 36])('never repeat two days running and use a list of %d evenly', (size) => {
    const drawn = days.map((date) => new Chance('virgo', date).pick('name', list(size)));
    expect(drawn.filter((value, day) => value === drawn[day + 1])).toEqual([]);
    for (const value of list(size)) {
      expect(Math.abs(drawn.filter((each) => each === value).length - days.length / size)).toBeLessThanOrEqual(2);
    }
  });

  it('differ between the signs of a day in a list of twelve or more', () => {
    for (const size of [12, 13, 24, 36]) {
      for (const date of days.slice(0, 50)) {
        expect(new Set(ZODIAC_SIGNS.map((sign) => new Chance(sign, date).pick('name', list(size)))).size).toBe(12);
      }
    }
  });

  it('alternate between halves of a list, so that no attempt repeats yesterday', () => {
    for (const [day, date] of days.slice(1).entries()) {
      const [today, yesterday] = [date, days[day] ?? date].map(
        (each) => new Set(list(8).map((attempt) => new Chance('aries', each).alternate('name', list(14), attempt))),
      );
      expect([...(today ?? [])].filter((value) => yesterday?.has(value))).toEqual([]);
    }
  });

  // Red with the attempts of a half one after another: on each of 400 days the second one was said two days later.
  it('alternate so that a second attempt is not what is said two days later', () => {
    const early = days.filter((date) => {
      const later = new Chance('aries', addDays(date, 2)).alternate('name', list(14));
      return new Chance('aries', date).alternate('name', list(14), 1) === later;
    });
    expect(early.length).toBeLessThan(days.length / 4);
  });

  it('turn once a week or month in such a series, and differ by its name', () => {
    const week = (date: LocalDate, name = 'week love ') => new Chance('leo', date, { name, unit: 'week' });
    const drawn = (chance: Chance) => list(20).map((n) => chance.pick(`${n}`, list(50)));
    expect(drawn(week('2026-11-23'))).toEqual(drawn(week('2026-11-29')));
    expect(drawn(week('2026-11-23'))).not.toEqual(drawn(week('2026-11-30')));
    expect(drawn(week('2026-11-23'))).not.toEqual(drawn(week('2026-11-23', 'week career ')));
    const month = (date: LocalDate) => new Chance('leo', date, { name: '', unit: 'month' });
    expect(drawn(month('2026-02-01'))).toEqual(drawn(month('2026-02-28')));
    expect(drawn(month('2026-12-01'))).not.toEqual(drawn(month('2027-01-01')));
  });

  it('spread over a list: every place once before one comes again, none shared by the signs of a turn', () => {
    const places = list(6).flatMap((pair) =>
      ZODIAC_SIGNS.map((sign) => new Chance(sign, addDays('2026-01-01', pair * 2)).spread('name', 72)),
    );
    expect(new Set(places.slice(0, 12)).size).toBe(12);
    for (const attempt of list(6)) {
      const drawn = ZODIAC_SIGNS.map((sign, index) => {
        return new Chance(sign, '2026-05-01').spread('name', 40, index === 3 ? attempt : 0);
      });
      expect(new Set(drawn).size).toBe(12);
    }
  });

  it('of pairs belong to one sign of a day, whatever the attempts, and not to the same one the next day', () => {
    for (const [frames, items] of [
      [3, 4],
      [4, 9],
      [7, 31],
    ] as const) {
      const drawn = (date: LocalDate, attempts: number) =>
        ZODIAC_SIGNS.map((sign) => {
          const chance = new Chance(sign, date);
          const pairs = list(attempts).map((attempt) => chance.ownPair('name', list(frames), list(items), attempt));
          return [...new Set(pairs.map((pair) => pair.join()))];
        });
      for (const [day, date] of days.slice(1, 60).entries()) {
        const today = drawn(date, 8);
        const yesterday = drawn(days[day] ?? date, 8);
        expect(new Set(today.flat()).size).toBe(today.flat().length);
        expect(today.filter((pairs, sign) => pairs.some((pair) => yesterday[sign]?.includes(pair)))).toEqual([]);
      }
    }
  });

  it('of pairs use all of them evenly, each item with each frame', () => {
    const drawn = days.flatMap((date) =>
      ZODIAC_SIGNS.map((sign) => new Chance(sign, date).ownPair('name', list(8), list(15)).join()),
    );
    const counts = [...new Set(drawn)].map((pair) => drawn.filter((each) => each === pair).length);
    expect(counts.length).toBe(120);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(12);
  });

  it('of pairs need twelve', () => {
    const draw = () => ZODIAC_SIGNS.map((sign) => new Chance(sign, '2026-01-01').ownPair('name', [1, 2], [1, 2, 3]));
    expect(draw).toThrow(RangeError);
  });
});
