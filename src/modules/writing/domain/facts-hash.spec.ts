import { factsHash } from './facts-hash';

describe('factsHash', () => {
  it('does not depend on the order of properties, at any depth', () => {
    expect(factsHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(factsHash({ b: [{ d: 3, c: 2 }], a: 1 }));
  });

  it('depends on every value and on the order of lists', () => {
    const hashes = [{ a: 1 }, { a: 2 }, { a: '1' }, { b: 1 }, [1, 2], [2, 1], null].map(factsHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('tells dates apart', () => {
    expect(factsHash(new Date(0))).not.toBe(factsHash(new Date(1)));
  });
});
