import { horseHead } from '../beasts';
import { disc, flat, INK, line, mirrored, put, putAll, row, shape, starPath } from '../draw';
import { figure } from '../figure';
import { icon } from '../icon';
import { flame, grass, hills, mountains, path, sea, tree } from '../land';
import { laurel } from '../regalia';
import type { MajorId } from '../../card-id';
import type { Scene } from '../scene';
import { beams, bigStar, bolt, cloud, crescentPath, sleepingFace, sun } from '../sky';

export const TOWER_TO_SUN = {
  'the-tower': {
    sky: { zenith: '#0b0a18', middle: '#2a1c3c', horizon: '#8a2f2a', light: '#ffb35a' },
    stars: 240,
    draw: () => `<circle cx="300" cy="420" r="330" fill="url(#glow)" opacity="0.55"/>${cloud({ x: 116, y: 260, scale: 1.2 }, '#4a4466')}${cloud({ x: 500, y: 300, scale: 1.1, flip: true }, '#4a4466')}${sea(800, 'url(#water)', 3)}${shape('M120 880C140 800 200 770 240 740H370C410 770 470 800 490 880Z', '#3a3044')}${line('M200 800L240 830L226 870M400 790L380 840L410 876', { opacity: 0.6 })}
${shape('M236 780L246 372H362L372 780Z', '#8f889f')}${shape('M304 372H362L372 780H310Z', '#655f7a', { width: 0 })}${line('M242 460H366M240 540H368M238 620H370M237 700H371M280 372V460M326 460V540M274 540V620M330 620V700M280 700V780', { width: 2, opacity: 0.55 })}
${shape('M230 372V330H252V350H270V330H292V350H312V330H334V350H356V330H378V372Z', '#a39db4')}
${putAll(flame({ x: 0, y: 0, scale: 1 }), [
  { x: 262, y: 340, scale: 1.1 },
  { x: 304, y: 336, scale: 1.45 },
  { x: 348, y: 340, scale: 1.1 },
])}${[
      [304, 470],
      [280, 590],
      [334, 590],
    ]
      .map(
        ([x, y]) =>
          shape(`M${x! - 15} ${y! + 40}V${y}A15 15 0 0 1 ${x! + 15} ${y}V${y! + 40}Z`, '#ffb347') +
          put(flame({ x: 0, y: 0, scale: 0.42 }), { x: x!, y: y! + 38 }),
      )
      .join('')}
${bolt({ x: 420, y: 106, scale: 1.25, turn: 24 })}${icon('queen-crown', 120, { x: 190, y: 270, turn: -34 })}
${faller('#c8324f', { x: 146, y: 470, turn: 152, scale: 0.42 })}${faller('#3f7fc8', { x: 462, y: 520, turn: 206, scale: 0.42 })}
${putAll(flat('M0 -12C8 0 8 8 0 10C-8 8 -8 0 0 -12Z', '#ffc14a'), [
  { x: 120, y: 420 },
  { x: 170, y: 560 },
  { x: 470, y: 450 },
  { x: 430, y: 600 },
  { x: 200, y: 660 },
  { x: 500, y: 640 },
  { x: 130, y: 640 },
  { x: 410, y: 700 },
])}`,
  },
  'the-star': {
    sky: { zenith: '#0e1a5a', middle: '#2f5fb0', horizon: '#a8dce8', light: '#fff6cc' },
    stars: 560,
    draw: () => `${bigStar({ x: 300, y: 232 }, 104)}${[
      [130, 250],
      [186, 360],
      [470, 250],
      [414, 360],
      [120, 420],
      [480, 420],
      [300, 396],
    ]
      .map(([x, y]) => bigStar({ x: x!, y: y! }, 30))
      .join('')}
${mountains(650, 130, ['#5f7fc0', '#3f5a9a'], 61)}${hills(640, '#3f8f6a', 37)}${tree('#2f7a4f', { x: 488, y: 680, scale: 1.2 })}${icon('dove', 64, { x: 488, y: 486 }, { fill: '#ffb0a0' })}
${shape('M0 760C120 740 240 760 330 792C420 824 500 820 600 816V880H0Z', 'url(#water)')}${line('M70 800q24 -12 48 0t48 0M90 840q30 -14 60 0t60 0t60 0M380 850q30 -14 60 0t60 0', { stroke: INK.cream, opacity: 0.65 })}
${kneeling()}${putAll(grass({ x: 0, y: 0, scale: 1.3 }), [
      { x: 470, y: 800 },
      { x: 520, y: 796 },
      { x: 430, y: 744 },
    ])}${putAll(flat(starPath(5, 11, 5), '#ffd0e0'), [
      { x: 456, y: 776 },
      { x: 502, y: 770 },
      { x: 536, y: 782 },
    ])}`,
  },
  'the-moon': {
    sky: { zenith: '#0a1030', middle: '#26407f', horizon: '#7f9fc0', light: '#e8efff' },
    stars: 420,
    draw: () => `${beams({ x: 300, y: 262 }, 32, [120, 330], 0.34)}<circle cx="300" cy="262" r="230" fill="url(#glow)" opacity="0.7"/>${disc({ x: 300, y: 262 }, 100, '#d8c98f')}${put(shape(crescentPath(100), 'url(#pearl)'), { x: 300, y: 262, flip: true })}${put(sleepingFace('#8a6a3a'), { x: 322, y: 268, scale: 0.9 })}
${putAll(flat('M0 -13C8 0 8 8 0 10C-8 8 -8 0 0 -13Z', INK.gold), [
  { x: 176, y: 400 },
  { x: 226, y: 430 },
  { x: 300, y: 410 },
  { x: 372, y: 430 },
  { x: 424, y: 400 },
  { x: 260, y: 476 },
  { x: 340, y: 476 },
])}
${mountains(640, 120, ['#4f6a9f', '#33487f'], 71)}${tower(112)}${tower(488)}${hills(636, '#2f5a5a', 41)}${path({ x: 300, y: 632 }, { x: 300, y: 800 }, 76, '#d9c28a')}
${howler('#c9b190', false)}${howler('#8f9ab8', true)}
${shape('M0 790C140 770 460 770 600 790V880H0Z', 'url(#water)')}${line('M80 826q24 -12 48 0t48 0M420 826q24 -12 48 0t48 0M120 858q30 -14 60 0', { stroke: INK.cream, opacity: 0.65 })}${crayfish()}`,
  },
  'the-sun': {
    sky: { zenith: '#2f86d0', middle: '#7fc4f0', horizon: '#fff3c4', light: '#fff3a0' },
    draw: () => `${beams({ x: 300, y: 272 }, 40, [130, 900], 0.42)}${sun({ x: 300, y: 272 }, 100)}
${shape('M40 640H560V880H40Z', '#a8663f')}${line('M40 690H560M40 740H560M40 790H560M110 640V690M200 640V690M400 640V690M490 640V690M70 690V740M160 690V740M440 690V740M530 690V740M110 740V790M490 740V790', { width: 2.4, opacity: 0.5 })}
${putAll(sunflower(), [
  { x: 92, y: 640 },
  { x: 186, y: 610, scale: 0.9 },
  { x: 414, y: 610, scale: 0.9 },
  { x: 508, y: 640 },
])}
${hills(820, '#7fb84e', 43, 18)}${line('M412 560V340', { stroke: '#c08a4c', width: 8 })}${shape('M412 344C470 326 490 390 548 360V480C490 510 470 446 412 470Z', '#e2562a')}
${shape('M170 850C166 780 190 726 244 712L360 712C420 716 440 780 436 850L408 850L396 790H236L222 850Z', '#fffaf0')}${line('M436 760C470 770 474 820 462 846', { stroke: '#fffaf0', width: 14 })}
${figure({ robe: '#ffd76a', trim: '#e2562a', hair: '#e0a83a', left: { x: -132, y: -300 }, right: { x: 126, y: -290 }, crown: laurel() }, { x: 310, y: 756, scale: 0.66 })}
${horseHead('#fffaf0', '#e2562a', { x: 196, y: 716, scale: 0.84 })}${mirrored(grass({ x: 74, y: 872, scale: 1.5 }) + grass({ x: 250, y: 872, scale: 1.3 }))}`,
  },
} satisfies Partial<Record<MajorId, Scene>>;

