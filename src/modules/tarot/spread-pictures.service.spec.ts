import sharp from 'sharp';
import { PictureRenderer } from '../../platform/pictures/picture-renderer';
import { DECK } from './domain/deck';
import { fanLayout, SPREAD_LAYOUTS, type SpreadLayout } from './domain/spread-layouts';
import { tableSize } from './domain/art/table';
import { type LaidCard, SpreadPictures } from './spread-pictures.service';

const laid = (index: number, more: Partial<LaidCard> = {}): LaidCard => {
  const { id } = DECK[index % DECK.length]!;
  return { id, name: 'Десятка Пентаклей', reversed: false, ...more };
};

/** A renderer that counts the drawings it is asked for. */
class CountingRenderer extends PictureRenderer {
  drawn = 0;

  override rasterize(...args: Parameters<PictureRenderer['rasterize']>): ReturnType<PictureRenderer['rasterize']> {
    this.drawn += 1;
    return super.rasterize(...args);
  }
}

describe('SpreadPictures', () => {
  const renderer = new CountingRenderer();
  const pictures = new SpreadPictures(renderer);
  const sized = (layout: SpreadLayout) => ({ width: tableSize(layout).width, height: tableSize(layout).height });
  const layouts = [...Object.entries<SpreadLayout>(SPREAD_LAYOUTS), ['fan', fanLayout(7)] as const];

  it.each(layouts)('lays %s as a photo Telegram takes', async (_key, layout) => {
    const cards = layout.positions.map((_, index) => laid(index * 11, { reversed: index % 2 === 1 }));
    const photo = await pictures.render(layout, cards);
    expect(await sharp(photo).metadata()).toMatchObject({ format: 'jpeg', ...sized(layout) });
    expect(photo.length).toBeLessThan(1_000_000);
  });

  it.each(['png', 'webp'] as const)('gives %s as well', async (format) => {
    const photo = await pictures.render(SPREAD_LAYOUTS['three-cards'], [laid(0), laid(1), laid(2)], format);
    expect(await sharp(photo).metadata()).toMatchObject({ format, ...sized(SPREAD_LAYOUTS['three-cards']) });
  });

  const layout = SPREAD_LAYOUTS['three-cards'];
  const { card } = tableSize(layout);
  const unit = card.width;

  /** The pixels within the frame of the card at `index`. */
  async function faceAt(index: number, cards: readonly LaidCard[]): Promise<Buffer> {
    const { x, y } = layout.positions[index]!.card;
    const inset = 12;
    return sharp(await pictures.render(layout, cards, 'png'))
      .extract({
        left: Math.round(x * unit - card.width / 2) + inset,
        top: Math.round(y * unit - card.height / 2) + inset,
        width: card.width - 2 * inset,
        height: card.height - 2 * inset,
      })
      .removeAlpha()
      .raw()
      .toBuffer();
  }

  it('lays a reversed card upside down, the very same face', async () => {
    const others = [laid(30), laid(50)];
    const upright = await faceAt(0, [laid(17), ...others]);
    const reversed = await faceAt(0, [laid(17, { reversed: true }), ...others]);
    expect(reversed.equals(upright)).toBe(false);
    const turned = Buffer.alloc(reversed.length);
    for (let pixel = 0; pixel < reversed.length / 3; pixel += 1) {
      reversed.copy(turned, reversed.length - 3 * (pixel + 1), 3 * pixel, 3 * pixel + 3);
    }
    expect(turned.equals(upright)).toBe(true);
  });

  it('tells nothing of a card that lies face down', async () => {
    const photo = (index: number, reversed: boolean) =>
      pictures.render(layout, [laid(index, { faceDown: true, reversed }), laid(1), laid(2)], 'png');
    expect((await photo(40, true)).equals(await photo(7, false))).toBe(true);
  });

  it('draws each face once for all spreads and languages; the names alone are drawn anew', async () => {
    const cards = [laid(60), laid(61, { reversed: true }), laid(62)];
    await pictures.render(layout, cards);
    const before = renderer.drawn;
    await pictures.render(
      layout,
      cards.map((each) => ({ ...each, name: 'The Sun', reversed: !each.reversed })),
    );
    expect(renderer.drawn - before).toBe(1);
  });

  it('takes a layout with fewer cards than places', async () => {
    const empty = await pictures.render(SPREAD_LAYOUTS['celtic-cross'], []);
    expect(await sharp(empty).metadata()).toMatchObject(sized(SPREAD_LAYOUTS['celtic-cross']));
  });

  it('is known by all that is seen of it, and by nothing else', () => {
    const hash = (card: LaidCard, shape: SpreadLayout = SPREAD_LAYOUTS['one-card']) =>
      pictures.fingerprint(shape, [card]);
    const seen = [laid(3), laid(4), laid(3, { reversed: true }), laid(3, { name: 'The Empress' })];
    expect(new Set([...seen.map((card) => hash(card)), hash(laid(3), layout)]).size).toBe(5);
    expect(hash(laid(3))).toBe(hash(laid(3)));
    const stories = [
      ...seen.map((card) => pictures.shareFingerprint(card, 'a')),
      pictures.shareFingerprint(laid(3), 'b'),
    ];
    expect(new Set(stories).size).toBe(5);
  });

  it('makes a story of one card', async () => {
    const photo = await pictures.renderShare(laid(19), 'Сегодня можно позволить себе мягкую надежду. '.repeat(20));
    expect(await sharp(photo).metadata()).toMatchObject({ format: 'jpeg', width: 1080, height: 1920 });
  });
});
