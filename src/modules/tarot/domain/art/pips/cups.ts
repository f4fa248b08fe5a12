import { flat, INK, line, mirrored, type Place, put, putAll, shape } from '../draw';
import { serpent } from '../beasts';
import { figure } from '../figure';
import { icon } from '../icon';
import { castle, flower, grass, hills, mountains, path, sea, tree } from '../land';
import type { Pip } from '../../card-id';
import type { Scene } from '../scene';
import { beams, bigStar, cloud, moon, sun } from '../sky';
import { cups } from './pip';

const MORNING = { zenith: '#2a6aa8', middle: '#7fc4dc', horizon: '#fff0cc', light: '#fff6d0' };
const EVENING = { zenith: '#14285a', middle: '#3f6fa8', horizon: '#f0c8b0', light: '#ffe6c8' };
const RAINY = { zenith: '#1c2c40', middle: '#44607a', horizon: '#9ab4bc', light: '#d8ecf0' };
const DEEP = { zenith: '#081230', middle: '#1a3a74', horizon: '#5a8ab8', light: '#d0e4ff' };
const HEART = 'M0 30C-50 -6 -40 -50 -18 -50C-6 -50 0 -40 0 -34C0 -40 6 -50 18 -50C40 -50 50 -6 0 30Z';

/** The suit of water, ace to ten. */
export const CUPS = {
  ace: {
    sky: MORNING,
    draw: () => `${beams({ x: 300, y: 330 }, 32, [60, 800], 0.4)}<circle cx="300" cy="380" r="280" fill="url(#glow)"/>${sea(690, 'url(#water)', 4)}
${line('M232 372C170 400 160 520 156 700M368 372C430 400 440 520 444 700M262 388C220 440 214 560 212 700M338 388C380 440 386 560 388 700', { stroke: '#8fdcf0', width: 11 })}${line('M232 366C168 394 154 520 150 700M368 366C432 394 446 520 450 700', { stroke: '#ffffff', width: 3 })}
${cups([{ x: 300, y: 480, scale: 1.95 }])}${icon('peace-dove', 150, { x: 300, y: 226 }, { fill: '#ffffff', ground: '#2a5a8a' })}${[
      [130, 790, 96],
      [470, 790, 96],
      [300, 800, 120],
    ]
      .map(([x, y, s]) => icon('lotus', s!, { x: x!, y: y! }, { fill: '#ffc0d4' }))
      .join('')}`,
  },
  two: {
    sky: EVENING,
    draw: () => `${beams({ x: 300, y: 330 }, 30, [80, 800], 0.22)}${hills(700, '#3f8a7a', 2)}${put(shape(HEART, '#e2475f'), { x: 300, y: 250, scale: 1.5 })}${[1, -1].map((side) => icon('feathered-wing', 150, { x: 300 + side * 136, y: 226, flip: side > 0 }, { fill: '#fff2dc' })).join('')}
${icon('caduceus', 300, { x: 300, y: 500 })}${cups([
      { x: 164, y: 540, scale: 1.2, turn: 8 },
      { x: 436, y: 540, scale: 1.2, turn: -8 },
    ])}${sea(770, 'url(#water)', 2)}${putAll(icon('rose', 70, { x: 0, y: 0 }, { fill: '#ff7a8a' }), [
      { x: 110, y: 720 },
      { x: 490, y: 720 },
      { x: 210, y: 736 },
      { x: 390, y: 736 },
    ])}`,
  },
  three: {
    sky: MORNING,
    draw: () => `${sun({ x: 300, y: 280 }, 56)}${hills(730, '#6aa858', 4)}${line('M64 180C130 330 200 250 220 190M536 180C470 330 400 250 380 190', { stroke: '#4f8f45', width: 10 })}${[
      [104, 290],
      [188, 280],
      [412, 280],
      [496, 290],
    ]
      .map(([x, y]) => icon('grapes', 96, { x: x!, y: y! }, { fill: '#a87ae0' }))
      .join('')}
${cups([
  { x: 300, y: 450, scale: 1.16 },
  { x: 170, y: 590, scale: 1.16, turn: 10 },
  { x: 430, y: 590, scale: 1.16, turn: -10 },
])}${putAll(flat('M0 -12C8 0 8 8 0 10C-8 8 -8 0 0 -12Z', '#9fe6f4'), [
      { x: 262, y: 350 },
      { x: 340, y: 346 },
      { x: 216, y: 492 },
      { x: 384, y: 492 },
      { x: 300, y: 336 },
    ])}
${icon('pumpkin', 110, { x: 300, y: 770 }, { fill: '#ffb04a' })}${putAll(
      flower('#ff7a9a', { x: 0, y: 0, scale: 1.1 }),
      [
        { x: 90, y: 862 },
        { x: 200, y: 868 },
        { x: 400, y: 868 },
        { x: 510, y: 862 },
      ],
    )}${putAll(flower('#fff2b0', { x: 0, y: 0, scale: 0.9 }), [
      { x: 144, y: 868 },
      { x: 456, y: 868 },
    ])}`,
  },
  four: {
    sky: EVENING,
    draw: () => `${hills(680, '#4a8a5a', 7)}${tree('#2f7a52', { x: 158, y: 744, scale: 2.9 })}${tree('#3f8f5a', { x: 520, y: 690, scale: 0.9 })}<circle cx="424" cy="360" r="170" fill="url(#glow)"/>${cloud({ x: 430, y: 470, scale: 1.1 })}${cups([{ x: 424, y: 350, scale: 1.05 }])}
${figure({ robe: '#c8503f', trim: '#3f8a7a', hair: '#5a3218', seated: true, left: { x: -10, y: -230 }, right: { x: 16, y: -216 } }, { x: 176, y: 800, scale: 0.62 })}${cups(
      [
        { x: 300, y: 780, scale: 0.86 },
        { x: 396, y: 770, scale: 0.86 },
        { x: 490, y: 780, scale: 0.86 },
      ],
    )}${putAll(grass({ x: 0, y: 0, scale: 1.4 }), [
      { x: 84, y: 860 },
      { x: 250, y: 866 },
      { x: 350, y: 868 },
      { x: 446, y: 866 },
    ])}`,
  },
  five: {
    sky: RAINY,
    draw: () => `${cloud({ x: 150, y: 250, scale: 1.15 }, '#56708a')}${cloud({ x: 450, y: 230, scale: 1.2, flip: true }, '#56708a')}${hills(560, '#4a6a62', 9)}${castle('#a8b4b8', '#5a6a84', { x: 470, y: 570, scale: 0.95 })}${shape('M0 610H600V700H0Z', 'url(#water)')}${shape('M60 690V640Q180 540 300 640V690H270Q180 590 90 690Z', '#8a94a0')}
${hills(700, '#5a7a62', 10)}${figure({ robe: '#2f2a44', trim: '#453c60', cloak: '#1c1830', hair: '#2a1c28', left: { x: -20, y: -260 }, right: { x: 20, y: -260 }, crown: shape('M-30 -330C-40 -366 -36 -398 0 -406C36 -398 40 -366 30 -330L58 -300C66 -360 62 -440 0 -462C-62 -440 -66 -360 -58 -300Z', '#1c1830') }, { x: 290, y: 730, scale: 0.86 })}
${cups([
  { x: 430, y: 690, scale: 0.8 },
  { x: 510, y: 700, scale: 0.8 },
])}${flat('M60 830C100 790 190 830 250 800C300 780 330 830 420 820C380 860 90 868 60 830Z', '#8a1c38')}${cups([
      { x: 118, y: 770, scale: 0.8, turn: -100 },
      { x: 242, y: 784, scale: 0.8, turn: 100 },
      { x: 396, y: 790, scale: 0.8, turn: 80 },
    ])}`,
  },
  six: {
    sky: MORNING,
    draw: () => `${cloud({ x: 440, y: 220, scale: 0.8 })}${hills(560, '#7fb86a', 12)}${house(176, 580, 1.5)}${tree('#4f9a54', { x: 450, y: 590, scale: 1.9 })}${path({ x: 190, y: 590 }, { x: 320, y: 880 }, 150, '#ecd8a8')}
${[
  [96, 690, 0.7],
  [504, 690, 0.7],
  [210, 680, 0.7],
  [394, 680, 0.7],
  [170, 800, 0.98],
  [430, 800, 0.98],
]
  .map(([x, y, scale]) => bouquet(x!, y! - 58 * scale!, scale!))
  .join('')}${cups([
      { x: 96, y: 700, scale: 0.7 },
      { x: 504, y: 700, scale: 0.7 },
      { x: 210, y: 690, scale: 0.7 },
      { x: 394, y: 690, scale: 0.7 },
      { x: 170, y: 806, scale: 0.92 },
      { x: 430, y: 806, scale: 0.92 },
    ])}`,
  },
  seven: {
    sky: DEEP,
    stars: 820,
    draw: () => `<circle cx="300" cy="450" r="330" fill="url(#glow)" opacity="0.5"/>${[
      [300, 322, 0.9],
      [136, 420, 0.8],
      [464, 420, 0.8],
      [300, 560, 0.9],
      [130, 660, 0.8],
      [470, 660, 0.8],
      [300, 800, 0.95],
    ]
      .map(([x, y, scale]) => cloud({ x: x!, y: y!, scale: scale! }))
      .join('')}
${icon('crystal-ball', 78, { x: 300, y: 178 }, { fill: '#d8f0ff' })}${castle('#ffe0a0', '#c8643a', { x: 136, y: 306, scale: 0.5 })}${icon('gems', 80, { x: 464, y: 270 }, { fill: '#7fe0d0' })}${icon('laurels', 76, { x: 300, y: 412 }, { fill: '#b8e07a' })}${icon('dragon-head', 82, { x: 130, y: 512 }, { fill: '#ff9a7a' })}${serpent('#c8b0ff', { x: 470, y: 508, scale: 0.56 })}${mask({ x: 300, y: 652 })}
${cups([
  { x: 300, y: 264, scale: 0.66 },
  { x: 136, y: 362, scale: 0.66 },
  { x: 464, y: 362, scale: 0.66 },
  { x: 300, y: 502, scale: 0.66 },
  { x: 130, y: 602, scale: 0.66 },
  { x: 470, y: 602, scale: 0.66 },
  { x: 300, y: 740, scale: 0.66 },
])}`,
  },
  eight: {
    sky: DEEP,
    stars: 480,
    draw: () => `${moon({ x: 300, y: 250 }, 84, -20)}${mountains(590, 220, ['#4f74a8', '#2c4a7c'], 19)}${sea(584, 'url(#water)', 3)}${shape('M360 880C330 760 520 700 480 600C500 590 540 594 600 600V880Z', '#3a5a6a')}${line('M392 870C380 770 540 720 506 618', { stroke: '#c8b48a', width: 12, opacity: 0.7 })}
${figure({ robe: '#b03a4a', trim: '#d8a050', cloak: '#8a2438', hair: '#3a2418', left: { x: -110, y: -230 }, right: { x: 40, y: -210 }, held: line('M-112 0V-330', { stroke: '#c08a4c', width: 12 }) }, { x: 496, y: 660, scale: 0.42 })}
${cups([
  { x: 96, y: 790, scale: 0.72 },
  { x: 176, y: 794, scale: 0.72 },
  { x: 256, y: 794, scale: 0.72 },
  { x: 336, y: 794, scale: 0.72 },
  { x: 416, y: 790, scale: 0.72 },
  { x: 136, y: 686, scale: 0.72 },
  { x: 296, y: 686, scale: 0.72 },
  { x: 376, y: 686, scale: 0.72 },
])}`,
  },
  nine: {
    sky: { zenith: '#16305a', middle: '#2f7a9a', horizon: '#ffe0a8', light: '#fff2c0' },
    draw: () => `${beams({ x: 300, y: 230 }, 30, [60, 800], 0.3)}${bigStar({ x: 300, y: 226 }, 92)}${shape('M50 480C130 400 470 400 550 480V880H50Z', '#1d4f80')}${[
      [76, 0],
      [174, 0],
      [272, 0],
      [370, 0],
      [468, 0],
    ]
      .map(([x]) => line(`M${x! + 28} 500V860`, { width: 2, opacity: 0.35 }))
      .join('')}${shape('M50 480C130 400 470 400 550 480V540C470 460 130 460 50 540Z', '#2f74a8')}
${cups([
  { x: 92, y: 440, scale: 0.78 },
  { x: 194, y: 400, scale: 0.78 },
  { x: 300, y: 386, scale: 0.78 },
  { x: 406, y: 400, scale: 0.78 },
  { x: 508, y: 440, scale: 0.78 },
])}${shape('M50 690C130 620 470 620 550 690V740C470 670 130 670 50 740Z', '#2f74a8')}${cups([
      { x: 128, y: 606, scale: 0.78 },
      { x: 242, y: 584, scale: 0.78 },
      { x: 358, y: 584, scale: 0.78 },
      { x: 472, y: 606, scale: 0.78 },
    ])}
${icon('grapes', 120, { x: 190, y: 790 }, { fill: '#b58af0' })}${icon('fruit-bowl', 150, { x: 300, y: 770 }, { fill: '#ffc85a' })}${icon('grapes', 120, { x: 410, y: 790, flip: true }, { fill: '#b58af0' })}`,
  },
  ten: {
    sky: MORNING,
    draw: () => `${rainbow()}${hills(640, '#6ab05a', 25)}${path({ x: 420, y: 660 }, { x: 220, y: 880 }, 170, '#6fc4e4')}${house(180, 690, 1.5)}${tree('#3f8a4a', { x: 480, y: 690, scale: 1.5 })}${tree('#4f9a54', { x: 90, y: 700, scale: 1.1 })}
${cups([-72, -56, -40, -24, -8, 8, 24, 40, 56, 72].map((degrees) => ({ x: 300 + 214 * Math.sin((degrees * Math.PI) / 180), y: 500 - 264 * Math.cos((degrees * Math.PI) / 180) + 14, scale: 0.46, turn: degrees * 0.5 })))}
${figure({ robe: '#e2604a', trim: '#ffe0a0', hair: '#5a3218', left: { x: -130, y: -390 }, right: { x: 96, y: -230 } }, { x: 300, y: 846, scale: 0.54 })}${figure({ robe: '#4f8ad8', trim: '#ffffff', hair: '#c88a3a', longHair: true, left: { x: -96, y: -230 }, right: { x: 130, y: -390 } }, { x: 404, y: 846, scale: 0.54 })}${put(shape(HEART, '#ff5a78'), { x: 352, y: 560, scale: 0.84 })}${mirrored(flower('#ff8aa8', { x: 84, y: 862 }))}`,
  },
} satisfies Record<'ace' | Pip, Scene>;

