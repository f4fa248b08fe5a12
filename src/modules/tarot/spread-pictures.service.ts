import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  PictureRenderer,
  type Raster,
  type RasterLayer,
  RENDERER_VERSION,
} from '../../platform/pictures/picture-renderer';
import { cardBack } from './domain/art/card-back';
import { cardFace, type CardFace } from './domain/art/card-face';
import { SHARE_SIZE, shareGround } from './domain/art/share';
import { cardShadow, LONG_SIDE, tableCloth, tableLabels, type TableSize, tableSize } from './domain/art/table';
import type { SpreadLayout } from './domain/spread-layouts';
import { RasterCache } from './raster-cache';

/** A card as it lies on the table. */
export interface LaidCard extends CardFace {
  readonly reversed: boolean;
  readonly faceDown?: boolean;
}

/**
 * All 78 faces of a Celtic cross are 15 MB, those of the spreads of five and six cards 18 MB, the cloth of all 6 MB. Larger
 * cards are fewer on a table and soon drawn.
 */
const CACHE_BYTES = 44 * 1024 * 1024;
/** In pixels. A card that lies alone is larger, and would drive ten others out. */
const KEPT_WIDTH = 400;

type PhotoFormat = 'png' | 'jpeg' | 'webp';

/** Pictures of cards on a table. Faces, backs and cloths are drawn once and kept, within a bound of memory. */
@Injectable()
export class SpreadPictures {
  private readonly rasters = new RasterCache(CACHE_BYTES);

  constructor(private readonly renderer: PictureRenderer) {}

  /**
   * The picture of a spread, at most 1280 pixels long. Cards go to the layout's positions in order, and there may be fewer
   * of them; names stand upright beside the cards, on the face itself only where one upright card lies alone.
   */
  async render(layout: SpreadLayout, cards: readonly LaidCard[], format: PhotoFormat = 'jpeg'): Promise<Buffer> {
    const size = tableSize(layout);
    const unit = size.card.width;
    const named = isNamedOnFace(layout, cards);
    const [ground, lettering, laid] = await Promise.all([
      this.cloth(),
      this.renderer.rasterize(tableLabels(layout, labelsOf(layout, cards)), size),
      Promise.all(
        cards.slice(0, layout.positions.length).map((card, index) => {
          const { x, y, turn } = layout.positions[index]!.card;
          return this.lay(card, size.card, { x: x * unit, y: y * unit, turn }, named);
        }),
      ),
    ]);
    const letters = { raster: lettering, x: size.width / 2, y: size.height / 2 };
    return this.renderer.compose(ground, [...laid.flat(), letters], { format, width: size.width, height: size.height });
  }

  /** SHA-256, hexadecimal, of all that is seen in a picture, so that one drawn before can be known without drawing it. */
  fingerprint(layout: SpreadLayout, cards: readonly LaidCard[]): string {
    const named = isNamedOnFace(layout, cards);
    const sides = cards.map((card) => sideOf(card, named));
    const hash = createHash('sha256').update(JSON.stringify([RENDERER_VERSION, layout, cards]));
    for (const svg of [tableCloth(), tableLabels(layout, labelsOf(layout, cards)), ...new Set(sides)]) hash.update(svg);
    return hash.digest('hex');
  }

  /** One card for a story, 1080 by 1920: the card, its name upright, and a short text of some 160 characters below. */
  async renderShare(card: LaidCard, text: string, format: PhotoFormat = 'jpeg'): Promise<Buffer> {
    const { width, height, card: place } = SHARE_SIZE;
    const [ground, laid] = await Promise.all([
      this.renderer.rasterize(shareGround(card.name, text), { width, height }),
      this.lay(card, place, { x: place.x, y: place.y, turn: 0 }, false),
    ]);
    return this.renderer.compose(ground, laid, { format, width, height });
  }

  /** The same of a card for a story. */
  shareFingerprint(card: LaidCard, text: string): string {
    const hash = createHash('sha256').update(JSON.stringify([RENDERER_VERSION, SHARE_SIZE, card]));
    return hash.update(shareGround(card.name, text)).update(sideOf(card, false)).digest('hex');
  }

  /** A card over its shadow, which falls down and to the right however the card is turned. */
  private async lay(
    card: LaidCard,
    size: TableSize['card'],
    { x, y, turn }: { x: number; y: number; turn: number },
    named: boolean,
  ): Promise<RasterLayer[]> {
    const [shadow, face] = await Promise.all([this.shadow(size), this.side(card, size, named)]);
    const drop = size.width * 0.03;
    return [
      { raster: shadow, x: x + drop, y: y + drop * 1.6, turn },
      { raster: face, x, y, turn: turn + (card.reversed && !card.faceDown ? 180 : 0) },
    ];
  }

  private side(card: LaidCard, size: TableSize['card'], named: boolean): Promise<Raster> {
    const name = card.faceDown ? 'back' : `${card.id} ${named ? card.name : ''}`;
    return this.drawn(name, () => sideOf(card, named), size);
  }

  private shadow({ width, height }: TableSize['card']): Promise<Raster> {
    const margin = Math.round(width * 0.09);
    const size = { width: width + 2 * margin, height: height + 2 * margin };
    return this.drawn('shadow', () => cardShadow({ width, height }, margin), size);
  }

  private cloth(): Promise<Raster> {
    const size = { width: LONG_SIDE, height: LONG_SIDE };
    return this.rasters.get('cloth', () => this.renderer.rasterize(tableCloth(), size));
  }

  private drawn(name: string, svg: () => string, size: TableSize['card']): Promise<Raster> {
    const draw = () => this.renderer.rasterize(svg(), size);
    return size.width > KEPT_WIDTH ? draw() : this.rasters.get(`${name} ${size.width}`, draw);
  }
}

/** Only an upright card that lies alone has its name on its face. */
function isNamedOnFace({ positions }: SpreadLayout, [card]: readonly LaidCard[]): boolean {
  return positions.length === 1 && card?.reversed === false && !card.faceDown;
}

function labelsOf(layout: SpreadLayout, cards: readonly LaidCard[]): string[] {
  const named = isNamedOnFace(layout, cards);
  return cards.map(({ name, faceDown }) => (named || faceDown ? '' : name));
}

function sideOf({ id, name, faceDown }: LaidCard, named: boolean): string {
  return faceDown ? cardBack() : cardFace({ id, name: named ? name : '' });
}
