import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { CONSTELLATIONS, type Star } from './constellations';

/** Degrees between two stars. */
function separation([ra1, dec1]: Star, [ra2, dec2]: Star): number {
  const r = Math.PI / 180;
  const cosine =
    Math.sin(dec1 * r) * Math.sin(dec2 * r) + Math.cos(dec1 * r) * Math.cos(dec2 * r) * Math.cos((ra1 - ra2) * r);
  return Math.acos(Math.min(1, cosine)) / r;
}

describe.each(ZODIAC_SIGNS)('the stars of %s', (sign) => {
  const { stars, lines } = CONSTELLATIONS[sign];
  const paths = lines.map((line) => line.split(' '));

  it('are naked-eye stars of the zodiac', () => {
    for (const [rightAscension, declination, magnitude] of Object.values(stars)) {
      expect(rightAscension >= 0 && rightAscension < 360).toBe(true);
      expect(Math.abs(declination)).toBeLessThan(45);
      expect(magnitude > 0.5 && magnitude < 6.5).toBe(true);
    }
  });

  it('are joined by lines that know every name, and no line spans more than 25 degrees', () => {
    for (const path of paths) {
      expect(path.length).toBeGreaterThan(1);
      path.slice(1).forEach((name, index) => {
        const [from, to] = [stars[path[index]!], stars[name]];
        expect([name, from && to && separation(from, to) < 25]).toEqual([name, true]);
      });
    }
  });

  it('hang together in one figure', () => {
    const figure = new Set(paths[0]);
    for (let grown = true; grown;) {
      grown = false;
      for (const path of paths) {
        if (!path.some((name) => figure.has(name)) || path.every((name) => figure.has(name))) continue;
        path.forEach((name) => figure.add(name));
        grown = true;
      }
    }
    expect(paths.flat().filter((name) => !figure.has(name))).toEqual([]);
  });
});

// Angular distances known from observing handbooks.
it.each([
  ['gemini', 'alpha', 'beta', 4.5],
  ['leo', 'alpha', 'beta', 24.6],
  ['scorpio', 'alpha', 'lambda', 17],
  ['taurus', 'alpha', 'eta', 13.7],
  ['libra', 'alpha', 'beta', 9.2],
] as const)('%s: %s and %s stand %d degrees apart', (sign, a, b, degrees) => {
  const { stars } = CONSTELLATIONS[sign];
  expect(Math.abs(separation(stars[a]!, stars[b]!) - degrees)).toBeLessThan(0.5);
});
