import { inkMap } from '../../../../../test/support/drawn-apart';
import { TextsService } from '../../../../platform/texts/texts.service';
import { LANGUAGES } from '../../../../shared/language';
import { nameKey } from '../card-texts';
import { DECK } from '../deck';
import { CARD_HEIGHT, fanLayout, SPREAD_LAYOUTS, type SpreadLayout } from '../spread-layouts';
import { tableLabels, tableSize } from './table';

/** The names that are widest on one line and on two. */
const LONGEST = ['Восьмёрка Пентаклей', 'Knight of Pentacles', 'Справедливость', 'Верховная Жрица'];

it('has the longest names of the deck here', () => {
  const texts = new TextsService();
  const lengths = DECK.flatMap(({ id }) => LANGUAGES.map((language) => texts.plain(language, nameKey(id)).length));
  expect(Math.max(...LONGEST.map(({ length }) => length))).toBe(Math.max(...lengths));
});

describe.each(Object.entries<SpreadLayout>(SPREAD_LAYOUTS))('the names on a table of %s', (_key, layout) => {
  it('lie beside the cards and within the picture, however long they are', async () => {
    // Red with a label width of 1.8 in `at` of spread-layouts.ts.
    const { width, height, card } = tableSize(layout);
    const unit = card.width;
    const drawings = LONGEST.map((name) =>
      tableLabels(
        layout,
        layout.positions.map(() => name),
      ),
    );
    const lettering = drawings.map((svg) => svg.replace(/<g class="border">.*?<\/svg>/s, '</svg>'));
    for (const ink of await inkMap(lettering, { width, height })) {
      expect(ink.length).toBeGreaterThan(20);
      const onCards = ink.filter(([x, y]) =>
        layout.positions.some(({ card: place }) => {
          const angle = (-place.turn * Math.PI) / 180;
          const [dx, dy] = [x / unit - place.x, y / unit - place.y];
          const across = dx * Math.cos(angle) - dy * Math.sin(angle);
          const along = dx * Math.sin(angle) + dy * Math.cos(angle);
          return Math.abs(across) < 0.5 && Math.abs(along) < CARD_HEIGHT / 2;
        }),
      );
      expect(onCards).toEqual([]);
      expect(ink.filter(([x, y]) => x < 18 || y < 18 || x > width - 18 || y > height - 18)).toEqual([]);
    }
  });
});

it('makes a picture of 1280 pixels at most on its longer side, cards in their own proportion', () => {
  for (const layout of [...Object.values<SpreadLayout>(SPREAD_LAYOUTS), fanLayout(7), fanLayout(10)]) {
    const { width, height, card } = tableSize(layout);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1280);
    expect(Math.max(width, height)).toBeGreaterThan(1100);
    expect(card.height / card.width).toBeCloseTo(CARD_HEIGHT, 1);
    expect(card.width).toBeGreaterThan(150); // a third of it on a phone, where a face still reads
  }
});
