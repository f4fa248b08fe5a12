import sharp from 'sharp';
import { imageSize } from './image-size';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#12345680' } });

describe('imageSize', () => {
  it.each([
    ['png', async () => picture(37, 21).png().toBuffer()],
    ['jpeg', async () => picture(37, 21).jpeg().toBuffer()],
    ['jpeg', async () => picture(37, 21).withMetadata({ density: 300 }).jpeg({ progressive: true }).toBuffer()],
    ['webp', async () => picture(37, 21).webp({ lossless: true }).toBuffer()],
    ['webp', async () => picture(37, 21).flatten().webp().toBuffer()],
    ['webp', async () => picture(37, 21).webp().toBuffer()],
    ['gif', async () => picture(37, 21).gif().toBuffer()],
  ])('reads the header of a %s', async (format, make) => {
    expect(imageSize(await make())).toEqual({ width: 37, height: 21, mimeType: `image/${format}` });
  });

  it.each(['', 'hello', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF....WEBPVP8 ', '<svg width="1"/>'])(
    'knows no size of %j',
    (text) => {
      expect(imageSize(Buffer.from(text, 'latin1'))).toBeUndefined();
    },
  );

  it('does not stumble over a file cut anywhere', async () => {
    for (const bytes of [await picture(9, 9).jpeg().toBuffer(), await picture(9, 9).webp().toBuffer()]) {
      for (let end = 0; end < 64; end++) imageSize(bytes.subarray(0, end));
    }
  });
});
