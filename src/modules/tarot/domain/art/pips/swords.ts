import { disc, flat, INK, line, mirrored, put, putAll, row, shape } from '../draw';
import { figure, type Person } from '../figure';
import { fist } from '../hand';
import { icon } from '../icon';
import { castle, grass, hills, mountains, sea, tree } from '../land';
import type { Pip } from '../../card-id';
import type { Scene } from '../scene';
import { beams, bolt, cloud, moon, sun } from '../sky';
import { swords } from './pip';

const CLEAR = { zenith: '#2f4f9a', middle: '#8fb4e0', horizon: '#f4ecd0', light: '#fff8d8' };
const STORM = { zenith: '#14162e', middle: '#3a4270', horizon: '#8a94b8', light: '#dfe6ff' };
const NIGHT = { zenith: '#060818', middle: '#1a2048', horizon: '#3f4a80', light: '#cfd8ff' };
const GREY = { zenith: '#3a4468', middle: '#7a88b0', horizon: '#d0d4dc', light: '#f4f6ff' };
const BLINDFOLD = shape(
  'M-37 -388Q0 -378 37 -388L36 -366Q0 -356 -36 -366ZM34 -382L62 -366L56 -352L34 -368Z',
  '#fbf6ea',
  { width: 2 },
);
const HEART =
  'M0 130C-210 -20 -170 -210 -78 -210C-26 -210 0 -170 0 -146C0 -170 26 -210 78 -210C170 -210 210 -20 0 130Z';

