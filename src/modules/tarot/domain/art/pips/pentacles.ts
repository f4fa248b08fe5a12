import { disc, flat, INK, line, mirrored, put, putAll, row, shape } from '../draw';
import { figure } from '../figure';
import { openHand } from '../hand';
import { icon } from '../icon';
import { castle, column, cypress, flower, grass, hills, lily, mountains, path, sea } from '../land';
import { featherHat, hood, kingCrown } from '../regalia';
import type { Pip } from '../../card-id';
import type { Scene } from '../scene';
import { beams, cloud, sun } from '../sky';
import { coins } from './pip';

const SPRING = { zenith: '#4a9ac8', middle: '#a8dcc8', horizon: '#fff2b8', light: '#fff8c8' };
const HARVEST = { zenith: '#6a7a3a', middle: '#d8c060', horizon: '#fff0b0', light: '#fff4b8' };
const STONE = { zenith: '#1c2a24', middle: '#3a5244', horizon: '#a8a070', light: '#ffe8a0' };
const WINTER = { zenith: '#0c1a28', middle: '#24404f', horizon: '#7a98a0', light: '#ffe6a0' };

/** The suit of earth, ace to ten. */
export const PENTACLES = {
  ace: {
    sky: SPRING,
    draw: () => `${beams({ x: 300, y: 350 }, 32, [100, 800], 0.42)}<circle cx="300" cy="350" r="300" fill="url(#glow)"/>${mountains(700, 130, ['#7fb0c8', '#4f86a4'], 4)}${hills(690, '#7fbf5a', 5)}${path({ x: 300, y: 700 }, { x: 300, y: 880 }, 150, '#f0dca4')}${arch()}
${coins([{ x: 300, y: 350, scale: 2.5 }])}${cloud({ x: 300, y: 560, scale: 1.1 })}${putAll(
      lily({ x: 0, y: 0, scale: 1.1 }),
      [
        { x: 90, y: 864 },
        { x: 150, y: 868 },
        { x: 450, y: 868 },
        { x: 510, y: 864 },
      ],
    )}${putAll(flower('#e8475a', { x: 0, y: 0 }), [
      { x: 120, y: 866 },
      { x: 200, y: 872 },
      { x: 400, y: 872 },
      { x: 480, y: 866 },
    ])}`,
  },
  two: {
    sky: SPRING,
    draw: () => `${cloud({ x: 140, y: 240, scale: 0.8 })}${sea(600, 'url(#water)', 5)}${icon('sailboat', 92, { x: 116, y: 590 }, { fill: '#fff2cc' })}${icon('sailboat', 72, { x: 490, y: 600, flip: true }, { fill: '#fff2cc' })}${hills(780, '#8ab04f', 7, 16)}
${figure({ robe: '#d8643a', trim: '#ffd76a', sleeve: '#5f9a54', hair: '#5a3218', left: { x: -130, y: -258 }, right: { x: 130, y: -258 }, crown: featherHat('#c8303a', '#ffd76a') }, { x: 300, y: 830, scale: 1.02 })}
${line('M300 540C360 460 500 470 500 560C500 650 380 640 300 560C220 640 100 650 100 560C100 470 240 460 300 540', { stroke: '#3f8a4a', width: 20 })}${line('M300 540C360 460 500 470 500 560C500 650 380 640 300 560C220 640 100 650 100 560C100 470 240 460 300 540', { stroke: '#b8e08a', width: 8 })}${coins(
      [
        { x: 166, y: 560, scale: 1.05 },
        { x: 434, y: 560, scale: 1.05 },
      ],
    )}`,
  },
  three: {
    sky: STONE,
    draw: () => `${shape('M50 52H550V880H50Z', '#5a6a60')}${shape('M110 800V440C110 300 220 190 300 130C380 190 490 300 490 440V800Z', '#233a32', { width: 6 })}<circle cx="300" cy="420" r="260" fill="url(#glow)" opacity="0.55"/>${line('M140 800V450C140 330 230 240 300 180C370 240 460 330 460 450V800', { width: 4 })}
${line('M300 260V800M160 480C210 400 300 460 300 560C300 460 390 400 440 480', { width: 6 })}${coins([
      { x: 300, y: 296, scale: 1.12 },
      { x: 208, y: 460, scale: 1.12 },
      { x: 392, y: 460, scale: 1.12 },
    ])}${column(400, 56, '#8f9a90', { x: 84, y: 820 })}${column(400, 56, '#8f9a90', { x: 516, y: 820 })}
${shape('M180 760H420V790H180Z', '#9a6a3a')}${shape('M204 790H228V872H204ZM372 790H396V872H372Z', '#7a4f2a')}${put(line('M0 20V46', { stroke: '#8a5a34', width: 20 }) + shape('M-12 22H12L8 -50H-8Z', 'url(#steel)', { width: 2 }), { x: 226, y: 704, turn: 40 })}${icon('claw-hammer', 150, { x: 364, y: 684 })}${shape('M50 860H550V880H50Z', '#3a4a40')}`,
  },
  four: {
    sky: STONE,
    draw: () => `${skyline()}${shape('M60 790H540V880H60Z', '#7a8478')}${shape('M176 800V480H424V800Z', '#5a665c')}${line('M60 820H540', { opacity: 0.6 })}
${figure({ robe: '#a8303f', trim: '#5a2430', cloak: '#3a2a4a', hair: '#4a3020', seated: true, left: { x: -60, y: -216 }, right: { x: 60, y: -216 }, crown: kingCrown('#5a2f7a') }, { x: 300, y: 824, scale: 1.02 })}
${coins([
  { x: 300, y: 276, scale: 0.84 },
  { x: 300, y: 600, scale: 1.08 },
  { x: 186, y: 810, scale: 0.84 },
  { x: 414, y: 810, scale: 0.84 },
])}${disc({ x: 238, y: 610 }, 15, INK.skin, { stroke: INK.brass })}${disc({ x: 362, y: 610 }, 15, INK.skin, { stroke: INK.brass })}`,
  },
  five: {
    sky: WINTER,
    stars: 240,
    draw: () => `${shape('M50 52H550V760H50Z', '#26333c')}${line('M50 180H550M50 300H550M50 420H550M50 540H550M50 660H550', { width: 2, opacity: 0.25 })}<circle cx="300" cy="350" r="330" fill="url(#glow)" opacity="0.7"/>${shape('M130 600V330C130 220 220 150 300 104C380 150 470 220 470 330V600Z', '#5a3f14', { width: 8 })}${shape('M148 584V336C148 236 228 172 300 128C372 172 452 236 452 336V584Z', '#e8a83a')}${line('M300 130V584M148 440H452M148 330C220 330 260 260 300 200C340 260 380 330 452 330', { stroke: '#7a4f14', width: 6 })}
${coins([
  { x: 300, y: 244, scale: 0.8 },
  { x: 222, y: 384, scale: 0.8 },
  { x: 378, y: 384, scale: 0.8 },
  { x: 222, y: 516, scale: 0.8 },
  { x: 378, y: 516, scale: 0.8 },
])}${shape('M0 780C150 740 420 760 600 730V880H0Z', '#eaf2f6')}
${figure({ robe: '#6a5a4a', trim: '#4a3f34', cloak: '#7a4a3a', hair: '#3a2a20', left: { x: -20, y: -250 }, right: { x: 20, y: -250 }, crown: hood('#7a4a3a') }, { x: 216, y: 830, scale: 0.58 })}${line('M336 836V706M318 706H354', { stroke: '#c8945a', width: 10 })}${figure({ robe: '#4f6a6a', trim: '#3a4a4a', cloak: '#2f4a4a', hair: '#6a5a4a', left: { x: -104, y: -150 }, right: { x: 20, y: -250 }, crown: line('M-36 -398Q0 -384 36 -398', { width: 12, stroke: '#f0e6d0' }) }, { x: 400, y: 840, scale: 0.6 })}${snow()}`,
  },
  six: {
    sky: HARVEST,
    draw: () => `${beams({ x: 300, y: 360 }, 30, [70, 800], 0.3)}${hills(720, '#8fa84a', 11)}${castle('#e0d0a0', '#7a8a4a', { x: 110, y: 730, scale: 0.8 })}${figure({ robe: '#8a2f4a', trim: '#ffd76a', cloak: '#5a2444', sleeve: '#b04a5a', hair: '#5a3a20', left: { x: -118, y: -270 }, right: { x: 112, y: -170 }, crown: shape('M-44 -398C-54 -440 -20 -452 4 -446C40 -452 54 -436 46 -398Q0 -384 -44 -398Z', '#8a2f4a') }, { x: 300, y: 820, scale: 1.12 })}
${icon('scales', 190, { x: 166, y: 590 })}${coins([
      { x: 118, y: 270, scale: 0.7 },
      { x: 300, y: 226, scale: 0.7 },
      { x: 482, y: 270, scale: 0.7 },
      { x: 470, y: 420, scale: 0.7 },
      { x: 434, y: 690, scale: 0.6 },
      { x: 494, y: 586, scale: 0.6 },
    ])}${openHand('#6a7a4a', { x: 486, y: 806, turn: -8 })}${openHand('#7a5a3a', { x: 112, y: 806, turn: 8 })}`,
  },
  seven: {
    sky: HARVEST,
    draw: () => `${sun({ x: 440, y: 250 }, 46, false)}${mountains(660, 120, ['#8a9a8a', '#5f7464'], 13)}${hills(650, '#9aa84a', 14)}${bush()}${coins(
      [
        { x: 196, y: 330, scale: 0.84 },
        { x: 300, y: 412, scale: 0.84 },
        { x: 130, y: 470, scale: 0.84 },
        { x: 232, y: 540, scale: 0.84 },
        { x: 340, y: 560, scale: 0.84 },
        { x: 150, y: 650, scale: 0.84 },
        { x: 276, y: 680, scale: 0.84 },
      ],
    )}
${figure({ robe: '#c87a3a', trim: '#4f7a9a', hair: '#4a2c18', left: { x: -54, y: -240 }, right: { x: -20, y: -262 } }, { x: 462, y: 840, scale: 0.86 })}${line('M426 850V560', { stroke: '#a8733f', width: 11 })}${shape('M402 858H452L448 832H406Z', 'url(#steel)', { width: 2 })}${disc({ x: 420, y: 620 }, 13, INK.skin, { stroke: INK.brass })}`,
  },
  eight: {
    sky: SPRING,
    draw: () => `${hills(640, '#8fbf6a', 16)}${castle('#e0d0a0', '#c8643a', { x: 470, y: 640, scale: 0.7 })}${shape('M64 880V140H170V880Z', 'url(#wood)')}${line('M96 150V870M140 150V870', { width: 2, opacity: 0.5 })}${coins(
      [
        { x: 118, y: 210, scale: 0.78 },
        { x: 118, y: 322, scale: 0.78 },
        { x: 118, y: 434, scale: 0.78 },
        { x: 118, y: 546, scale: 0.78 },
        { x: 118, y: 658, scale: 0.78 },
      ],
    )}
${figure({ robe: '#4f7ab8', trim: '#8a5a34', sleeve: '#c8503f', hair: '#5a3218', seated: true, left: { x: -84, y: -196 }, right: { x: 116, y: -330 } }, { x: 360, y: 820, scale: 0.96 })}${icon('claw-hammer', 120, { x: 480, y: 470 })}${shape('M190 640H330V668H190Z', '#9a6a3a')}${shape('M206 668H228V872H206ZM292 668H314V872H292Z', '#7a4f2a')}${coins(
      [
        { x: 262, y: 590, scale: 0.8 },
        { x: 446, y: 822, scale: 0.66 },
        { x: 510, y: 806, scale: 0.66 },
      ],
    )}${grass({ x: 540, y: 868, scale: 1.3 })}`,
  },
  nine: {
    sky: HARVEST,
    draw: () => `${beams({ x: 300, y: 300 }, 30, [70, 800], 0.3)}${putAll(
      cypress('#4a7a3a', { x: 0, y: 0, scale: 2.2 }),
      [
        { x: 84, y: 640 },
        { x: 516, y: 640 },
      ],
    )}${hills(640, '#8fae4a', 17)}${mirrored(
      [
        [110, 420],
        [90, 560],
        [170, 330],
      ]
        .map(([x, y]) => icon('grapes', 104, { x: x!, y: y! }, { fill: '#a070d8' }))
        .join('') + icon('vine-leaf', 80, { x: 190, y: 430 }, { fill: '#b8e07a' }),
    )}
${figure({ robe: '#f0c860', trim: '#c8503f', cloak: '#b04a5a', hair: '#8a4a1c', longHair: true, left: { x: -116, y: -270 }, right: { x: 96, y: -176 }, crown: shape('M-38 -398C-44 -440 44 -440 38 -398Q0 -384 -38 -398Z', '#c8303a', { width: 2 }) }, { x: 300, y: 820, scale: 1.02 })}${icon('dove', 116, { x: 184, y: 480, flip: true }, { fill: '#fff2dc' })}
${coins([
  { x: 92, y: 720, scale: 0.62 },
  { x: 164, y: 720, scale: 0.62 },
  { x: 128, y: 788, scale: 0.62 },
  { x: 436, y: 720, scale: 0.62 },
  { x: 508, y: 720, scale: 0.62 },
  { x: 472, y: 788, scale: 0.62 },
  { x: 230, y: 224, scale: 0.62 },
  { x: 300, y: 196, scale: 0.62 },
  { x: 370, y: 224, scale: 0.62 },
])}${icon('snail', 56, { x: 216, y: 842 }, { fill: '#ffe6a8' })}`,
  },
  ten: {
    sky: SPRING,
    draw: () => `${hills(660, '#8fbf6a', 19)}${castle('#e8d8ac', '#c8643a', { x: 300, y: 690, scale: 2 })}${shape('M50 880V180C50 120 130 60 300 60C470 60 550 120 550 180V880H470V360C470 260 400 220 300 220C200 220 130 260 130 360V880Z', '#5f7466', { width: 4 })}${mirrored([300, 450, 600].map((y) => icon('grapes', 60, { x: 90, y }, { fill: '#b07ae0' })).join(''))}${line('M130 400H50M130 540H50M130 680H50M470 400H550M470 540H550M470 680H550M300 220V120M214 236L180 130M386 236L420 130', { width: 2, opacity: 0.6 })}
${line('M300 190L196 280V420L300 360ZM300 190L404 280V420L300 360M196 420L300 520L404 420M196 420V560L300 620L404 560V420M300 520V740M196 560L300 740L404 560M196 280H404', { width: 4, opacity: 0.6 })}${coins(
      [
        { x: 300, y: 190, scale: 0.72 },
        { x: 404, y: 280, scale: 0.72 },
        { x: 196, y: 280, scale: 0.72 },
        { x: 404, y: 410, scale: 0.72 },
        { x: 196, y: 410, scale: 0.72 },
        { x: 300, y: 376, scale: 0.72 },
        { x: 404, y: 556, scale: 0.72 },
        { x: 196, y: 556, scale: 0.72 },
        { x: 300, y: 524, scale: 0.72 },
        { x: 300, y: 690, scale: 0.72 },
      ],
    )}
${icon('sitting-dog', 130, { x: 186, y: 796 }, { fill: '#fffaf0' })}${icon('sitting-dog', 130, { x: 414, y: 796, flip: true }, { fill: '#e8d0a8' })}${mirrored(grass({ x: 250, y: 868, scale: 1.3 }))}`,
  },
} satisfies Record<'ace' | Pip, Scene>;

