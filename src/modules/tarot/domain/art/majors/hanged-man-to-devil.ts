import { horseHead } from '../beasts';
import { disc, INK, line, put, putAll, shape, starPath } from '../draw';
import { cup } from '../emblems';
import { figure } from '../figure';
import { icon } from '../icon';
import { flame, flower, grass, hills, lily, mountains, path, sea } from '../land';
import { halo, wings } from '../regalia';
import type { MajorId } from '../../card-id';
import type { Scene } from '../scene';
import { beams, sun } from '../sky';

export const HANGED_MAN_TO_DEVIL = {
  'the-hanged-man': {
    sky: { zenith: '#16405a', middle: '#3f8f9a', horizon: '#d8ecc0', light: '#fff3b8' },
    draw: () => `${beams({ x: 300, y: 640 }, 30, [70, 800], 0.26)}${sea(770, 'url(#water)', 3)}${hills(790, '#3f7a52', 19, 20)}
${shape('M276 880V190H324V880Z', 'url(#wood)')}${shape('M96 170H504V216H96Z', 'url(#wood)')}${line('M110 186H490M290 240V860', { width: 2, opacity: 0.5 })}${putAll(
      put(shape('M0 0C8 -22 28 -24 36 -34C38 -12 22 4 0 6Z', '#6fae4e', { width: 2 }), { x: 0, y: 0 }),
      [
        { x: 140, y: 172 },
        { x: 220, y: 174 },
        { x: 360, y: 172 },
        { x: 450, y: 174 },
        { x: 324, y: 800 },
      ],
    )}
${line('M330 216V262', { stroke: '#e8dcc0', width: 8 })}${line('M316 262C340 268 340 250 318 254', { stroke: '#e8dcc0', width: 7 })}
${hanging()}`,
  },
  death: {
    sky: { zenith: '#17101f', middle: '#4a2438', horizon: '#f0a05a', light: '#ffd08a' },
    draw: () => `${sun({ x: 470, y: 580 }, 44, false)}${shape('M420 640V500H446V640ZM500 640V500H526V640Z', '#4a3a55')}${shape('M414 500H452L433 470ZM494 500H532L513 470Z', '#6a4a6a')}${sea(640, 'url(#water)', 2)}${hills(700, '#3a2a34', 27)}
${line('M196 580V150', { stroke: '#c9b48a', width: 9 })}${shape('M200 160C270 130 310 190 390 160V330C320 360 270 300 200 330Z', '#16121f')}${icon('spoted-flower', 128, { x: 296, y: 246 }, { fill: '#fffaf0', ground: '#16121f' })}
${paleRider()}
${putAll(flower('#f4e9dc', { x: 0, y: 0, scale: 0.9 }), [
  { x: 90, y: 866 },
  { x: 470, y: 868 },
  { x: 516, y: 856 },
])}${shape('M150 862C190 836 300 836 350 862C380 880 130 880 150 862Z', '#6a3f6a', { width: 2 })}${icon('queen-crown', 74, { x: 400, y: 838, turn: 24 })}`,
  },
  temperance: {
    sky: { zenith: '#3a6fb0', middle: '#8fc0e8', horizon: '#fff0c8', light: '#fff3b0' },
    draw: () => `${mountains(610, 180, ['#8fa0d8', '#5f70b0'], 51, '#ffffff')}${sun({ x: 136, y: 432 }, 40, false)}${hills(600, '#7fb068', 31)}${path({ x: 136, y: 590 }, { x: 112, y: 880 }, 110, '#e8cf9a')}
${shape('M250 880C260 780 420 740 600 730V880Z', 'url(#water)')}${line('M320 820q30 -14 60 0t60 0t60 0M400 780q30 -14 60 0t60 0M290 860q30 -14 60 0t60 0t60 0', { stroke: INK.cream, opacity: 0.6 })}
${figure({ robe: '#fdfaf2', trim: '#ffe08a', hair: '#e0a83a', longHair: true, left: { x: -104, y: -286 }, right: { x: 100, y: -190 }, behind: wings('#e8574a', 1.12) + halo(64), crown: line('M-35 -398Q0 -386 35 -398', { width: 8 }) + disc({ x: 0, y: -404 }, 9, 'url(#gold)', { stroke: INK.brass }), held: shape('M0 -286L26 -242H-26Z', '#f0a03a') }, { x: 320, y: 830, scale: 1.12 })}
${line('M226 520C270 530 372 560 414 604', { stroke: '#9fe0f4', width: 13 })}${line('M226 514C270 524 376 556 416 600', { stroke: '#ffffff', width: 3 })}${put(cup(), { x: 198, y: 516, scale: 0.58, turn: 52 })}${put(cup(), { x: 434, y: 628, scale: 0.58 })}
${putAll(put(lily({ x: 0, y: 0 }, '#b48ae8'), { x: 0, y: 0 }), [
  { x: 476, y: 800, scale: 1.2 },
  { x: 520, y: 824, scale: 1.35 },
  { x: 70, y: 866, scale: 1.1 },
])}${grass({ x: 440, y: 870, scale: 1.5 })}`,
  },
  'the-devil': {
    sky: { zenith: '#12060c', middle: '#3f0e14', horizon: '#a3301c', light: '#ff7a3a' },
    draw: () => `<circle cx="300" cy="480" r="360" fill="url(#glow)" opacity="0.6"/>${beams({ x: 300, y: 420 }, 20, [80, 800], 0.1)}${put(shape(starPath(5, 54, 20.6), 'url(#gold)', { width: 2 }), { x: 300, y: 176, turn: 180 })}
${icon('bat-wing', 260, { x: 434, y: 380, flip: true, turn: 6 }, { fill: '#6a1c2c', ground: '#e8a05a', rim: 10 })}${icon('bat-wing', 260, { x: 166, y: 380, turn: -6 }, { fill: '#6a1c2c', ground: '#e8a05a', rim: 10 })}
${shape('M176 690H424V800H176Z', '#2a1a2c')}${line('M176 716H424M176 774H424', { opacity: 0.6 })}
${figure({ robe: '#7a2a20', trim: '#2a1018', sleeve: '#8f3324', skin: '#c8764a', hair: '#2a1414', beard: true, seated: true, left: { x: -126, y: -346 }, right: { x: 126, y: -170 }, crown: `${shape('M-22 -416C-66 -424 -84 -470 -60 -506C-58 -470 -40 -452 -12 -436ZM22 -416C66 -424 84 -470 60 -506C58 -470 40 -452 12 -436Z', '#d9c29a')}${shape('M-32 -376L-62 -390L-34 -358ZM32 -376L62 -390L34 -358Z', '#c8764a', { width: 2, stroke: INK.brass })}`, held: line('M126 -196V-90', { width: 10, stroke: '#7a4a26' }) }, { x: 300, y: 696, scale: 0.84 })}
${put(flame({ x: 0, y: 0, scale: 1 }), { x: 406, y: 640, turn: 180 })}${disc({ x: 300, y: 746 }, 19, 'none', { width: 7 })}
${sinner('#b05a4a', '#d98a3a', 138)}${sinner('#4f5f9a', '#4a2a1a', 462)}${chain('M284 756Q226 800 164 742')}${chain('M316 756Q374 800 436 742')}${putAll(
      flame({ x: 0, y: 0, scale: 0.7 }),
      [
        { x: 230, y: 880 },
        { x: 300, y: 884, scale: 1.2 },
        { x: 370, y: 880 },
      ],
    )}`,
  },
} satisfies Partial<Record<MajorId, Scene>>;

