import { AREAS } from '../../domain/horoscope-key';
import { EN_PERIOD_HOUSES } from './en-period-houses.lexicon';

/** So many words in a row are heard as the same saying. */
const RUN_WORDS = 4;
/** With fewer, four frames give no two draws apiece to twelve signs, and a text says again what it said of the same house. */
const SIZES = { where: 6, focus: 8, todo: 6, leave: 6 } as const;

const LISTS = ['where', 'focus', 'todo', 'leave'] as const;

function runsOf(phrase: string): string[] {
  const words = phrase.toLowerCase().match(/[\p{L}’-]+/gu) ?? [];
  return words.slice(RUN_WORDS - 1).map((_, at) => words.slice(at, at + RUN_WORDS).join(' '));
}

const twice = (all: readonly string[]) => all.filter((each, index) => all.indexOf(each) !== index);

describe.each(AREAS)('the English houses of weeks and months, %s', (area) => {
  const houses = EN_PERIOD_HOUSES[area];
  const phrases = houses.flatMap((house) => LISTS.flatMap((list) => house[list]));

  // Red with a place less: "1 where".
  it('have enough to say for two draws of each sign', () => {
    expect(houses).toHaveLength(12);
    const short = houses.flatMap((house, at) =>
      LISTS.filter((list) => house[list].length < SIZES[list]).map((list) => `${at + 1} ${list}`),
    );
    expect(short).toEqual([]);
  });

  // Red with "a debt looks smaller once it has a timetable" put back: "once it has a" stood under the eighth and the eleventh house of finance.
  it('say nothing twice, not even in part', () => {
    expect(twice(phrases)).toEqual([]);
    expect(twice(phrases.flatMap((phrase) => [...new Set(runsOf(phrase))]))).toEqual([]);
  });

  // Red with "in savings, of course" among the places.
  it('fit their frames', () => {
    expect(phrases.filter((phrase) => /[:;.]|^\p{Lu}|^\s|\s$/u.test(phrase))).toEqual([]);
    const places = houses.flatMap(({ where }) => where);
    expect(places.filter((place) => place.includes(',') || place.split(' ').length > RUN_WORDS)).toEqual([]);
  });
});
