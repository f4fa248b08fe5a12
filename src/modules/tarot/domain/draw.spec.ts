import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DECK } from './deck';
import { commitmentOf, drawAll, drawNext, type Nonce, readNonce, readWord, SEED_BYTES, showNonce } from './draw';

const BOTH_WAYS = { reversals: true };
const seeds = fc.uint8Array({ minLength: SEED_BYTES, maxLength: SEED_BYTES }).map((bytes) => Buffer.from(bytes));
const taps = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: most }).map((list) => ({ taps: list }));
const words = fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' }).filter((text) => readWord(text) === text);
const seedOf = (number: number) => createHash('sha256').update(`seed ${number}`).digest();

/** Pearson's statistic of counts that should all be alike. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** What the statistic exceeds once in a million: Wilson and Hilferty's approximation for `freedom` degrees. */
function limit(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 4.7534 * Math.sqrt(part)) ** 3;
}

describe('a draw', () => {
  it('has no card twice, down to the last one, and none after it', () => {
    fc.assert(
      fc.property(seeds, words, (seed, word) => {
        const cards = drawAll(seed, { word }, 78, BOTH_WAYS);
        expect(new Set(cards.map(({ card }) => card)).size).toBe(78);
        expect(() => drawNext(seed, { word }, cards, BOTH_WAYS)).toThrow(RangeError);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same for the same seed and nonce, card by card or at once', () => {
    fc.assert(
      fc.property(seeds, taps(12), (seed, nonce) => {
        const whole = drawAll(seed, nonce, nonce.taps.length, BOTH_WAYS);
        const first = drawAll(seed, { taps: nonce.taps.slice(0, -1) }, nonce.taps.length - 1, BOTH_WAYS);
        expect([...first, drawNext(seed, nonce, first, BOTH_WAYS)]).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('needs a tap for each card', () => {
    expect(() => drawAll(seedOf(1), { taps: [3] }, 2, BOTH_WAYS)).toThrow('There is no tap for card 2');
  });

  it('turns no card where reversals are off, and draws the same cards', () => {
    const [both, upright] = [true, false].map((reversals) => drawAll(seedOf(7), { word: 'рябина' }, 78, { reversals }));
    expect(upright?.map(({ card }) => card)).toEqual(both?.map(({ card }) => card));
    expect(upright?.every(({ orientation }) => orientation === 'upright')).toBe(true);
    expect(both?.some(({ orientation }) => orientation === 'reversed')).toBe(true);
  });

  it('depends on every part of what the person gives', () => {
    const drawn = (nonce: Nonce) => JSON.stringify(drawAll(seedOf(3), nonce, 3, BOTH_WAYS));
    const all = [
      [1, 2, 3],
      [2, 1, 3],
      [12, 3, 1],
      [1, 23, 4],
    ].map((list) => drawn({ taps: list }));
    expect(new Set([...all, drawn({ word: 'a' }), drawn({ word: 'A' })]).size).toBe(6);
  });

  it('is uniform over a million cards: each card, each way up, at each place', () => {
    const counts = Array.from({ length: 10 }, () => new Map<string, number>());
    for (let round = 0; round < 100_000; round++) {
      // Seeds in a row and one nonce: all that a bad construction would show.
      const cards = drawAll(seedOf(round), { word: 'x' }, 10, BOTH_WAYS);
      for (const [place, { card, orientation }] of cards.entries()) {
        const key = `${card} ${orientation}`;
        counts[place]!.set(key, (counts[place]!.get(key) ?? 0) + 1);
      }
    }
    const keys = DECK.flatMap(({ id }) => [`${id} upright`, `${id} reversed`]);
    for (const place of counts) {
      const list = keys.map((key) => place.get(key) ?? 0);
      expect(list.reduce((sum, count) => sum + count)).toBe(100_000);
      expect(chiSquare(list)).toBeLessThan(limit(keys.length - 1));
    }
    const whole = keys.map((key) => counts.reduce((sum, place) => sum + (place.get(key) ?? 0), 0));
    expect(chiSquare(whole)).toBeLessThan(limit(keys.length - 1));
  }, 60_000);
});

describe('what a draw shows', () => {
  it('is the hash of the seed before, and the nonce after', () => {
    expect(commitmentOf(Buffer.alloc(32))).toBe('66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925');
    fc.assert(
      fc.property(
        fc.oneof(
          taps(12),
          words.map((word) => ({ word })),
        ),
        (nonce) => {
          expect(readNonce(showNonce(nonce))).toEqual(nonce);
        },
      ),
    );
  });

  it.each([
    ['  Рябина\n у  окна ', 'Рябина у окна'],
    ['и\u0306', 'й'],
    ['7-2-11', null],
    ['!!!', null],
    ['', null],
    ['а'.repeat(65), null],
  ])('is a word of a letter at least, on one line: %j', (text, word) => {
    expect(readWord(text)).toBe(word);
  });
});
