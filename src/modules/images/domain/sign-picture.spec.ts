import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { signPicture } from './sign-picture';

const pictures = new Map(ZODIAC_SIGNS.map((sign) => [sign, signPicture(sign, 'Стрелец')]));
const pictureOf = (sign: (typeof ZODIAC_SIGNS)[number]) => pictures.get(sign)!;

describe.each(ZODIAC_SIGNS)('the picture of %s', (sign) => {
  const svg = pictureOf(sign);

  it('is the same text every time', () => {
    expect(signPicture(sign, 'Стрелец')).toBe(svg);
  });

  it('has no number that is none', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object|e-\d/);
  });

  it('refers only to what it defines, and defines each thing once', () => {
    const defined = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  it('says the name in capitals', () => {
    expect(svg).toContain('>СТРЕЛЕЦ</text>');
  });

  it('keeps every star clear of the ring, the name and other stars', () => {
    const discs = [
      ...svg
        .split('<g fill="#fffaf0">')[1]!
        .split('</g>')[0]!
        .matchAll(/cx="(.+?)" cy="(.+?)" r="(.+?)"/g),
    ];
    const stars = discs.map(([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }));
    expect(stars.length).toBeGreaterThan(3);
    stars.forEach((star, index) => {
      expect(Math.hypot(star.x - 540, star.y - 540) + star.r).toBeLessThan(400);
      expect(star.y + star.r).toBeLessThan(690);
      for (const other of stars.slice(index + 1)) {
        expect(Math.hypot(star.x - other.x, star.y - other.y)).toBeGreaterThan(star.r + other.r);
      }
    });
  });
});

it('draws twelve different pictures', () => {
  const bare = [...pictures.values()].map((svg) => createHash('sha256').update(svg).digest('hex'));
  expect(new Set(bare).size).toBe(12);
});

it('is XML a renderer reads, of the size it says', async () => {
  const metadata = await sharp(Buffer.from(pictureOf('leo'))).metadata();
  expect(metadata).toMatchObject({ format: 'svg', width: 1080, height: 1080 });
});

it('makes any name safe', () => {
  expect(signPicture('leo', '<a>&"')).toContain('>&#60;A&#62;&#38;&#34;</text>');
});
