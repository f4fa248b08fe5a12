import { addDays } from '../../../shared/local-date';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { Chance } from './chance';
import { drawPhrase } from './phrase';
import { fill } from './sentence';

const FRAMES = ['{A} there.', 'Here {a}.', '{A} and {b}.', '{Where} {b}.'];
const LISTS = {
  a: ['one', 'two', 'three', 'four'],
  b: ['red', 'green', 'blue', 'white'],
  where: ['near', 'far'],
};
const chanceOf = (sign: (typeof ZODIAC_SIGNS)[number], week: number) =>
  new Chance(sign, addDays('2026-01-05', 7 * week), { name: 'week test ', unit: 'week' });
const sentence = (sign: (typeof ZODIAC_SIGNS)[number], week: number, attempt = 0) => {
  const { frame, words } = drawPhrase('name', FRAMES, LISTS, chanceOf(sign, week))(attempt);
  return fill(frame, words);
};

describe('a frame and its phrases', () => {
  it('are drawn as one, so that the signs of a week share none, whatever their attempts', () => {
    for (let week = 0; week < 20; week++) {
      expect(new Set(ZODIAC_SIGNS.map((sign, index) => sentence(sign, week, index % 3))).size).toBe(12);
    }
  });

  it('take the phrases of neighbouring weeks from different halves, and the places from the whole list', () => {
    const words = (week: number, slot: string) =>
      new Set(
        ZODIAC_SIGNS.flatMap((sign) => drawPhrase('name', FRAMES, LISTS, chanceOf(sign, week))(0).words[slot] ?? []),
      );
    for (const slot of ['a', 'b']) {
      expect([...words(0, slot)].filter((word) => words(1, slot).has(word))).toEqual([]);
    }
    expect(words(0, 'where')).toEqual(words(1, 'where'));
  });

  it('fill only the slots a frame has', () => {
    const { frame, words } = drawPhrase('name', ['Only {a}.'], LISTS, chanceOf('leo', 0))(0);
    expect(frame).toBe('Only {a}.');
    expect(Object.keys(words)).toEqual(['a']);
  });
});
