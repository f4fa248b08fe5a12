import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { inkMap } from '../../../../../test/support/drawn-apart';
import { TAROT_CARDS } from '../../../../../test/support/tarot-cards';
import { LANGUAGES } from '../../../../shared/language';
import { cardFace } from './card-face';
import { nameText } from './frame';

const RANKS = ['ace', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

it('has a face for each of the 78 cards, no two alike even without name and numeral', () => {
  const bare = TAROT_CARDS.map(({ id }) => cardFace({ id, name: '', numeral: '' }));
  expect(new Set(bare.map((svg) => createHash('sha256').update(svg).digest('hex'))).size).toBe(78);
});

describe.each(TAROT_CARDS)('the face of $id', ({ id, numeral, names }) => {
  const svg = cardFace({ id, name: names.ru, numeral });

  it('is the same text every time, in numbers that are some, with nothing named that is not there', () => {
    expect(cardFace({ id, name: names.ru, numeral })).toBe(svg);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object|\de-\d/);
    const defined = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name!);
    expect(new Set(defined).size).toBe(defined.length);
    for (const [, used] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(defined).toContain(used);
  });

  it('is a picture of the size it says, painted from edge to edge', async () => {
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 600, height: 1000, channels: 4 });
    const opacity = (x: number, y: number) => data[(y * 600 + x) * 4 + 3];
    expect([opacity(0, 0), opacity(300, 0), opacity(300, 500), opacity(599, 500)]).toEqual([0, 255, 255, 255]);
  });

  it('shows as many emblems as a numbered card counts, and none elsewhere', () => {
    const count = RANKS.indexOf(id.split('-of-')[0]!) + 1;
    expect(svg.match(/class="pip"/g)?.length ?? 0).toBe(count);
  });

  it('says its name and its numeral', () => {
    expect(svg).toContain(`>${names.ru}</text>`);
    if (numeral) expect(svg).toContain(`>${numeral}</text>`);
  });
});

it('keeps every name in either language within its banner', async () => {
  // Red with a NAME_WIDTH of 500.
  const names = TAROT_CARDS.flatMap((card) => LANGUAGES.map((language) => card.names[language]));
  const drawings = names.map(
    (name) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60" viewBox="0 894 600 60">${nameText(name)}</svg>`,
  );
  const drawn = await inkMap(drawings, { width: 600, height: 60 });
  expect(drawn.filter((ink) => ink.length < 20)).toEqual([]);
  expect(names.filter((_, index) => drawn[index]!.some(([x]) => x < 78 || x > 522))).toEqual([]);
  expect(names.filter((_, index) => drawn[index]!.some(([, y]) => y < 3 || y > 57))).toEqual([]);
});

it('makes any name safe', () => {
  expect(cardFace({ id: 'death', name: '<a>&"', numeral: 'XIII' })).toContain('>&#60;a&#62;&#38;&#34;</text>');
});

it.each(['the-joker', 'eleven-of-cups', 'ace-of-hearts', 'constructor', 'toString-of-cups', ''])(
  'knows no card %p',
  (id) => {
    expect(() => cardFace({ id, name: '', numeral: '' })).toThrow(RangeError);
  },
);
