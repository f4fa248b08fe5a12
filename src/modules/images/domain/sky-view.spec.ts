import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';
import { CONSTELLATIONS, type Star } from './constellations';
import { SkyView } from './sky-view';

const FRAME = { centre: { x: 500, y: 400 }, halfWidth: 300, halfHeight: 200 };
const viewOf = (sign: ZodiacSign) => new SkyView(CONSTELLATIONS[sign], FRAME);
const starOf = (sign: ZodiacSign, name: string): Star => CONSTELLATIONS[sign].stars[name]!;

describe('SkyView', () => {
  // Ecliptic longitude and latitude of J2000 as published for these stars.
  it.each([
    ['leo', 'alpha', 149.83, 0.46, 'Regulus'],
    ['virgo', 'alpha', 203.84, -2.05, 'Spica'],
    ['scorpio', 'alpha', 249.76, -4.57, 'Antares'],
    ['taurus', 'alpha', 69.79, -5.47, 'Aldebaran'],
    ['gemini', 'beta', 113.22, 6.68, 'Pollux'],
    ['aries', 'alpha', 37.66, 9.97, 'Hamal'],
  ] as const)('puts the star of %s %s at longitude %d, latitude %d (%s)', (sign, name, longitude, latitude, _title) => {
    const view = viewOf(sign);
    const [star, expected] = [view.star(starOf(sign, name)), view.ecliptic(longitude, latitude)!];
    expect(Math.hypot(star.x - expected.x, star.y - expected.y)).toBeLessThan(0.4);
  });

  it.each(ZODIAC_SIGNS)('shows %s as seen from the Earth: east left, north up', (sign) => {
    const view = viewOf(sign);
    const longitude = longitudeOf(sign);
    const [west, east] = [view.ecliptic(longitude, 0)!, view.ecliptic(longitude + 5, 0)!];
    const [south, north] = [view.ecliptic(longitude, -5)!, view.ecliptic(longitude, 5)!];
    expect(east.x).toBeLessThan(west.x);
    expect(north.y).toBeLessThan(south.y);
  });

  it('shows the lion walking west and the scorpion with its sting east of the claws', () => {
    const leo = viewOf('leo');
    expect(leo.star(starOf('leo', 'alpha')).x).toBeGreaterThan(leo.star(starOf('leo', 'beta')).x);
    const scorpio = viewOf('scorpio');
    expect(scorpio.star(starOf('scorpio', 'lambda')).x).toBeLessThan(scorpio.star(starOf('scorpio', 'beta')).x);
  });

  it.each(ZODIAC_SIGNS)('fits %s into its ellipse and touches it', (sign) => {
    const view = viewOf(sign);
    const reach = Object.values(CONSTELLATIONS[sign].stars).map((star) => {
      const { x, y } = view.star(star);
      return Math.hypot((x - FRAME.centre.x) / FRAME.halfWidth, (y - FRAME.centre.y) / FRAME.halfHeight);
    });
    expect(Math.max(...reach)).toBeCloseTo(1, 3);
  });

  it('does not show what lies on the other side of the sky', () => {
    expect(viewOf('leo').ecliptic(330, 0)).toBeUndefined();
  });
});

/** A longitude in the middle of the constellation, from the sign: precession has moved the two apart by almost 30 degrees. */
function longitudeOf(sign: ZodiacSign): number {
  return ZODIAC_SIGNS.indexOf(sign) * 30 + 42;
}
