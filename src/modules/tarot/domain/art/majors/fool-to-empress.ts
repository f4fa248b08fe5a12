import { disc, flat, INK, line, mirrored, put, putAll, row, shape } from '../draw';
import { coin, cup, sword, wand } from '../emblems';
import { figure } from '../figure';
import { icon } from '../icon';
import { column, cypress, flower, grass, hills, lily, mountains, sea } from '../land';
import { featherHat, lemniscate, moonCrown, starCrown } from '../regalia';
import type { MajorId } from '../../card-id';
import type { Scene } from '../scene';
import { beams, bigStar, cloud, moon, sun } from '../sky';

export const FOOL_TO_EMPRESS = {
  'the-fool': {
    sky: { zenith: '#2a4fa0', middle: '#5f9ad6', horizon: '#ffe2a6', light: '#fff0b0' },
    draw: () => `${beams({ x: 438, y: 214 }, 28, [90, 800])}${sun({ x: 438, y: 214 }, 54)}
${cloud({ x: 128, y: 300, scale: 0.7 })}${mountains(720, 250, ['#8aa6d6', '#4f659f'], 4, '#ffffff')}${hills(716, '#3f7f6a', 3)}
${shape('M40 700C120 690 250 704 330 690C396 684 420 700 424 716C404 740 412 764 396 790C404 820 384 850 380 1000H0V700Z', '#a3704a')}
${flat('M40 700C120 690 250 704 330 690C396 684 420 700 424 716C330 724 200 728 40 724Z', '#6fae5a')}${line('M396 790C360 800 340 796 310 812M404 744C360 752 330 746 290 760M380 850C350 846 320 852 300 866', { width: 2, opacity: 0.6 })}
${putAll(flower('#ffffff', { x: 0, y: 0, scale: 0.5 }), [
  { x: 90, y: 716 },
  { x: 130, y: 712 },
  { x: 352, y: 706 },
])}
${put(line('M-96 -214L-150 -338', { stroke: '#c08a4c', width: 9 }) + shape('M-150 -344C-196 -336 -206 -280 -172 -266C-136 -264 -124 -316 -150 -344Z', '#c8502f'), { x: 246, y: 704, scale: 0.98 })}
${figure({ robe: '#e0a92e', trim: '#3f8f5a', sleeve: '#d9603a', hair: '#8a5224', left: { x: -110, y: -236 }, right: { x: 128, y: -296 }, crown: featherHat('#3f8f5a', '#d9403a'), held: put(icon('rose', 64, { x: 0, y: -26 }, { fill: '#ffffff' }), { x: 134, y: -318, turn: 8 }) }, { x: 246, y: 708, scale: 0.98, turn: 4 })}
${icon('sitting-dog', 110, { x: 116, y: 660 }, { fill: '#fffaf0' })}`,
  },
  'the-magician': {
    sky: { zenith: '#4a1030', middle: '#a8343a', horizon: '#f2b04a', light: '#ffe08a' },
    draw: () => `${beams({ x: 300, y: 300 }, 32, [60, 800], 0.2)}${putAll(
      icon('rose', 62, { x: 0, y: 0 }, { fill: '#ff8a8a' }),
      [
        { x: 92, y: 250, turn: -20 },
        { x: 156, y: 176, turn: 10 },
        { x: 508, y: 250, turn: 30 },
        { x: 444, y: 176 },
      ],
    )}
${line('M60 330C90 250 110 180 210 134M540 330C510 250 490 180 390 134', { stroke: '#4f9a4a', width: 7 })}
${put(lemniscate(), { x: 300, y: 200, scale: 0.9 })}${line('M404 330L444 196', { stroke: INK.cream, width: 11 })}${bigStar({ x: 448, y: 186 }, 38)}
${figure({ robe: '#fbf3dd', trim: '#c8324f', cloak: '#b3202f', sleeve: '#c8324f', hair: '#3a2416', left: { x: -126, y: -150 }, right: { x: 112, y: -372 }, crown: line('M-35 -400Q0 -388 35 -400', { width: 9 }) }, { x: 300, y: 690 })}
${shape('M66 640H534V672H66Z', '#8a5a30')}${shape('M90 672H126V880H90ZM474 672H510V880H474Z', '#6a4222')}${shape('M126 672H474V820C440 800 420 830 390 812C350 796 330 836 300 814C270 836 250 796 210 812C180 830 160 800 126 820Z', '#5a1f4a')}
${put(cup(), { x: 126, y: 588, scale: 0.66 })}${put(coin(), { x: 462, y: 604, scale: 0.58 })}${put(sword(230), { x: 300, y: 634, turn: 82, scale: 0.86 })}${put(wand(190), { x: 300, y: 652, turn: -84, scale: 0.9 })}
${putAll(
  lily({ x: 0, y: 0 }),
  row(4, 96, 136).map((x) => ({ x, y: 870, scale: 1 })),
)}${putAll(
      flower('#e8475a', { x: 0, y: 0 }),
      row(3, 164, 136).map((x) => ({ x, y: 872, scale: 1.05 })),
    )}`,
  },
  'the-high-priestess': {
    sky: { zenith: '#0a0c2c', middle: '#1c2f74', horizon: '#4f6fb4', light: '#cfe0ff' },
    stars: 640,
    draw: () => `${moon({ x: 300, y: 190 }, 62)}${sea(640)}
${shape('M150 300C220 322 380 322 450 300V650C380 632 220 632 150 650Z', '#3b2a78')}${putAll(pomegranate(), [
      { x: 190, y: 380 },
      { x: 410, y: 380 },
      { x: 190, y: 480 },
      { x: 410, y: 480 },
      { x: 190, y: 580 },
      { x: 410, y: 580 },
    ])}
${column(560, 66, '#17132a', { x: 112, y: 850 })}${column(560, 66, '#f4ecd8', { x: 488, y: 850 })}<g font-family="DejaVu Serif" font-size="52" text-anchor="middle"><text x="112" y="470" fill="${INK.gold}">B</text><text x="488" y="470" fill="#2a1f4a">J</text></g>
${shape('M60 812H540V880H60Z', '#241c4a')}${figure({ robe: '#5f8fd8', trim: '#eef4ff', cloak: '#2a4fa4', hair: '#2a1c3a', longHair: true, seated: true, left: { x: -40, y: -196 }, right: { x: 40, y: -196 }, crown: moonCrown(), held: shape('M-64 -214H64V-168H-64Z', '#fbf0d0') + line('M-50 -202H50M-50 -191H50M-50 -180H20', { stroke: '#6b4a2a', width: 3 }) + shape('M-64 -214C-76 -210 -76 -172 -64 -168M64 -214C76 -210 76 -172 64 -168', '#e8cd8a') }, { x: 300, y: 826, scale: 1.06 })}
${moon({ x: 206, y: 822 }, 34, -70)}`,
  },
  'the-empress': {
    sky: { zenith: '#3f7a6a', middle: '#a6cf8a', horizon: '#ffe9a0', light: '#fff3b8' },
    draw: () => `${beams({ x: 300, y: 330 }, 30, [100, 800], 0.26)}${putAll(cypress('#2f6a44', { x: 0, y: 0 }), [
      { x: 78, y: 560, scale: 1.3 },
      { x: 128, y: 580, scale: 1.5 },
      { x: 186, y: 590, scale: 1.2 },
      { x: 420, y: 590, scale: 1.25 },
      { x: 474, y: 580, scale: 1.5 },
      { x: 526, y: 560, scale: 1.3 },
    ])}
${hills(586, '#78ac4f', 12)}${shape('M420 600C470 640 430 690 510 760C540 800 540 840 560 880H600V600Z', '#58a8d8', { width: 2 })}${line('M446 620C490 660 460 700 530 770M470 616C520 660 500 700 548 750', { stroke: '#ffffff', opacity: 0.6 })}
${shape('M140 470C150 380 220 330 300 330C380 330 450 380 460 470V760H140Z', '#b8475f')}${line('M164 480C176 400 236 356 300 356C364 356 424 400 436 480', { width: 4 })}
${figure(
  {
    robe: '#fdf0d8',
    trim: '#e8738a',
    cloak: '#d1405f',
    hair: '#b8762e',
    longHair: true,
    seated: true,
    left: { x: -88, y: -204 },
    right: { x: 116, y: -210 },
    crown: starCrown(),
    held:
      line('M116 -180V-330', { width: 8 }) +
      disc({ x: 116, y: -342 }, 18, 'url(#gold)') +
      putAll(icon('rose', 40, { x: 0, y: 0 }, { fill: '#e8475a', rim: 0 }), [
        { x: -66, y: -120 },
        { x: 62, y: -110 },
        { x: -70, y: -54 },
        { x: 72, y: -48 },
      ]),
  },
  { x: 300, y: 826, scale: 1.06 },
)}
${shape('M150 660C104 640 96 700 110 730C120 756 150 770 150 770C150 770 180 756 190 730C204 700 196 640 150 660Z', '#e8738a')}${line('M150 672A20 20 0 1 1 149.9 672ZM150 712V748M134 732H166', { width: 6, stroke: '#fff6e0' })}
${putAll(
  icon('wheat', 116, { x: 0, y: 0 }, { fill: '#ffd75a', rim: 14 }),
  row(5, 90, 105).map((x) => ({ x, y: 826 })),
)}${mirrored(grass({ x: 70, y: 870, scale: 1.4 }))}`,
  },
} satisfies Partial<Record<MajorId, Scene>>;

function pomegranate(): string {
  const seeds = [
    [-8, 0],
    [6, -4],
    [0, 10],
    [12, 8],
    [-2, -12],
  ].map(([x, y]) => disc({ x: x!, y: y! }, 4, '#ffd0d8', { width: 0 }));
  return `${flat('M-4 -28C-20 -44 -36 -40 -42 -30C-30 -22 -16 -22 -4 -28ZM4 -28C20 -44 36 -40 42 -30C30 -22 16 -22 4 -28Z', '#5f9a54')}${shape('M-10 -26L-14 -40L-4 -32L0 -42L4 -32L14 -40L10 -26C34 -22 36 22 0 28C-36 22 -34 -22 -10 -26Z', '#d8405a', { width: 2.5 })}${flat('M-16 0C-14 -18 14 -18 18 -2C18 14 -10 20 -16 0Z', '#8a1c38')}${seeds.join('')}`;
}
