import { horseHead } from '../beasts';
import { disc, flat, INK, line, mirrored, put, putAll, row, shape, starPath } from '../draw';
import { fist } from '../hand';
import { icon } from '../icon';
import { castle, cypress, flame, flower, grass, hills, mountains, path, sea, tree } from '../land';
import type { Pip } from '../../card-id';
import type { Scene } from '../scene';
import { beams, bigStar, cloud, moon, sun } from '../sky';
import { wands } from './pip';

const DAWN = { zenith: '#4a1424', middle: '#c8502c', horizon: '#ffd07a', light: '#ffe2a0' };
const NOON = { zenith: '#b8502c', middle: '#f0a04a', horizon: '#fff0b8', light: '#fff4c0' };
const DUSK = { zenith: '#2a1030', middle: '#8a2f3a', horizon: '#f0a050', light: '#ffcf8a' };
const NIGHT = { zenith: '#120a20', middle: '#3a1630', horizon: '#a8482c', light: '#ffb35a' };

/** The suit of fire, ace to ten. */
export const WANDS = {
  ace: {
    sky: DAWN,
    draw: () => `${beams({ x: 300, y: 400 }, 32, [60, 800], 0.34)}<circle cx="300" cy="390" r="290" fill="url(#glow)"/>${mountains(760, 150, ['#a34a3a', '#6a2430'], 3)}${hills(750, '#7a9a3f', 2)}${castle('#d9b48a', '#8a2f2a', { x: 130, y: 772, scale: 0.8 })}
${wands(400, [{ x: 300, y: 440, scale: 1.36 }])}${putAll(
      put(shape('M0 0C8 -22 28 -24 36 -34C38 -12 22 4 0 6Z', '#a8c85a', { width: 2 }), { x: 0, y: 0 }),
      [
        { x: 180, y: 300, turn: 40 },
        { x: 410, y: 260, turn: -30 },
        { x: 440, y: 420, turn: 60 },
        { x: 150, y: 470, turn: -10 },
        { x: 220, y: 200, turn: 90 },
        { x: 390, y: 560, turn: 10 },
      ],
    )}
${fist('#c8503f', { x: 300, y: 560, scale: 1.05 })}${cloud({ x: 300, y: 740, scale: 1.3 })}`,
  },
  two: {
    sky: DAWN,
    draw: () => `${sun({ x: 300, y: 330 }, 60, false)}${sea(560, 'url(#water)', 4)}${mountains(564, 120, ['#b5603a', '#7a2f30'], 8)}${shape('M40 880V700H96V660H156V700H216V660H276V700H324V660H384V700H444V660H504V700H560V880Z', '#8a5a48')}${line('M50 740H550M50 800H550M130 740V800M270 740V800M410 740V800M200 800V870M340 800V870M480 800V870', { width: 2, opacity: 0.5 })}
${globe(300, 556)}${wands(560, [
      { x: 130, y: 480 },
      { x: 470, y: 480 },
    ])}`,
  },
  three: {
    sky: NOON,
    draw: () => `${beams({ x: 300, y: 420 }, 30, [90, 800], 0.3)}${sun({ x: 300, y: 420 }, 64, false)}${sea(500, 'url(#water)', 5)}${[
      [164, 560, 74],
      [306, 600, 96],
      [452, 556, 70],
    ]
      .map(([x, y, s]) => icon('sailboat', s!, { x: x!, y: y! }, { fill: '#fff2cc' }))
      .join('')}
${hills(760, '#8a6a2f', 11)}${wands(520, [
      { x: 120, y: 560 },
      { x: 300, y: 620, scale: 0.94 },
      { x: 480, y: 560 },
    ])}${putAll(grass({ x: 0, y: 0, scale: 1.5 }, '#c8a83f'), [
      { x: 190, y: 820 },
      { x: 390, y: 830 },
      { x: 240, y: 860 },
      { x: 440, y: 862 },
    ])}`,
  },
  four: {
    sky: NOON,
    draw: () => `${beams({ x: 300, y: 560 }, 30, [80, 800], 0.26)}${hills(640, '#8fae4a', 6)}${castle('#ecd0a0', '#b5402f', { x: 300, y: 660, scale: 1.7 })}${path({ x: 300, y: 660 }, { x: 300, y: 880 }, 140, '#e8cf9a')}${putAll(
      cypress('#4a7a3a', { x: 0, y: 0 }),
      [
        { x: 170, y: 680 },
        { x: 430, y: 680 },
      ],
    )}
${wands(520, [
  { x: 110, y: 540 },
  { x: 222, y: 560, scale: 0.92 },
  { x: 378, y: 560, scale: 0.92 },
  { x: 490, y: 540 },
])}
${line('M110 262Q166 360 222 300Q300 420 378 300Q434 360 490 262', { stroke: '#5f9a45', width: 14 })}${putAll(
      icon('rose', 54, { x: 0, y: 0 }, { fill: '#ff6a6a', rim: 14 }),
      [
        { x: 166, y: 316 },
        { x: 262, y: 350 },
        { x: 338, y: 350 },
        { x: 434, y: 316 },
      ],
    )}${putAll(disc({ x: 0, y: 0 }, 15, '#ffcf5a', { width: 2 }), [
      { x: 132, y: 296 },
      { x: 200, y: 310 },
      { x: 300, y: 362 },
      { x: 400, y: 310 },
      { x: 468, y: 296 },
    ])}${mirrored(flower('#ff8a5a', { x: 80, y: 862 }) + flower('#ffd76a', { x: 150, y: 868, scale: 0.8 }))}`,
  },
  five: {
    sky: { zenith: '#5a1c1c', middle: '#b8482c', horizon: '#f4b060', light: '#ffe0a0' },
    draw: () => `${hills(700, '#8a5a30', 15)}${mountains(704, 170, ['#a3503a', '#6a2a2a'], 14)}${hills(720, '#9a6a3a', 16)}${put(flat(starPath(14, 210, 90), '#ffd27a', 0.5), { x: 300, y: 450 })}
${wands(470, [
  { x: 250, y: 470, turn: 42 },
  { x: 350, y: 480, turn: -46 },
  { x: 210, y: 490, turn: -14 },
  { x: 396, y: 500, turn: 16 },
  { x: 300, y: 380, turn: 84 },
])}${putAll(shape(starPath(4, 22, 5), '#fff2b8', { width: 1.5 }), [
      { x: 270, y: 390 },
      { x: 350, y: 400 },
      { x: 300, y: 520 },
      { x: 200, y: 360 },
      { x: 410, y: 370 },
    ])}
${cloud({ x: 120, y: 800, scale: 0.9 }, '#c8905a')}${cloud({ x: 480, y: 810, scale: 0.9, flip: true }, '#c8905a')}${cloud({ x: 300, y: 850, scale: 1.1 }, '#d8a468')}`,
  },
  six: {
    sky: NOON,
    draw: () => `${beams({ x: 300, y: 300 }, 30, [70, 800], 0.34)}${hills(720, '#9aa84a', 18)}${wands(420, [
      { x: 90, y: 640 },
      { x: 156, y: 600 },
      { x: 222, y: 570 },
      { x: 378, y: 570 },
      { x: 444, y: 600 },
      { x: 510, y: 640 },
    ])}${line('M90 560L222 490M378 490L510 560', { stroke: '#c8303a', width: 12 })}${line('M90 640L222 570M378 570L510 640', { stroke: '#c8303a', width: 7 })}
${icon('laurels', 250, { x: 300, y: 310 }, { fill: '#c8d85a' })}${bigStar({ x: 300, y: 310 }, 60)}
${horseHead('#fffaf0', '#c8303a', { x: 300, y: 760, scale: 1.05 })}${putAll(flower('#ffd76a', { x: 0, y: 0 }), [
      { x: 90, y: 862 },
      { x: 160, y: 866 },
      { x: 520, y: 862 },
    ])}`,
  },
  seven: {
    sky: DAWN,
    draw: () => `${beams({ x: 300, y: 380 }, 26, [60, 800], 0.22)}${wands(360, [
      { x: 76, y: 770, turn: 7 },
      { x: 136, y: 720, turn: 7 },
      { x: 196, y: 670, turn: 5 },
      { x: 404, y: 670, turn: -5 },
      { x: 464, y: 720, turn: -7 },
      { x: 524, y: 770, turn: -7 },
    ])}
${shape('M-10 900C80 800 160 690 214 660H386C440 690 520 800 610 900Z', '#8a6a3a')}${flat('M214 660H386C420 680 450 720 470 744C400 720 200 720 130 744C150 720 180 680 214 660Z', '#9fb04a')}${line('M180 760L220 800M300 740L290 800M420 770L390 820', { opacity: 0.5 })}
${shape('M224 400H376V510C376 590 340 630 300 656C260 630 224 590 224 510Z', '#8a1c24', { width: 5 })}${shape('M240 416H360V510C360 578 330 612 300 634C270 612 240 578 240 510Z', '#c83a2c')}${put(flame({ x: 0, y: 0, scale: 1.5 }), { x: 300, y: 600 })}${wands(540, [{ x: 300, y: 430, turn: 52 }])}`,
  },
  eight: {
    sky: { zenith: '#2f4f9a', middle: '#f09a5a', horizon: '#ffe6a8', light: '#fff0b8' },
    draw: () => `${mountains(720, 160, ['#8a6a9a', '#5a4470'], 22)}${hills(712, '#8fae4a', 23)}${path({ x: 420, y: 724 }, { x: 200, y: 880 }, 170, '#5fb0d8')}${castle('#ecd0a0', '#b5402f', { x: 476, y: 740, scale: 0.7 })}
${row(8, 0, 1)
  .map((index) =>
    line(`M${452 + (index % 2) * 24} ${120 + index * 74}l70 -40`, { stroke: '#fff2b8', width: 7, opacity: 0.7 }),
  )
  .join('')}${wands(
      360,
      row(8, 0, 1).map((index) => ({ x: 282 + (index % 2) * 24, y: 214 + index * 74, turn: -120, scale: 0.9 })),
    )}`,
  },
  nine: {
    sky: NIGHT,
    stars: 460,
    draw: () => `${moon({ x: 440, y: 220 }, 44)}${hills(700, '#5a3020', 24)}${wands(
      480,
      [84, 136, 188, 240, 360, 412, 464, 516].map((x, index) => ({ x, y: 520 - (index % 2) * 24, scale: 0.92 })),
    )}${line('M54 470H546M54 600H546', { stroke: '#c8a068', width: 10 })}${line('M54 470H546M54 600H546', { stroke: '#7a4a26', width: 5 })}
${hills(770, '#6a3a24', 26)}${wands(560, [{ x: 300, y: 560 }])}${shape('M284 440L318 452V470L284 458ZM284 476L318 488V506L284 494Z', '#fff2d8', { width: 2 })}<circle cx="300" cy="820" r="150" fill="url(#glow)"/>${putAll(
      flame({ x: 0, y: 0, scale: 1 }),
      [
        { x: 190, y: 850, scale: 1 },
        { x: 230, y: 856, scale: 1.3 },
        { x: 272, y: 852, scale: 0.9 },
      ],
    )}${line('M160 862L300 846M166 846L296 866', { stroke: '#6a3d1e', width: 14 })}${icon('shield', 150, { x: 420, y: 780 }, { fill: 'url(#steel)' })}`,
  },
  ten: {
    sky: DUSK,
    draw: () => `${sun({ x: 440, y: 560 }, 50, false)}${hills(640, '#7a4a3a', 28)}${castle('#e8c898', '#8a3a34', { x: 116, y: 664, scale: 0.8 })}${path({ x: 170, y: 660 }, { x: 330, y: 880 }, 150, '#d9a868')}
${wands(
  560,
  row(10, -31.5, 7).map((turn) => ({
    x: 300 + turn * 5.2,
    y: 470 + Math.abs(turn) * 1.6,
    turn: turn * 1.02,
    scale: 0.94,
  })),
)}
${shape('M196 610C230 586 370 586 404 610L396 664C360 644 240 644 204 664Z', '#d9b070')}${line('M202 624C240 600 360 600 398 624M204 640C240 618 360 618 397 640', { stroke: '#7a4a26' })}${line('M386 640C410 680 400 710 430 740M392 632C430 660 440 690 470 700', { stroke: '#d9b070', width: 9 })}${hills(828, '#5a3424', 29, 14)}${tree('#7a6a30', { x: 506, y: 846, scale: 0.9 })}`,
  },
} satisfies Record<'ace' | Pip, Scene>;

