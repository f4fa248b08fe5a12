import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { inkMap } from '../../../../../test/support/drawn-apart';
import { TextsService } from '../../../../platform/texts/texts.service';
import { type Language, LANGUAGES } from '../../../../shared/language';
import type { CardId } from '../card-id';
import { nameKey } from '../card-texts';
import { type Card, DECK } from '../deck';
import { cardFace } from './card-face';
import { nameText } from './frame';

const texts = new TextsService();
const nameOf = (id: CardId, language: Language = 'ru') => texts.plain(language, nameKey(id));

/** Emblems of the suit on a numbered card. */
const emblemsOf = (card: Card) => (card.arcana === 'minor' && card.number <= 10 ? card.number : 0);

it('has a face for each of the 78 cards, no two alike even without a name', () => {
  const bare = DECK.map(({ id }) => cardFace({ id, name: '' }));
  expect(new Set(bare.map((svg) => createHash('sha256').update(svg).digest('hex'))).size).toBe(78);
});

describe.each(DECK)('the face of $id', (card) => {
  const { id } = card;
  const svg = cardFace({ id, name: nameOf(id) });

  it('is the same text every time, in numbers that are some, with nothing named that is not there', () => {
    expect(cardFace({ id, name: nameOf(id) })).toBe(svg);
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
    expect(svg.match(/class="pip"/g)?.length ?? 0).toBe(emblemsOf(card));
  });

  it('says its name', () => {
    expect(svg).toContain(`>${nameOf(id)}</text>`);
  });
});

it('keeps every name in either language within its banner', async () => {
  // Red with a NAME_WIDTH of 500.
  const names = DECK.flatMap(({ id }) => LANGUAGES.map((language) => nameOf(id, language)));
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
  expect(cardFace({ id: 'death', name: '<a>&"' })).toContain('>&#60;a&#62;&#38;&#34;</text>');
});

it.each([
  ['the-fool', '0'],
  ['the-hermit', 'IX'],
  ['wheel-of-fortune', 'X'],
  ['temperance', 'XIV'],
  ['the-world', 'XXI'],
  ['ace-of-cups', 'I'],
  ['ten-of-swords', 'X'],
] as const)('numbers %s %s', (id, numeral) => {
  expect(cardFace({ id, name: '' })).toContain(`>${numeral}</text>`);
});

it('numbers no court card', () => {
  expect(cardFace({ id: 'queen-of-cups', name: '' })).not.toContain('<text');
});