/** A mask of the carnival, 90 wide. */
function mask(place: Place): string {
  const half = 'M0 -14C14 -30 36 -26 48 -34C46 -4 34 22 12 16C6 14 2 8 0 4Z';
  const eye = flat('M12 -8C18 -16 30 -14 32 -8C28 0 16 0 12 -8Z', INK.night);
  const side = `${shape(half, '#ff9ac0', { width: 2.5 })}${eye}`;
  return put(
    `${side}<g transform="scale(-1 1)">${side}</g>${line('M0 -16L-6 -34M0 -16L6 -34M0 -16V-38', { width: 3 })}`,
    place,
  );
}

function house(x: number, y: number, scale: number): string {
  return put(
    `${shape('M-52 0V-62H52V0Z', '#f4e2bc')}${shape('M-68 -58L0 -116L68 -58Z', '#c8503f')}${shape('M24 -96V-126H42V-82Z', '#a8705a', { width: 2 })}${shape('M-12 0V-36H14V0Z', '#7a4a2a', { width: 2 })}${shape('M-42 -46H-22V-26H-42ZM24 -46H44V-26H24Z', '#8fd8f0', { width: 2 })}`,
    { x, y, scale },
  );
}

function bouquet(x: number, y: number, scale: number): string {
  return put(
    `${flower('#ffffff', { x: -22, y: 16, turn: -24 })}${flower('#ff9ab0', { x: 22, y: 16, turn: 24 })}${flower('#ffd76a', { x: 0, y: 10, scale: 1.15 })}`,
    { x, y, scale },
  );
}

function rainbow(): string {
  return ['#e2475f', '#f0a04a', '#ffe27a', '#7fc46a', '#4f9ad8', '#9a7ae0']
    .map(
      (colour, index) =>
        `<ellipse cx="300" cy="500" rx="${238 - index * 15}" ry="${292 - index * 15}" fill="none" stroke="${colour}" stroke-width="15.5" opacity="0.9"/>`,
    )
    .join('');
}