/** The suit of air, ace to ten. */
export const SWORDS = {
  ace: {
    sky: CLEAR,
    draw: () => `${beams({ x: 300, y: 300 }, 34, [50, 800], 0.4)}${mountains(790, 200, ['#7f94c8', '#4a5c98'], 5, '#ffffff')}${hills(800, '#5a7a9a', 3)}${icon('olive', 150, { x: 190, y: 330, turn: -50 }, { fill: '#b8dc8a' })}${icon('olive', 150, { x: 410, y: 330, turn: 140 }, { fill: '#b8dc8a' })}
${swords(560, [{ x: 300, y: 436, scale: 1.1 }])}${shape('M206 250L194 168L248 210L300 140L352 210L406 168L394 250Q300 280 206 250Z', 'url(#gold)', { stroke: INK.brass, width: 4 })}${shape('M206 250Q300 280 394 250V272Q300 302 206 272Z', 'url(#gold)', { stroke: INK.brass })}${[
      [194, 164],
      [300, 136],
      [406, 164],
    ]
      .map(([x, y]) => disc({ x: x!, y: y! }, 11, '#c8324f'))
      .join('')}
${fist('#7a5ad0', { x: 300, y: 700 })}${cloud({ x: 300, y: 866, scale: 1.4 })}`,
  },
  two: {
    sky: NIGHT,
    stars: 420,
    draw: () => `${moon({ x: 430, y: 220 }, 52)}${sea(560, 'url(#water)', 6)}${shape('M60 640Q90 600 130 640ZM460 690Q500 640 550 690ZM80 720Q100 696 126 720Z', '#4a4a6a')}${shape('M180 700H420V880H180Z', '#6a6a88')}${line('M180 730H420', { opacity: 0.6 })}
${figure({ robe: '#f0f2fa', trim: '#b8c4e8', hair: '#3a2a3a', longHair: true, seated: true, left: { x: 44, y: -252 }, right: { x: -44, y: -252 }, crown: BLINDFOLD }, { x: 300, y: 850, scale: 1 })}
${swords(430, [
  { x: 194, y: 470, turn: -42 },
  { x: 406, y: 470, turn: 42 },
])}${disc({ x: 332, y: 596 }, 13, INK.skin, { stroke: INK.brass })}${disc({ x: 268, y: 596 }, 13, INK.skin, { stroke: INK.brass })}`,
  },
  three: {
    sky: STORM,
    draw: () => `${rain(380, 840)}${cloud({ x: 150, y: 250, scale: 1.3 }, '#5a6490')}${cloud({ x: 450, y: 240, scale: 1.35, flip: true }, '#5a6490')}${cloud({ x: 300, y: 300, scale: 1.2 }, '#7a84ac')}
${put(shape(HEART, '#c8283f', { width: 5 }), { x: 300, y: 560 })}${put(flat('M-120 -110C-128 -160 -98 -182 -74 -180C-104 -160 -110 -140 -108 -104Z', '#ff8a98', 0.8), { x: 300, y: 560 })}${swords(
      520,
      [
        { x: 300, y: 520, turn: 180 },
        { x: 236, y: 520, turn: 148 },
        { x: 364, y: 520, turn: -148 },
      ],
    )}
${sea(800, 'url(#water)', 2)}${putAll(flat('M0 -14C9 0 9 10 0 12C-9 10 -9 0 0 -14Z', '#e2475f'), [
      { x: 300, y: 716 },
      { x: 262, y: 736 },
      { x: 340, y: 740 },
    ])}`,
  },
  four: {
    sky: { zenith: '#242848', middle: '#4a5080', horizon: '#8a88a8', light: '#ffe8b0' },
    draw: () => `${shape('M50 52H550V700H50Z', '#3c4168')}${line('M50 200H550M50 340H550M50 480H550M50 620H550M130 200V340M470 200V340M90 340V480M510 340V480M150 480V620M450 480V620', { width: 2, opacity: 0.3 })}${window4(440, 350)}
${swords(330, [
  { x: 116, y: 340, turn: 180 },
  { x: 206, y: 310, turn: 180 },
  { x: 296, y: 340, turn: 180 },
])}${shape('M80 650H520V850H80Z', '#8a86a0')}${shape('M60 630H540V664H60Z', '#a5a1b8')}${shape('M100 690H500V820H100Z', '#6a6684')}${swords(390, [{ x: 300, y: 756, turn: 90, scale: 0.96 }])}
${effigy()}${icon('candle-flame', 84, { x: 510, y: 566, flip: true }, { fill: '#ffe0a0' })}`,
  },
  five: {
    sky: STORM,
    draw: () => `${cloud({ x: 140, y: 240, scale: 1.2 }, '#4a527c')}${cloud({ x: 460, y: 290, scale: 1.3, flip: true }, '#4a527c')}${bolt({ x: 440, y: 280, scale: 0.8, turn: 8 })}${sea(600, 'url(#water)', 4)}${hills(730, '#6a6a80', 6)}
${figure({ robe: '#5a6a9a', trim: '#3a4470', cloak: '#3a4470', hair: '#5a4a4a', left: { x: -26, y: -300 }, right: { x: 26, y: -300 } }, { x: 506, y: 744, scale: 0.36 })}${figure({ robe: '#9a7a6a', trim: '#5a4a4a', cloak: '#5a4a4a', hair: '#3a2a2a', left: { x: -26, y: -300 }, right: { x: 26, y: -300 } }, { x: 450, y: 728, scale: 0.28 })}
${swords(400, [
  { x: 104, y: 500, turn: -22 },
  { x: 156, y: 486, turn: -8 },
  { x: 392, y: 500, turn: 12 },
])}${figure({ robe: '#3f8a5a', trim: '#d8a03a', sleeve: '#c8503f', hair: '#b5602a', left: { x: -124, y: -190 }, right: { x: 112, y: -180 } }, { x: 270, y: 840, scale: 0.92 })}
${swords(330, [
  { x: 400, y: 772, turn: 76 },
  { x: 430, y: 792, turn: -72 },
])}`,
  },
  six: {
    sky: GREY,
    draw: () => `${cloud({ x: 150, y: 240, scale: 0.9 })}${cloud({ x: 452, y: 280, scale: 0.8, flip: true })}${mountains(540, 110, ['#8a9ac4', '#5f70a4'], 12)}${hills(536, '#6f8fa0', 8, 16)}${tree('#5a7a7a', { x: 500, y: 560, scale: 0.8 })}${tree('#5a7a7a', { x: 452, y: 556, scale: 0.6 })}${sea(570, 'url(#water)', 6)}
${line('M470 330L430 850', { stroke: '#c08a4c', width: 11 })}${figure({ robe: '#6a7ab8', trim: '#3a4470', cloak: '#4a5690', hair: '#3a2a2a', left: { x: 84, y: -290 }, right: { x: 100, y: -220 } }, { x: 384, y: 720, scale: 0.74 })}
${swords(
  340,
  row(6, 96, 45).map((x, index) => ({ x, y: 590 + (index % 2) * 14, turn: 180 })),
)}${shape('M50 690C140 720 420 720 540 670C530 780 440 830 300 832C170 832 80 790 50 690Z', '#7a5232', { width: 5 })}${line('M64 728C180 756 420 752 528 712M84 766C190 790 400 786 504 752', { opacity: 0.6 })}${line('M40 846q30 -14 60 0t60 0t60 0t60 0t60 0t60 0t60 0t60 0', { stroke: INK.cream, opacity: 0.7 })}`,
  },
  seven: {
    sky: { zenith: '#1a1c48', middle: '#5a5a9a', horizon: '#f0c890', light: '#ffe8b8' },
    stars: 320,
    draw: () => `${moon({ x: 300, y: 210 }, 40)}${hills(640, '#5a6a6a', 13)}${tent(140, '#c8503f')}${tent(460, '#4f74b8')}${tent(300, '#d8a03a')}${hills(690, '#6a7a5a', 15)}
${swords(360, [
  { x: 90, y: 680 },
  { x: 510, y: 680 },
])}${swords(
      420,
      row(5, -30, 15).map((turn) => ({ x: 300 + turn * 3.1, y: 560 + Math.abs(turn) * 1.3, turn })),
    )}${shape('M256 700C270 680 330 680 344 700L340 734C320 720 280 720 260 734Z', '#c8503f')}${icon('fox', 170, { x: 300, y: 784 }, { fill: '#ffa050' })}${mirrored(grass({ x: 180, y: 862, scale: 1.5 }))}`,
  },
  eight: {
    sky: GREY,
    draw: () => `${mountains(540, 120, ['#7a84a8', '#525c84'], 16)}${castle('#a8a4b8', '#5a5a80', { x: 440, y: 470, scale: 0.9 })}${shape('M330 540C350 480 400 460 440 464C500 464 540 500 560 540Z', '#5f6480')}${hills(560, '#7a7a7a', 18)}${shape('M0 780C150 750 450 750 600 780V880H0Z', 'url(#water)')}
${swords(420, [
  { x: 88, y: 640, turn: 180 },
  { x: 142, y: 600, turn: 180 },
  { x: 200, y: 570, turn: 180 },
  { x: 400, y: 570, turn: 180 },
  { x: 458, y: 600, turn: 180 },
  { x: 512, y: 640, turn: 180 },
])}${bound()}${swords(420, [
      { x: 168, y: 690, turn: 180 },
      { x: 432, y: 690, turn: 180 },
    ])}${line('M70 840q30 -14 60 0t60 0M380 846q30 -14 60 0t60 0', { stroke: INK.cream, opacity: 0.6 })}`,
  },
  nine: {
    sky: NIGHT,
    stars: 600,
    draw: () => `${shape('M50 52H550V760H50Z', '#10142e')}${shape('M214 470V250A86 86 0 0 1 386 250V470Z', '#26356e', { width: 0, opacity: 0 })}${swords(
      470,
      row(9, 158, 51).map((y) => ({ x: 300, y, turn: 90, scale: 0.94 })),
    )}
${figure({ robe: '#f4f2f8', trim: '#cfd4ea', hair: '#8a8494', longHair: true, left: { x: -12, y: -368 }, right: { x: 12, y: -366 } }, { x: 340, y: 860, scale: 0.86 })}${shape('M60 880V560H104V660H500V620H544V880Z', '#5a3a2a')}${quilt()}`,
  },
  ten: {
    sky: { zenith: '#07070f', middle: '#1c1a30', horizon: '#ffc25a', light: '#ffe0a0' },
    draw: () => `${flat('M0 560H600V660H0Z', '#ffb84a')}<circle cx="300" cy="640" r="280" fill="url(#glow)" opacity="0.8"/>${sun({ x: 300, y: 640 }, 40, false)}${mountains(650, 90, ['#5a4a6a', '#3a3050'], 23)}${sea(646, 'url(#water)', 3)}${cloud({ x: 140, y: 230, scale: 1.2 }, '#24243e')}${cloud({ x: 470, y: 200, scale: 1.2, flip: true }, '#24243e')}
${hills(750, '#3a3238', 24, 16)}${shape('M70 800C140 740 460 740 530 800C500 870 100 870 70 800Z', '#a81c30')}${line('M120 810C220 770 380 770 480 810M160 836C240 800 360 800 440 836', { opacity: 0.5 })}${swords(
      430,
      row(10, 84, 48).map((x, index) => ({
        x,
        y: 570 + (index % 2) * 34 + Math.abs(index - 4.5) * 5,
        turn: 180 + (index - 4.5) * 1.6,
        scale: 0.94,
      })),
    )}${flat('M60 812C160 786 440 786 540 812C520 866 90 870 60 812Z', '#8a1428')}${line('M60 812C160 786 440 786 540 812')}`,
  },
} satisfies Record<'ace' | Pip, Scene>;

