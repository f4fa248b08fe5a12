import { Injectable } from '@nestjs/common';
import { bulkhead } from 'cockatiel';
import { useOwnFonts } from './font-config';

/** What a drawing is to become. */
interface PictureFormat {
  readonly format: 'png' | 'jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Part of the identity of a rendered picture: to be raised when the same SVG comes out differently. */
export const RENDERER_VERSION = 1;

/** Renders at one time; each takes a core and some 30 MB while it lasts. */
const AT_ONE_TIME = 2;
/** What density 1:1 means to librsvg. */
const DOTS_PER_INCH = 72;
/** Gradients of the night show steps below this; Telegram compresses once more. */
const JPEG = { quality: 92, chromaSubsampling: '4:4:4' } as const;

type Sharp = typeof import('sharp');

/** Turns SVG into PNG or JPEG off the main thread, two at one time, with the fonts of the `dejavu-fonts-ttf` package only. */
@Injectable()
export class PictureRenderer {
  private readonly places = bulkhead(AT_ONE_TIME, Infinity);
  private loading: Promise<Sharp> | undefined;

  /** Draws `svg` in exactly the given size; waits while others are drawn; throws what sharp says of a broken SVG. */
  render(svg: string, target: PictureFormat): Promise<Buffer> {
    return this.places.execute(() => this.draw(Buffer.from(svg), target));
  }

  private async draw(svg: Buffer, { format, width, height }: PictureFormat): Promise<Buffer> {
    const sharp = await this.sharp();
    const { width: ownWidth } = await sharp(svg, { density: DOTS_PER_INCH }).metadata();
    const picture = sharp(svg, { density: (DOTS_PER_INCH * width) / ownWidth }).resize(width, height, { fit: 'fill' });
    return format === 'png' ? picture.png().toBuffer() : picture.jpeg(JPEG).toBuffer();
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
