import { bullHead } from '../beasts';
import { around, INK, line, put, putAll, row, shape } from '../draw';
import { figure } from '../figure';
import { icon } from '../icon';
import { mountains, sea } from '../land';
import { halo, laurel, wings } from '../regalia';
import type { MajorId } from '../../card-id';
import type { Scene } from '../scene';
import { beams, cloud } from '../sky';

export const JUDGEMENT_TO_WORLD = {
  judgement: {
    sky: { zenith: '#2f5aa8', middle: '#8fb8e0', horizon: '#ffe2b0', light: '#fff3c0' },
    draw: () => `${beams({ x: 300, y: 300 }, 32, [80, 800], 0.36)}
${figure({ robe: '#b06ad8', trim: '#ffe9a8', hair: '#e8a03a', longHair: true, left: { x: -60, y: -236 }, right: { x: 66, y: -236 }, behind: wings('#f4776a', 1.1) + halo(62) }, { x: 300, y: 560, scale: 0.86 })}
${trumpet()}${cloud({ x: 170, y: 566, scale: 1.25 })}${cloud({ x: 430, y: 566, scale: 1.25, flip: true })}${cloud({ x: 300, y: 586, scale: 1.3 })}${mountains(700, 90, ['#9fb8e0', '#6f8ac0'], 81, '#ffffff')}${sea(690, 'url(#water)', 4)}
${riser('#b8c8e8', '#d9a13a', 124, 0.5)}${riser('#e0cfc0', '#4a2a1a', 300, 0.7)}${riser('#c8b8e0', '#8a5224', 476, 0.5)}`,
  },
  'the-world': {
    sky: { zenith: '#1a2f7a', middle: '#3f86c8', horizon: '#9fdce0', light: '#fff3c0' },
    stars: 700,
    draw: () => `${beams({ x: 300, y: 470 }, 36, [60, 800], 0.2)}<ellipse cx="300" cy="480" rx="150" ry="240" fill="#24408a" opacity="0.55"/>${wreath()}
${figure({ robe: '#fdf6e6', trim: '#c88ae8', cloak: '#8a4ac8', hair: '#8a4a1c', longHair: true, left: { x: -104, y: -262 }, right: { x: 104, y: -262 }, crown: laurel(), held: line('M-112 -226L-98 -330M112 -226L98 -330', { width: 9, stroke: INK.cream }) }, { x: 300, y: 672, scale: 0.88 })}
${cloud({ x: 124, y: 322, scale: 0.66 })}${cloud({ x: 476, y: 322, scale: 0.66, flip: true })}${icon('angel-wings', 100, { x: 124, y: 270 }, { fill: '#fff2d8' })}${icon('eagle-head', 92, { x: 478, y: 270 }, { fill: '#ffd98a' })}
${bullHead({ x: 122, y: 780, scale: 0.86 })}${icon('lion', 116, { x: 474, y: 774, flip: true }, { fill: '#ffb347' })}${cloud({ x: 122, y: 856, scale: 0.84 })}${cloud({ x: 478, y: 856, scale: 0.84, flip: true })}`,
  },
} satisfies Partial<Record<MajorId, Scene>>;

/** A wreath of leaves bound with red above and below. */
function wreath(): string {
  const leaf = shape('M0 0C-20 -10 -22 -34 -6 -52C12 -36 16 -12 0 0Z', '#6fb04e', { width: 2 });
  const leaves = row(36, 0, 10).flatMap((degrees) => {
    const { x, y } = around({ x: 0, y: 0 }, 1, degrees);
    const place = { x: 300 + x * 172, y: 480 + y * 262 };
    const side = degrees < 180 ? 1 : -1;
    return [put(leaf, { ...place, turn: degrees + side * 24, scale: 0.92 })];
  });
  const band = shape('M-30 -14L30 14M-30 14L30 -14', 'none', { stroke: '#d83a4a', width: 13 });
  return `<ellipse cx="300" cy="480" rx="172" ry="262" fill="none" stroke="#3f7a3a" stroke-width="16"/>${leaves.join('')}${putAll(
    band,
    [
      { x: 300, y: 218 },
      { x: 300, y: 742 },
    ],
  )}`;
}

function trumpet(): string {
  return `${line('M318 286L430 420', { width: 13, stroke: INK.brass })}${line('M318 286L430 420', { width: 8 })}${shape('M420 424L452 398C466 416 480 424 500 428L438 480C440 460 434 440 420 424Z', 'url(#gold)', { stroke: INK.brass })}${shape('M352 330L392 296L430 342L392 376Z', '#fffaf0')}${line('M372 314L410 358M372 354L412 320', { stroke: '#d83a4a', width: 8 })}`;
}

/** Somebody who rises from an open tomb with arms raised. */
function riser(robe: string, hair: string, x: number, scale: number): string {
  const [w, y] = [130 * scale, 776];
  return `${figure({ robe, trim: '#ffffff', hair, longHair: x < 200, left: { x: -112, y: -388 }, right: { x: 112, y: -388 } }, { x, y: y + 190 * scale, scale })}${shape(`M${x - w} ${y}H${x + w}L${x + w * 0.86} 884H${x - w * 0.86}Z`, '#6f7a9a')}${shape(`M${x - w - 8} ${y - 14}H${x + w + 8}V${y + 6}H${x - w - 8}Z`, '#8f9abc')}${line(`M${x - w * 0.7} ${y + 34}H${x + w * 0.7}M${x - w * 0.66} ${y + 64}H${x + w * 0.66}`, { opacity: 0.6 })}`;
}