/** Head down from one foot, the other leg bent behind it, light about the head. */
function hanging(): string {
  return `${disc({ x: 300, y: 640 }, 84, 'url(#glow)', { width: 0 })}${disc({ x: 300, y: 640 }, 70, 'url(#gold)', { opacity: 0.75, width: 0 })}${disc({ x: 300, y: 640 }, 70, 'none')}
${shape('M312 262H346L338 420H296Z', '#c8324f')}${shape('M296 408C270 380 236 356 214 346L232 320C266 332 318 370 336 404Z', '#c8324f')}${shape('M214 346L190 352L196 330L232 320Z', '#8a5224')}${shape('M312 262H346L342 240H320Z', '#8a5224')}
${shape('M270 404H346L358 470C362 520 350 560 336 580H272C256 560 244 520 250 470Z', '#3f7fc8')}${line('M262 446Q304 460 352 446', { width: 7 })}${line('M304 460V576', { opacity: 0.7 })}
${shape('M256 560C210 540 196 490 218 452L244 462C236 494 256 520 280 540ZM352 560C398 540 412 490 390 452L364 462C372 494 352 520 328 540Z', '#3f7fc8')}
${shape('M290 574H318V600H290Z', INK.skin, { width: 2, stroke: INK.brass })}<ellipse cx="304" cy="634" rx="33" ry="41" fill="${INK.skin}" stroke="${INK.brass}" stroke-width="2"/>${line('M282 634q8 -7 15 0M311 634q8 -7 15 0M304 630l-3 -14M297 606q8 -5 14 0', { stroke: '#6b3b22', width: 2.6 })}
${shape('M270 626C262 662 278 690 304 700C330 690 346 662 338 626C332 652 320 660 304 662C288 660 276 652 270 626Z', '#e0a83a', { width: 2 })}${line('M284 690Q280 706 290 716M304 698V722M324 690Q328 706 318 716', { stroke: '#e0a83a', width: 6 })}`;
}