function faller(robe: string, place: { x: number; y: number; turn: number; scale: number }): string {
  const person = figure(
    { robe, trim: '#ffd76a', hair: '#4a2a1a', left: { x: -140, y: -340 }, right: { x: 140, y: -330 } },
    { x: 0, y: 215 },
  );
  return put(person, place);
}

function tower(x: number): string {
  return `${shape(`M${x - 40} 690V470H${x + 40}V690Z`, '#5a6a94')}${shape(`M${x - 50} 470V430H${x - 28}V448H${x - 10}V430H${x + 10}V448H${x + 28}V430H${x + 50}V470Z`, '#6f80ad')}${shape(`M${x - 11} 546V520A11 11 0 0 1 ${x + 11} 520V546Z`, '#ffdf8e')}${line(`M${x - 40} 520H${x - 20}M${x + 20} 590H${x + 40}M${x - 40} 620H${x - 14}`, { width: 2, opacity: 0.5 })}`;
}

/** A dog, or the wolf across from it, its muzzle up to the moon; faces right unless flipped. */
function howler(coat: string, flip: boolean): string {
  const d =
    'M-62 0C-70 -60 -50 -96 -14 -112C-4 -136 6 -158 34 -186L40 -210L52 -190C70 -200 84 -214 96 -232L104 -222C100 -198 88 -176 72 -160C62 -140 56 -120 54 -96L62 0H40L32 -62L14 -40L12 0H-10L-12 -30L-34 -14L-36 0Z';
  const tail = 'M-60 -10C-100 -20 -104 -60 -86 -84C-84 -54 -70 -44 -54 -46Z';
  return put(
    shape(tail, coat) +
      shape(d, coat) +
      disc({ x: 64, y: -186 }, 4, INK.night, { width: 0 }) +
      line('M40 -160L44 -120M24 -146L34 -104M-30 -90q20 10 30 34', { width: 2.4, stroke: '#4a3a4a', opacity: 0.6 }),
    {
      x: flip ? 442 : 158,
      y: 796,
      flip,
      scale: 0.9,
    },
  );
}

