import { SkyService } from '../../sky';
import { composeAreaHoroscope } from './area-writer';
import { LIFE_AREAS } from './words/area-words';

const sky = new SkyService();
const facts = sky.dailyFacts('2026-05-14', 'Europe/Moscow', 'leo');

describe('the writer of a day by area of life', () => {
  it.each(['ru', 'en'] as const)('writes a text of its own for each area in %s, from facts of the day', (language) => {
    const texts = LIFE_AREAS.map((area) =>
      composeAreaHoroscope({ area, sign: 'leo', date: '2026-05-14', facts, language }),
    );
    expect(new Set(texts.map(({ text }) => text)).size).toBe(4);
    const ids = facts.map(({ id }) => id);
    expect(texts.flatMap(({ usedFacts }) => usedFacts).filter((id) => !ids.includes(id))).toEqual([]);
    expect(texts.filter(({ usedFacts }) => usedFacts.length === 0)).toEqual([]);
  });

  it('writes the same text from the same input', () => {
    const input = { area: 'love', sign: 'leo', date: '2026-05-14', facts, language: 'ru' } as const;
    expect(composeAreaHoroscope(input)).toEqual(composeAreaHoroscope(input));
  });

  it('needs the facts of the Moon', () => {
    const input = { area: 'love', sign: 'leo', date: '2026-05-14', facts: [], language: 'ru' } as const;
    expect(() => composeAreaHoroscope(input)).toThrow(RangeError);
  });
});