function rain(from: number, to: number): string {
  const drops = row(60, 0, 1).map(
    (index) => `M${60 + ((index * 83) % 490)} ${from + ((index * 137) % (to - from))}l-8 34`,
  );
  return line(drops.join(''), { stroke: '#bcd0f4', width: 3, opacity: 0.55 });
}

/** A lancet window of coloured glass, about 150 wide and 260 tall. */
function window4(x: number, y: number): string {
  const panes = ['#c8475f', '#4f8ad8', '#e8b04a', '#5fa868', '#9a6ad8', '#e2763a'];
  const cells = panes.map((colour, index) =>
    flat(`M${x - 58 + (index % 2) * 60} ${y - 40 + Math.floor(index / 2) * 56}h56v52h-56Z`, colour, 0.9),
  );
  return `<circle cx="${x}" cy="${y}" r="190" fill="url(#glow)" opacity="0.55"/>${shape(`M${x - 68} ${y + 132}V${y - 50}C${x - 68} ${y - 110} ${x - 30} ${y - 150} ${x} ${y - 170}C${x + 30} ${y - 150} ${x + 68} ${y - 110} ${x + 68} ${y - 50}V${y + 132}Z`, '#23284a', { width: 6 })}${cells.join('')}${shape(`M${x - 56} ${y - 50}C${x - 54} ${y - 96} ${x - 26} ${y - 130} ${x} ${y - 148}C${x + 26} ${y - 130} ${x + 54} ${y - 96} ${x + 56} ${y - 50}Z`, '#f0d890')}${disc({ x, y: y - 86 }, 22, '#c8475f')}`;
}

