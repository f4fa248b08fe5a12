import { createHash, timingSafeEqual } from 'node:crypto';

/** A check for one secret: the time it takes tells neither the contents nor the length of what it is compared with. */
export function secretCheck(secret: string): (given: string) => boolean {
  const wanted = digest(secret);
  return (given) => timingSafeEqual(digest(given), wanted);
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