function globe(x: number, y: number): string {
  return `${shape(`M${x - 44} ${y + 150}H${x + 44}L${x + 22} ${y + 104}H${x - 22}Z`, 'url(#gold)', { stroke: INK.brass })}${disc({ x, y }, 104, '#2f6f9a', { width: 5 })}
${flat(`M${x - 90} ${y - 40}C${x - 60} ${y - 90} ${x - 10} ${y - 80} ${x + 4} ${y - 50}C${x + 20} ${y - 20} ${x - 30} ${y - 10} ${x - 20} ${y + 30}C${x - 30} ${y + 70} ${x - 70} ${y + 20} ${x - 90} ${y - 40}ZM${x + 40} ${y - 10}C${x + 70} ${y - 40} ${x + 100} ${y - 10} ${x + 84} ${y + 40}C${x + 60} ${y + 80} ${x + 30} ${y + 40} ${x + 40} ${y - 10}Z`, '#8fb85a')}
${line(`M${x - 104} ${y}H${x + 104}M${x} ${y - 104}V${y + 104}M${x} ${y - 104}C${x - 70} ${y - 60} ${x - 70} ${y + 60} ${x} ${y + 104}C${x + 70} ${y + 60} ${x + 70} ${y - 60} ${x} ${y - 104}M${x - 88} ${y - 54}H${x + 88}M${x - 88} ${y + 54}H${x + 88}`, { width: 2, opacity: 0.7 })}`;
}
