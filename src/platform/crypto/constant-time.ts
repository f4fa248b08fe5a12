import { timingSafeEqual } from 'node:crypto';

/** Longer than any secret that comes in a header. */
const WIDTH = 1_024;
const HEAD = 4;

/** A check for one secret: the time it takes tells neither the contents nor the length of what it is compared with. */
export function secretCheck(secret: string): (given: string) => boolean {
  const width = Math.max(WIDTH, Buffer.byteLength(secret));
  const wanted = Buffer.alloc(HEAD + width);
  const found = Buffer.alloc(HEAD + width);
  fill(wanted, secret);
  return (given) => {
    fill(found, given);
    return timingSafeEqual(found, wanted);
  };
}

/** The length, the text as far as there is room, zeros: as much to write and to compare for every text. */
function fill(buffer: Buffer, text: string): void {
  buffer.writeUInt32LE(Buffer.byteLength(text));
  buffer.fill(0, HEAD + buffer.write(text, HEAD));
}
