import { around, disc, flat, INK, joined, line, mirrored, put, putAll, row, shape, starPath } from '../draw';
import { figure } from '../figure';
import { ramHead, serpent } from '../beasts';
import { icon } from '../icon';
import { castle, column, flame, grass, hills, mountains, sea, tree } from '../land';
import { halo, kingCrown, crown, laurel, tripleCrown, wings } from '../regalia';
import type { MajorId } from '../../card-id';
import type { Scene } from '../scene';
import { beams, cloud, sun } from '../sky';

export const EMPEROR_TO_CHARIOT = {
  'the-emperor': {
    sky: { zenith: '#5a1620', middle: '#c0492c', horizon: '#ffc468', light: '#ffd98a' },
    draw: () => `${beams({ x: 300, y: 260 }, 24, [80, 800], 0.2)}${mountains(720, 360, ['#b5552f', '#6f2420'], 9)}${hills(716, '#7a3420', 5)}
${shape('M146 880V330L176 300H424L454 330V880Z', '#7d7890')}${shape('M176 880V350H424V880Z', '#4a4560')}${line('M146 420H176M146 520H176M146 620H176M424 420H454M424 520H454M424 620H454', { opacity: 0.6 })}
${ramHead({ x: 424, y: 318 })}${ramHead({ x: 176, y: 318 })}
${shape('M100 640H186V880H100ZM414 640H500V880H414Z', '#8d87a2')}${ramHead({ x: 460, y: 700 })}${ramHead({ x: 140, y: 700 })}
${figure({ robe: '#c62f33', trim: '#f0b84a', cloak: '#8a1626', sleeve: '#9aa5c2', hair: '#e9e4da', beard: true, seated: true, left: { x: -110, y: -176 }, right: { x: 110, y: -176 }, crown: kingCrown(), held: `${line('M-110 -40V-262', { width: 9 })}${line('M-110 -262V-270M-136 -246H-84', { width: 9 })}${line('M-110 -262C-140 -300 -124 -330 -110 -330C-96 -330 -80 -300 -110 -262Z', { width: 8 })}${disc({ x: 110, y: -204 }, 27, 'url(#gold)', { stroke: INK.brass })}${line('M84 -204H136M110 -231V-252M100 -243H120', { width: 5, stroke: INK.brass })}` }, { x: 300, y: 830, scale: 1.06 })}`,
  },
  'the-hierophant': {
    sky: { zenith: '#2d1f4f', middle: '#6a4a86', horizon: '#d9a66c', light: '#ffe3a6' },
    draw: () => `${beams({ x: 300, y: 300 }, 30, [60, 800], 0.2)}${shape('M170 620V330C170 240 230 190 300 190C370 190 430 240 430 330V620Z', '#45306e')}${putAll(
      line('M0 -14V14M-10 -5H10', { width: 4, opacity: 0.55 }),
      row(5, 220, 40).map((x) => ({ x, y: 290 })),
    )}
${column(600, 70, '#8f8aa6', { x: 108, y: 830 })}${column(600, 70, '#8f8aa6', { x: 492, y: 830 })}
${shape('M60 800H540V880H60Z', '#7a2436')}${line('M60 822H540', { opacity: 0.6 })}
${figure(
  {
    robe: '#d8383f',
    trim: '#fff4dc',
    cloak: '#a31f38',
    hair: '#d9d2c6',
    beard: true,
    seated: true,
    left: { x: -100, y: -330 },
    right: { x: 118, y: -208 },
    crown: tripleCrown(),
    behind: halo(72),
    held: `${line('M118 20V-400', { width: 8 })}${line('M92 -330H144M98 -356H138M104 -380H132', { width: 7 })}${line('M-104 -340V-364M-96 -340V-366', { stroke: INK.skin, width: 8 })}${putAll(
      line('M0 -10V10M-7 -3H7', { width: 4, stroke: '#8a5d1c' }),
      row(4, -150, 42).map((y) => ({ x: 0, y: y - 90 })),
    )}`,
  },
  { x: 300, y: 806, scale: 0.98 },
)}
${monk('#e8e1d2', 172)}${monk('#8fa4d8', 428)}
${crossedKeys()}`,
  },
  'the-lovers': {
    sky: { zenith: '#3b57b0', middle: '#8fb4ea', horizon: '#ffe9b8', light: '#fff2b0' },
    draw: () => `${sun({ x: 300, y: 176 }, 78, false)}${beams({ x: 300, y: 176 }, 32, [130, 900], 0.3)}
${mountains(700, 240, ['#9a86c8', '#5f4f96'], 21, '#ffffff')}${hills(690, '#5f9f5a', 8)}
${figure({ robe: '#b06ad8', trim: '#ffe9a8', hair: '#e8863a', longHair: true, left: { x: -128, y: -250 }, right: { x: 128, y: -250 }, behind: wings('#f4776a', 1.12) + halo(62) }, { x: 300, y: 560, scale: 0.78 })}
${cloud({ x: 216, y: 580, scale: 1.1 })}${cloud({ x: 396, y: 580, scale: 1.1, flip: true })}
${tree('#3f8a4a', { x: 104, y: 770, scale: 2 })}${putAll(disc({ x: 0, y: 0 }, 9, '#e23c4a', { width: 1.5 }), [
      { x: 70, y: 540 },
      { x: 130, y: 520 },
      { x: 96, y: 590 },
      { x: 150, y: 590 },
      { x: 60, y: 620 },
    ])}${serpent('#b7e07a', { x: 102, y: 700, scale: 0.9 })}
${tree('#8a3a2a', { x: 496, y: 770, scale: 2 })}${putAll(flame({ x: 0, y: 0, scale: 0.46 }), [
      { x: 440, y: 620 },
      { x: 480, y: 570 },
      { x: 524, y: 600 },
      { x: 470, y: 660 },
      { x: 530, y: 660 },
    ])}
${figure({ robe: '#fbe9dc', trim: '#f0a0b0', hair: '#d9a13a', longHair: true, left: { x: -74, y: -190 }, right: { x: 108, y: -226 } }, { x: 206, y: 850, scale: 0.82 })}
${figure({ robe: '#d8e4f8', trim: '#6f8fd0', hair: '#4a2a1a', left: { x: -108, y: -226 }, right: { x: 74, y: -190 }, crown: laurel() }, { x: 394, y: 850, scale: 0.82 })}
${shape('M300 640C282 616 262 630 268 650C272 664 300 682 300 682C300 682 328 664 332 650C338 630 318 616 300 640Z', '#e8475a')}${mirrored(grass({ x: 80, y: 866, scale: 1.6 }) + grass({ x: 280, y: 866, scale: 1.3 }))}`,
  },
  'the-chariot': {
    sky: { zenith: '#1b2a66', middle: '#3f6fb8', horizon: '#f2d79a', light: '#ffeeb0' },
    stars: 360,
    draw: () => `${beams({ x: 300, y: 420 }, 24, [60, 800], 0.18)}${putAll(
      castle('#c9b48a', '#a34a3a', { x: 0, y: 0 }),
      [
        { x: 112, y: 650, scale: 0.9 },
        { x: 488, y: 650, scale: 0.9 },
      ],
    )}${sea(646, 'url(#water)', 2)}${hills(716, '#5f9a58', 7)}
${line('M160 700V250M440 700V250', { width: 12 })}${shape('M130 262C180 190 420 190 470 262V318C448 340 430 300 410 318C390 340 370 300 350 318C330 340 320 300 300 318C280 340 270 300 250 318C230 340 210 300 190 318C170 340 152 300 130 318Z', '#23357f')}
${putAll(flat(starPath(6, 16, 7), INK.cream), [
  { x: 180, y: 268 },
  { x: 230, y: 246 },
  { x: 300, y: 238 },
  { x: 370, y: 246 },
  { x: 420, y: 268 },
  { x: 264, y: 286 },
  { x: 336, y: 286 },
])}
${figure({ robe: '#5d74b8', trim: '#ffd36a', cloak: '#2c3f8a', sleeve: '#b9c5e2', hair: '#d8a850', left: { x: -96, y: -190 }, right: { x: 122, y: -260 }, crown: crown('#3f8ad8'), held: `${line('M128 -150L112 -390', { width: 9, stroke: INK.cream })}${put(flat(starPath(8, 24, 9), INK.gold), { x: 111, y: -398 })}${flat('M-44 -262L0 -240L44 -262L30 -214H-30Z', '#c3cde6')}${put(flat(starPath(6, 18, 8), INK.gold), { x: 0, y: -240 })}` }, { x: 300, y: 720, scale: 0.94 })}
${shape('M130 610H470L452 770H148Z', '#8f8fae')}${shape('M150 630H450L438 750H162Z', '#5a5c86')}${put(wings('url(#gold)', 0.7), { x: 300, y: 914 })}${disc({ x: 300, y: 694 }, 34, '#c8324f')}${line('M300 672V716M282 694H318', { width: 6 })}
${[120, 480].map((x) => wheel(x, 744)).join('')}
${icon('egyptian-sphinx', 190, { x: 180, y: 802 }, { fill: '#fdf4e0' })}${icon('egyptian-sphinx', 190, { x: 420, y: 802, flip: true }, { fill: '#3a3355', ground: '#d9c28a' })}`,
  },
} satisfies Partial<Record<MajorId, Scene>>;

