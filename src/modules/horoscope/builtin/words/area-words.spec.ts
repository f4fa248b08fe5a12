import { aloneOrPaired } from '../area-sky';
import { LIFE_AREAS } from './area-words';
import { EN_AREAS } from './en-areas.lexicon';
import { RU_AREAS } from './ru-areas.lexicon';

const SIGNS = 12;

describe.each([
  ['Russian', RU_AREAS],
  ['English', EN_AREAS],
])('the %s words of the areas', (_, lexicon) => {
  const { frames, areas, houses } = lexicon;
  it.each(LIFE_AREAS)('on %s have a sentence of their own for each sign', (area) => {
    const words = areas[area];
    const count = (kind: keyof typeof frames) => frames[kind].length + (words.frames[kind]?.length ?? 0);
    const told = (kind: keyof typeof frames, clauses: readonly string[]) =>
      count(kind) * aloneOrPaired(clauses, lexicon).length;
    const bodies = Object.values(words.bodies);
    const turners = bodies.filter(({ retrograde }) => retrograde.length > 0);
    const sizes = [
      ...Object.values(words.signs).flatMap((clauses) => [told('sign', clauses), told('enters', clauses)]),
      ...words.houses.map((clauses) => told('house', clauses)),
      ...Object.values(words.phases).map((clauses) => told('phase', clauses)),
      ...bodies.flatMap(({ soft, hard, stays }) => [told('soft', soft), told('hard', hard), told('house', stays)]),
      ...turners.flatMap(({ retrograde, direct }) => [
        told('retrograde', retrograde),
        told('turnsRetrograde', retrograde),
        told('turnsDirect', direct),
      ]),
      ...Object.values(words.cautions).map((cautions) => cautions.length * words.cautionFrames.length),
      ...Object.values(words.steps).map((steps) => steps.length * words.stepFrames.length),
    ];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SIGNS);
    expect(turners.length).toBe(5);
  });

  it('say nothing twice', () => {
    const said = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(said);
    for (const area of LIFE_AREAS) {
      const { signs, houses: places, phases, bodies, helps, cautions, steps, endings } = areas[area];
      const all = said([signs, places, phases, bodies, helps, cautions, steps, endings]);
      expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
      expect(all.filter((each) => /:|\s\s|^\s|[.,;\s]$/.test(each))).toEqual([]);
    }
  });

  it('name twelve houses', () => {
    expect(houses.length).toBe(12);
  });
});
