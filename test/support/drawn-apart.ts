import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const HOOK = join(process.cwd(), 'test/support/typescript-hook.cjs');
const RENDERER = join(process.cwd(), 'src/platform/pictures/picture-renderer.ts');
/** One pixel in this many, in either direction, is looked at. */
const GRID = 3;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws SVGs with the fonts we ship and gives the places of each that have ink, on a grid of three pixels. In a process of
 * its own, since Jest keeps `process.env` from fontconfig, which would then take the machine's fonts.
 */
export async function inkMap(drawings: readonly string[], size: Size): Promise<(readonly [x: number, y: number])[][]> {
  const script = `
    const { PictureRenderer } = require(${JSON.stringify(RENDERER)});
    const renderer = new PictureRenderer();
    const { width, height } = ${JSON.stringify(size)};
    const inkOf = async (svg) => {
      const { data } = await renderer.rasterize(svg, { width, height });
      const ink = [];
      for (let y = 0; y < height; y += ${GRID})
        for (let x = 0; x < width; x += ${GRID}) if (data[(y * width + x) * 4 + 3] > 90) ink.push([x, y]);
      return ink;
    };
    let input = '';
    process.stdin.on('data', (chunk) => { input += chunk; });
    process.stdin.on('end', async () => {
      const found = [];
      for (const svg of JSON.parse(input)) found.push(await inkOf(svg));
      process.stdout.write(JSON.stringify(found));
    });`;
  const drawing = promisify(execFile)(process.execPath, ['-r', HOOK, '-e', script], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', FONTCONFIG_PATH: '/nonexistent' },
    maxBuffer: 64 * 1024 * 1024,
  });
  drawing.child.stdin?.end(JSON.stringify(drawings));
  return JSON.parse((await drawing).stdout) as [number, number][][];
}