/** Two keys that cross, one of gold and one of silver. */
function crossedKeys(): string {
  const bit = 'M0 -44V44M0 44H18M0 28H14';
  const key = (colour: string) =>
    `${line(`${bit}M0 -44A17 17 0 1 0 0.1 -44`, { stroke: INK.night, width: 15 })}${line(`${bit}M0 -44A17 17 0 1 0 0.1 -44`, { stroke: colour, width: 8 })}`;
  return put(
    `${put(key(INK.steel), { x: 0, y: 0, turn: -38 })}${put(key(INK.gold), { x: 0, y: 0, turn: 38, flip: true })}`,
    { x: 300, y: 776, scale: 0.8 },
  );
}

/** A kneeling listener seen from behind, tonsured. */
function monk(habit: string, x: number): string {
  return `${shape(`M${x - 62} 880C${x - 62} 790 ${x - 40} 764 ${x} 760C${x + 40} 764 ${x + 62} 790 ${x + 62} 880Z`, habit)}${disc({ x, y: 742 }, 33, '#6a4222')}${disc({ x, y: 732 }, 19, INK.skin, { width: 2, stroke: INK.brass })}${line(`M${x} 778V876M${x - 30} 800L${x - 36} 876M${x + 30} 800L${x + 36} 876`, { width: 2.4, stroke: '#6b5a3a', opacity: 0.7 })}`;
}

function wheel(x: number, y: number): string {
  const spokes = row(8, 0, 45).map((degrees) => joined([{ x, y }, around({ x, y }, 52, degrees)], false));
  return `${disc({ x, y }, 58, '#3a2c1c')}${disc({ x, y }, 46, '#6b4a2a')}${line(spokes.join(''), { width: 6 })}${disc({ x, y }, 13, 'url(#gold)')}`;
}
