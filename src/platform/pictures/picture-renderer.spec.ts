import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { PictureRenderer } from './picture-renderer';

const HOOK = join(process.cwd(), 'test/support/typescript-hook.cjs');
const RENDERER = join(__dirname, 'picture-renderer.ts');
/** Letters of three scripts, three glyphs, and a code point Unicode has not assigned. */
const CHARACTERS = ['Ж', 'Ц', 'A', '♌', '♏', '☽', '\u0378'];

/** How one character came out: where its ink is, so that two characters can be told apart. */
interface Drawn {
  readonly ink: number;
  readonly shape: string;
}

/**
 * Draws in a process of its own, since Jest keeps `process.env` from fontconfig and the machine that runs this may have
 * fonts: there `FONTCONFIG_PATH` leads nowhere, so that the system's fonts cannot be found.
 */
async function drawApart(script: string, env: Record<string, string>): Promise<Drawn[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-r', HOOK, '-e', script], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', FONTCONFIG_PATH: '/nonexistent', ...env },
  });
  return JSON.parse(stdout) as Drawn[];
}

const DRAW_ALL = `
  const { createHash } = require('node:crypto');
  const svg = (text) => '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="white"/>'
    + '<text x="40" y="150" font-size="120" font-family="DejaVu Sans">' + text + '</text></svg>';
  const drawAll = async (png) => {
    const drawn = [];
    for (const character of ${JSON.stringify(CHARACTERS)}) {
      const pixels = await require('sharp')(await png(svg(character))).greyscale().raw().toBuffer();
      const ink = pixels.reduce((dark, value) => dark + (value < 128 ? 1 : 0), 0);
      drawn.push({ ink, shape: createHash('md5').update(pixels).digest('hex') });
    }
    process.stdout.write(JSON.stringify(drawn));
  };`;

const OURS = `${DRAW_ALL}
  const { PictureRenderer } = require(${JSON.stringify(RENDERER)});
  const renderer = new PictureRenderer();
  drawAll((svg) => renderer.render(svg, { format: 'png', width: 200, height: 200 }));`;

describe('PictureRenderer', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pictures-spec-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Draws with that temporary folder, and sees that it came out. */
  const drawIn = async (temporary: string) => {
    const drawn = await drawApart(OURS, { TMPDIR: temporary });
    expect(new Set(drawn.map(({ shape }) => shape)).size).toBe(CHARACTERS.length);
    for (const { ink } of drawn) expect(ink).toBeGreaterThan(300);
  };

  it('draws letters and glyphs on a machine that has no fonts; processes, also at once, share one folder', async () => {
    // Red with `mkdtemp` for each process in font-config.ts: two folders, and those of killed processes stay for good.
    const own = join(folder, 'tmp');
    await mkdir(own);
    await Promise.all([drawIn(own), drawIn(own)]);
    const [shared = '', ...more] = await readdir(own);
    expect(more).toEqual([]);
    expect((await stat(join(own, shared))).mode & 0o777).toBe(0o700);
    expect((await readdir(join(own, shared))).sort()).toEqual(['cache', 'fonts.conf']);
  });

  it('takes no font configuration from a folder that others may have written to', async () => {
    // Red where `ownFolder` of font-config.ts takes what it finds: the stranger's folder has our configuration in it.
    const own = join(folder, 'open');
    await mkdir(own);
    await drawIn(own);
    const [shared = ''] = await readdir(own);
    await rm(join(own, shared), { recursive: true });
    await mkdir(join(own, shared));
    await chmod(join(own, shared), 0o777);
    await drawIn(own);
    expect(await readdir(join(own, shared))).toEqual([]);
  });

  it('needs its own font configuration for that: without it every letter is the same box', async () => {
    const empty = join(folder, 'empty.conf');
    await writeFile(empty, '<?xml version="1.0"?><fontconfig/>');
    const script = `${DRAW_ALL} drawAll((svg) => require('sharp')(Buffer.from(svg)).png().toBuffer());`;
    const drawn = await drawApart(script, { FONTCONFIG_FILE: empty, XDG_CACHE_HOME: folder });
    expect(new Set(drawn.map(({ shape }) => shape)).size).toBe(1);
  });

  describe('in this process', () => {
    const renderer = new PictureRenderer();
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="25" height="50" fill="red"/></svg>';

    it.each(['png', 'jpeg'] as const)('gives %s of exactly the size asked for', async (format) => {
      const picture = await renderer.render(svg, { format, width: 160, height: 120 });
      expect(await sharp(picture).metadata()).toMatchObject({ format, width: 160, height: 120 });
    });

    it('draws the vectors at that size instead of blowing pixels up', async () => {
      const { data, info } = await sharp(await renderer.render(svg, { format: 'png', width: 500, height: 500 }))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const alpha = (x: number) => data[(250 * info.width + x) * info.channels + 3];
      expect([alpha(248), alpha(251)]).toEqual([255, 0]);
    });

    it('lays rasters on one another, each about its middle and turned about it', async () => {
      const box = (size: string, fill: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="${fill}"/></svg>`;
      const ground = await renderer.rasterize(box('width="100" height="100"', 'white'), { width: 100, height: 100 });
      const bar = await renderer.rasterize(box('width="40" height="10"', 'blue'), { width: 40, height: 10 });
      const half = await renderer.rasterize(svg, { width: 20, height: 20 });
      const picture = await renderer.compose(
        ground,
        [
          { raster: bar, x: 50, y: 50, turn: 90 },
          { raster: half, x: 20, y: 20, turn: 180 },
        ],
        { format: 'png', width: 100, height: 100 },
      );
      const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
      const colour = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
      expect(info).toMatchObject({ width: 100, height: 100 });
      expect([colour(50, 32), colour(50, 67), colour(32, 50), colour(50, 28)]).toEqual([
        [0, 0, 255],
        [0, 0, 255],
        [255, 255, 255],
        [255, 255, 255],
      ]);
      expect([colour(12, 20), colour(28, 20)]).toEqual([
        [255, 255, 255],
        [255, 0, 0],
      ]);
    });

    it.each(['png', 'jpeg', 'webp'] as const)('composes %s', async (format) => {
      const ground = await renderer.rasterize(svg, { width: 50, height: 40 });
      const picture = await renderer.compose(ground, [], { format, width: 20, height: 30 });
      expect(await sharp(picture).metadata()).toMatchObject({ format, width: 20, height: 30 });
      const { data } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      // The middle of the ground: red on its left half.
      expect([data[0]! > 200, data[4 * 19]! > 200 && data[4 * 19 + 1]! < 50]).toEqual([true, false]);
    });

    it('draws two at one time, the others wait', async () => {
      let under = 0;
      let left = 8;
      const drawing = Array.from({ length: left }, async () => {
        await renderer.render(svg, { format: 'png', width: 800, height: 800 });
        left -= 1;
      });
      while (left > 0) {
        const { queue, process } = sharp.counters();
        under = Math.max(under, queue + process);
        await setImmediate();
      }
      await Promise.all(drawing);
      // sharp still counts one that has just ended; without the bound it would count eight.
      expect(under).toBeGreaterThanOrEqual(2);
      expect(under).toBeLessThanOrEqual(3);
    });

    it('says what is wrong with a broken drawing', async () => {
      await expect(renderer.render('<svg', { format: 'png', width: 10, height: 10 })).rejects.toThrow(/Input buffer/);
    });
  });
});