/** The gate of a garden, open to the way and the hills behind. */
function arch(): string {
  return `${shape('M196 800V690C196 620 250 596 300 596C350 596 404 620 404 690V800H376V696C376 646 340 626 300 626C260 626 224 646 224 696V800Z', '#4f9a45')}${shape('M40 800V730H196V800ZM404 800V730H560V800Z', '#4f9a45')}${putAll(
    disc({ x: 0, y: 0 }, 8, '#ff6a7a', { width: 1.5 }),
    [
      { x: 80, y: 752 },
      { x: 130, y: 776 },
      { x: 170, y: 750 },
      { x: 210, y: 690 },
      { x: 232, y: 636 },
      { x: 300, y: 611 },
      { x: 368, y: 636 },
      { x: 390, y: 690 },
      { x: 430, y: 750 },
      { x: 470, y: 776 },
      { x: 520, y: 752 },
    ],
  )}`;
}

function skyline(): string {
  const roofs = [
    [70, 560, 50],
    [130, 480, 56],
    [196, 540, 46],
    [404, 520, 50],
    [468, 470, 56],
    [530, 560, 50],
  ] as const;
  return roofs
    .map(
      ([x, y, w]) =>
        `${shape(`M${x - w / 2} 800V${y}H${x + w / 2}V800Z`, '#3f5a4c')}${shape(`M${x - w / 2 - 6} ${y}L${x} ${y - 60}L${x + w / 2 + 6} ${y}Z`, '#7a5a3a')}${flat(`M${x - 8} ${y + 40}h16v22h-16ZM${x - 8} ${y + 90}h16v22h-16Z`, '#ffdf8e')}`,
    )
    .join('');
}