/** A sleeper in stone upon the tomb, hands folded. */
function effigy(): string {
  return `${shape('M96 630C96 606 130 596 176 600C300 584 420 600 510 616V630Z', '#d8c890')}${shape('M88 624C84 596 100 578 126 580C148 582 160 600 158 618Z', '#fff2d8', { width: 2 })}<ellipse cx="138" cy="596" rx="34" ry="26" fill="${INK.skin}" stroke="${INK.brass}" stroke-width="2"/>${line('M128 592q6 6 12 0', { stroke: '#6b3b22' })}${shape('M240 596L262 560L284 592Z', INK.skin, { width: 2, stroke: INK.brass })}${line('M176 604C300 590 420 604 506 620M470 612V590', { opacity: 0.6 })}`;
}

function tent(x: number, colour: string): string {
  const pale = '#fff0d0';
  return `${shape(`M${x} 440L${x + 90} 540H${x - 90}Z`, colour)}${flat(`M${x} 440L${x + 30} 540H${x - 30}Z`, pale, 0.85)}${shape(`M${x - 90} 540q15 22 30 0q15 22 30 0q15 22 30 0q15 22 30 0q15 22 30 0q15 22 30 0L${x + 78} 680H${x - 78}Z`, colour)}${flat(`M${x - 24} 680L${x} 560L${x + 24} 680Z`, INK.night)}${line(`M${x} 440V408`)}${shape(`M${x} 408L${x + 34} 418L${x} 430Z`, pale, { width: 2 })}`;
}

/** Somebody blindfolded, bound with ropes. */
function bound(): string {
  const woman: Person = {
    robe: '#d8583f',
    trim: '#a83a34',
    hair: '#6a3a1c',
    longHair: true,
    left: { x: -40, y: -180 },
    right: { x: 40, y: -180 },
    crown: BLINDFOLD,
  };
  const ropes = row(4, -282, 34).map(
    (y) =>
      line(`M-66 ${y}Q0 ${y + 22} 66 ${y}`, { stroke: '#f4e6c4', width: 10 }) +
      line(`M-66 ${y}Q0 ${y + 22} 66 ${y}`, { stroke: '#8a6a4a', width: 2 }),
  );
  return put(figure(woman, { x: 0, y: 0 }) + ropes.join(''), { x: 300, y: 850, scale: 1 });
}

function quilt(): string {
  const squares = row(24, 0, 1).map((index) => {
    const [x, y] = [104 + (index % 6) * 66, 676 + Math.floor(index / 6) * 58];
    const even = (index + Math.floor(index / 6)) % 2 === 0;
    return `${shape(`M${x} ${y}h66v56h-66Z`, even ? '#4a5aa8' : '#b8506a', { width: 2 })}${even ? put(flat('M0 -16L5 -5L16 0L5 5L0 16L-5 5L-16 0L-5 -5Z', INK.gold), { x: x + 33, y: y + 28 }) : disc({ x: x + 33, y: y + 28 }, 11, '#f0a8b0', { width: 2 })}`;
  });
  return squares.join('');
}