function crayfish(): string {
  const claw =
    'M20 -30C60 -40 66 -70 58 -96C76 -92 86 -76 84 -60C90 -72 90 -84 86 -94C108 -74 104 -36 70 -20C52 -12 34 -14 22 -20Z';
  const legs = line('M18 -6L52 4M18 8L50 24M16 20L44 42', { width: 5 });
  const side = shape(claw, '#e2763a') + legs;
  return put(
    `${side}<g transform="scale(-1 1)">${side}</g>${shape('M0 -50C26 -44 28 -10 20 14C16 40 24 52 30 66H-30C-24 52 -16 40 -20 14C-28 -10 -26 -44 0 -50Z', '#e2763a')}${line('M-20 6Q0 14 20 6M-19 24Q0 32 19 24M-8 -48Q-20 -80 -40 -92M8 -48Q20 -80 40 -92', { width: 3 })}${disc({ x: -9, y: -36 }, 4, INK.night, { width: 0 })}${disc({ x: 9, y: -36 }, 4, INK.night, { width: 0 })}`,
    { x: 300, y: 806, scale: 0.66 },
  );
}

function sunflower(): string {
  const petals = row(14, 0, 360 / 14).map((turn) =>
    put(shape('M0 -24C-14 -36 -8 -56 0 -60C8 -56 14 -36 0 -24Z', '#ffcf3a', { width: 1.6, stroke: '#b5832f' }), {
      x: 0,
      y: 0,
      turn,
    }),
  );
  return `${line('M0 30C4 70 -2 90 0 120', { stroke: INK.leaf, width: 8 })}${flat('M2 90C30 60 52 70 60 58C60 90 30 108 2 100Z', INK.leaf)}${petals.join('')}${disc({ x: 0, y: 0 }, 28, '#7a4a1c')}${disc({ x: 0, y: 0 }, 16, '#5a3212', { width: 1.5 })}`;
}

/** She kneels at the pool and pours from two jugs, one on land and one into the water. */
function kneeling(): string {
  const jug = shape('M-26 -30C-44 0 -30 34 0 36C30 34 44 0 26 -30L32 -46H-32Z', '#d9743f');
  return `${figure({ robe: '#fdf6e6', trim: '#9fd8e8', hair: '#e0a83a', longHair: true, seated: true, left: { x: -120, y: -176 }, right: { x: 128, y: -190 } }, { x: 300, y: 790, scale: 0.86 })}
${line('M168 664C150 700 150 740 156 790', { stroke: '#bdf0fa', width: 13 })}${line('M428 650C446 680 448 710 444 744', { stroke: '#bdf0fa', width: 13 })}${line('M165 668C148 704 148 740 154 790M431 654C448 684 450 710 446 744', { stroke: '#ffffff', width: 3 })}${put(jug, { x: 184, y: 648, turn: -100, scale: 0.82 })}${put(jug, { x: 414, y: 634, turn: 100, scale: 0.82 })}`;
}
