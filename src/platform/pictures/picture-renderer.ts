import { Injectable } from '@nestjs/common';
import { bulkhead } from 'cockatiel';
import { useOwnFonts } from './font-config';

/** Pixels. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a drawing is to become. */
interface PictureFormat extends PictureSize {
  readonly format: 'png' | 'jpeg';
}

/** A picture as its pixels, four bytes each: red, green, blue, opacity. */
export interface Raster extends PictureSize {
  readonly data: Buffer;
}

/** A raster laid on another, its middle at `x`, `y`, turned by `turn` degrees, clockwise. */
export interface RasterLayer {
  readonly raster: Raster;
  readonly x: number;
  readonly y: number;
  readonly turn?: number;
}

/** Part of the identity of a rendered picture: to be raised when the same SVG comes out differently. */
export const RENDERER_VERSION = 1;

/** Renders at one time; each takes a core and some 30 MB while it lasts. */
const AT_ONE_TIME = 2;
/** What density 1:1 means to librsvg. */
const DOTS_PER_INCH = 72;
/** Gradients of the night show steps below this; Telegram compresses once more. */
const JPEG = { quality: 92, chromaSubsampling: '4:4:4' } as const;
/** As good to the eye as `JPEG`, and a third smaller. */
const WEBP = { quality: 90, smartSubsample: true } as const;
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 } as const;

type Sharp = typeof import('sharp');
type Picture = import('sharp').Sharp;

/** Turns SVG into pictures off the main thread, two at one time, with the fonts of the `dejavu-fonts-ttf` package only. */
@Injectable()
export class PictureRenderer {
  private readonly places = bulkhead(AT_ONE_TIME, Infinity);
  private loading: Promise<Sharp> | undefined;

  /** Draws `svg` in exactly the given size; waits while others are drawn; throws what sharp says of a broken SVG. */
  render(svg: string, { format, ...size }: PictureFormat): Promise<Buffer> {
    return this.places.execute(async () => encoded(await this.draw(svg, size), format));
  }

  /** Draws `svg` as pixels, for pictures that are put together of parts used again and again. */
  rasterize(svg: string, size: PictureSize): Promise<Raster> {
    return this.places.execute(async () => pixels((await this.draw(svg, size)).ensureAlpha()));
  }

  /** Lays rasters on the middle of `ground`, as much of it as `size` says, the later over the earlier. */
  compose(
    ground: Raster,
    layers: readonly RasterLayer[],
    { format, width, height }: Omit<PictureFormat, 'format'> & { readonly format: 'png' | 'jpeg' | 'webp' },
  ): Promise<Buffer> {
    return this.places.execute(async () => {
      const sharp = await this.sharp();
      const laid = await Promise.all(layers.map((layer) => lay(sharp, layer)));
      const middle = { left: (ground.width - width) >> 1, top: (ground.height - height) >> 1, width, height };
      return encoded(opened(sharp, ground).extract(middle).composite(laid), format);
    });
  }

  private async draw(svg: string, { width, height }: PictureSize): Promise<Picture> {
    const sharp = await this.sharp();
    const drawing = Buffer.from(svg);
    const { width: ownWidth } = await sharp(drawing, { density: DOTS_PER_INCH }).metadata();
    return sharp(drawing, { density: (DOTS_PER_INCH * width) / ownWidth }).resize(width, height, { fit: 'fill' });
  }

  /** A failure (a full disk) is not kept: the next picture tries again. */
  private sharp(): Promise<Sharp> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** sharp reads the font configuration when it draws its first text, hence not imported at the head of this file. */
  private async load(): Promise<Sharp> {
    await useOwnFonts();
    const { default: sharp } = await import('sharp');
    // No picture is drawn twice in a row, and what is not kept does not grow.
    sharp.cache(false);
    return sharp;
  }
}

function opened(sharp: Sharp, { data, width, height }: Raster): Picture {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function pixels(picture: Picture): Promise<Raster> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function lay(sharp: Sharp, { raster, x, y, turn = 0 }: RasterLayer) {
  const { data, width, height } =
    turn === 0 ? raster : await pixels(opened(sharp, raster).rotate(turn, { background: CLEAR }));
  return {
    input: data,
    raw: { width, height, channels: 4 as const },
    left: Math.round(x - width / 2),
    top: Math.round(y - height / 2),
  };
}

function encoded(picture: Picture, format: 'png' | 'jpeg' | 'webp'): Promise<Buffer> {
  if (format === 'png') return picture.png().toBuffer();
  return (format === 'jpeg' ? picture.jpeg(JPEG) : picture.webp(WEBP)).toBuffer();
}
