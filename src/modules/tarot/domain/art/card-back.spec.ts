import sharp from 'sharp';
import { cardBack } from './card-back';

it('is the same picture when it is turned, so that no back tells how its card lies', async () => {
  const drawn = sharp(Buffer.from(cardBack())).ensureAlpha();
  const upright = await drawn.clone().raw().toBuffer();
  const turned = await sharp(await drawn.rotate(180).png().toBuffer())
    .raw()
    .toBuffer();
  expect(upright.length).toBe(600 * 1000 * 4);
  // Curves are smoothed at their edges a shade differently from either side.
  let worst = 0;
  let sum = 0;
  for (let at = 0; at < upright.length; at += 1) {
    const difference = Math.abs(upright[at]! - turned[at]!);
    worst = Math.max(worst, difference);
    sum += difference;
  }
  expect(worst).toBeLessThan(32);
  expect(sum / upright.length).toBeLessThan(0.2);
});