function snow(): string {
  const flakes = row(44, 0, 1).map((index) => `M${58 + ((index * 97) % 486)} ${130 + ((index * 151) % 700)}h0`);
  return `<path d="${flakes.join('')}" stroke="#ffffff" stroke-width="8" stroke-linecap="round" opacity="0.85"/>`;
}

function bush(): string {
  const leaves = [
    [196, 330],
    [300, 400],
    [130, 470],
    [232, 540],
    [340, 560],
    [150, 650],
    [276, 680],
    [120, 380],
    [260, 300],
    [370, 470],
    [90, 560],
    [340, 660],
    [200, 440],
    [100, 720],
    [220, 740],
    [320, 750],
  ];
  return `${shape('M206 860C214 760 200 700 220 600H240C250 700 246 770 256 860Z', '#6a4a2a')}${leaves.map(([x, y]) => disc({ x: x!, y: y! }, 78, '#3f7a3a', { width: 2.5 })).join('')}${leaves.map(([x, y]) => disc({ x: x!, y: y! }, 66, '#4f8f42', { width: 0 })).join('')}${leaves.map(([x, y], index) => put(flat('M0 0C8 -22 28 -24 36 -34C38 -12 22 4 0 6Z', '#8fc45a'), { x: x! + 30, y: y! - 44, turn: index * 50 })).join('')}`;
}