/** Somebody in chains, small and horned. */
function sinner(robe: string, hair: string, x: number): string {
  const horns = line('M-18 -416Q-30 -430 -24 -446M18 -416Q30 -430 24 -446', { width: 6 });
  return figure({ robe, trim: '#2a1018', hair, longHair: x < 300, crown: horns }, { x, y: 880, scale: 0.5 });
}

function chain(d: string): string {
  return (
    line(d, { stroke: '#16101c', width: 13 }) +
    `<path d="${d}" fill="none" stroke="${INK.gold}" stroke-width="7" stroke-dasharray="13 6" stroke-linecap="round"/>`
  );
}

/** A skeleton in a black cowl on a pale horse, with its scythe. */
function paleRider(): string {
  const horse = '#f2ece0';
  const scythe = `${line('M391 690V330', { stroke: INK.night, width: 15 })}${line('M391 690V330', { stroke: '#a8743f', width: 9 })}${shape('M380 330C440 300 520 330 546 410C506 364 450 350 384 362Z', 'url(#steel)')}`;
  const cowl = shape('M-50 -300C-66 -360 -56 -440 0 -462C56 -440 66 -360 50 -300Q0 -280 -50 -300Z', '#1c1628');
  const skull = icon('skull-crossed-bones', 132, { x: 0, y: -362 }, { fill: '#fff6df', ground: '#1c1628' });
  const rider = figure(
    {
      robe: '#241c30',
      trim: '#3a2f4a',
      cloak: '#1c1628',
      hair: '#1c1628',
      skin: '#f4ead6',
      left: { x: -120, y: -196 },
      right: { x: 116, y: -236 },
      crown: cowl + skull,
    },
    { x: 296, y: 752, scale: 0.82 },
  );
  const body =
    'M196 640C240 650 300 668 360 660C420 652 470 650 492 690C506 730 496 770 486 800L492 866H458L452 806C420 790 360 792 318 800L310 866H276L272 800C250 790 232 770 222 740Z';
  return `${shape('M484 672C530 676 540 750 518 806C514 764 506 730 478 718Z', '#d8cdb8')}${shape('M236 770L220 866H254L272 790ZM414 790L404 866H436L446 800Z', '#d8cdb8')}${shape(body, horse)}${rider}${shape('M228 668C290 690 380 690 440 664L452 760C400 780 300 784 240 762Z', '#16121f')}${line('M240 752C300 772 400 770 451 748', { width: 4 })}${horseHead(horse, '#16121f', { x: 164, y: 624, scale: 0.92 })}${scythe}${disc({ x: 391, y: 558 }, 11, '#f4ead6', { width: 2, stroke: INK.brass })}`;
}
