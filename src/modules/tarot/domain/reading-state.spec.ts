import fc from 'fast-check';
import { after, READING_STATES, type ReadingStep } from './reading-state';

const STEPS: readonly ReadingStep[] = ['last-card', 'text', 'cancel', 'failure'];

describe('the states of a reading', () => {
  it('are the ones told here, and no others', () => {
    const all = READING_STATES.flatMap((state) =>
      STEPS.map((step) => [state, step, after(state, step)] as const).filter(([, , next]) => next !== undefined),
    );
    expect(all).toEqual([
      ['picking', 'last-card', 'drawn'],
      ['picking', 'cancel', 'cancelled'],
      ['drawn', 'text', 'told'],
      ['drawn', 'failure', 'failed'],
    ]);
  });

  it('never lead on from an end, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 20 }), (steps) => {
        const taken = steps.reduce<string[]>((path, step) => {
          const next = after((path.at(-1) ?? 'picking') as (typeof READING_STATES)[number], step);
          return next === undefined ? path : [...path, next];
        }, []);
        expect(taken.length).toBeLessThanOrEqual(2);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});
