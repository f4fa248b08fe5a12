import type { Court, Suit } from '../../card-id';
import { horseHead } from '../beasts';
import { disc, flat, INK, line, put, putAll, row, shape } from '../draw';
import { coin, cup, sword, wand } from '../emblems';
import { figure } from '../figure';
import { icon } from '../icon';
import { column, path } from '../land';
import { crown, featherHat, helm, kingCrown } from '../regalia';
import type { Scene } from '../scene';
import { beams, cloud, moon, sun } from '../sky';
import { COURT_LOOKS, type CourtLook } from './court-look';

const SKIES = {
  wands: {
    page: ['#8a2f24', '#e8803a', '#ffe0a0'],
    knight: ['#a8401f', '#f0a04a', '#fff0b8'],
    queen: ['#3a1430', '#a8402f', '#ffc070'],
    king: ['#4a1014', '#c04a24', '#ffcf7a'],
  },
  cups: {
    page: ['#3f7fb8', '#9fd0e0', '#fff0d8'],
    knight: ['#2a6aa8', '#8fc8e0', '#fff2d0'],
    queen: ['#0e2050', '#3a6aa4', '#e8c8c0'],
    king: ['#123a6a', '#3f8ab0', '#ffe6b8'],
  },
  swords: {
    page: ['#4f74c0', '#a8c4ec', '#f6f0e0'],
    knight: ['#3a4a86', '#8a9cc8', '#e4e4ea'],
    queen: ['#1a1c48', '#5a64a4', '#e0c4c8'],
    king: ['#262c60', '#6a7ab8', '#f0e0c0'],
  },
  pentacles: {
    page: ['#4a9ac0', '#a8dcc4', '#fff2b8'],
    knight: ['#6a8a3a', '#d0c468', '#fff0b0'],
    queen: ['#12343a', '#4a8a6a', '#f0d890'],
    king: ['#2a4a24', '#8a9a3f', '#ffeaa0'],
  },
} as const;

const LIGHTS: Readonly<Record<Suit, string>> = {
  wands: '#ffe0a0',
  cups: '#e6f6ff',
  swords: '#f2f5ff',
  pentacles: '#fff4b8',
};

/** The scene of a court card: page, knight, queen or king of a suit. */
export function courtScene(suit: Suit, rank: Court): Scene {
  const [zenith, middle, horizon] = SKIES[suit][rank];
  const look = COURT_LOOKS[suit];
  return {
    sky: { zenith, middle, horizon, light: LIGHTS[suit] },
    ...(rank === 'queen' ? { stars: 420 } : {}),
    draw: () => PERSONS[rank](suit, look),
  };
}

const PERSONS: Readonly<Record<Court, (suit: Suit, look: CourtLook) => string>> = { page, knight, queen, king };

function page(suit: Suit, look: CourtLook): string {
  const high = { x: 128, y: -300 };
  return `${sun({ x: 150, y: 270 }, 44, false)}${cloud({ x: 460, y: 240, scale: 0.7, flip: true })}${look.land()}${path({ x: 420, y: 650 }, { x: 360, y: 880 }, 130, '#ecd6a0')}${look.ground()}
${figure({ robe: look.robe, trim: look.trim, sleeve: look.cloak, hair: look.hair, left: { x: -104, y: -196 }, right: high, crown: featherHat(look.cloak, look.trim) }, { x: 276, y: 842, scale: 1.16 })}${raised(suit, { x: 424, y: 494 })}${suit === 'cups' ? icon('double-fish', 76, { x: 424, y: 352 }, { fill: '#ffb07a' }) : ''}`;
}

function knight(suit: Suit, look: CourtLook): string {
  const gait = { wands: -11, cups: -2, swords: 7, pentacles: 0 }[suit];
  const wind =
    suit === 'swords'
      ? line('M60 300H190M90 340H240M60 380H170M420 280H540M450 320H530', { stroke: INK.cream, width: 4, opacity: 0.6 })
      : '';
  return `${beams({ x: 300, y: 380 }, 28, [70, 800], 0.26)}${wind}${look.land()}${look.ground()}${put(mount(suit, look), { x: 314, y: 704, turn: gait, scale: 0.96 })}`;
}

/** A horse in a long cloth with its rider, around its saddle girth. */
function mount(suit: Suit, look: CourtLook): string {
  const rider = figure(
    {
      robe: '#aab6d4',
      trim: look.robe,
      cloak: look.cloak,
      sleeve: '#c3cde2',
      hair: look.hair,
      left: { x: -86, y: -190 },
      right: { x: 112, y: -262 },
      crown: helm(look.robe),
    },
    { x: 26, y: 100, scale: 0.94 },
  );
  const legs =
    'M-128 120L-136 166H-104L-96 120ZM-70 120L-62 172H-30L-38 120ZM96 120L90 166H122L130 120ZM140 110L152 160H184L168 104Z';
  return `${shape('M176 -40C226 -44 236 40 212 96C204 60 194 30 168 20Z', '#fff4e2')}${shape(legs, '#fff4e2')}${rider}
${shape('M-150 -64C-110 -70 -60 -30 -20 -20C50 -8 120 -34 176 -40C204 0 206 80 190 132q-24 18 -48 0q-24 18 -48 0q-24 18 -48 0q-24 18 -48 0q-24 18 -48 0q-24 18 -48 0C-140 90 -150 20 -150 -64Z', look.robe, { width: 4 })}
${line('M-146 96C-60 112 90 112 194 96', { width: 7 })}${putAll(EMBLEMS[suit], [
    { x: -86, y: 42, scale: 0.42 },
    { x: 26, y: 52, scale: 0.42 },
    { x: 136, y: 36, scale: 0.42 },
  ])}
${shape('M30 -36C60 -24 90 -28 104 -44L112 24C90 40 60 40 44 24Z', 'url(#wood)')}${shape('M58 -10L74 74L60 96H106L96 74L92 -14Z', '#8f9cc0')}
${horseHead('#fff4e2', look.cloak, { x: -150, y: -82, scale: 0.98 })}${line('M-150 -62C-110 -30 -80 -50 -58 -78', { stroke: look.cloak, width: 6 })}${raised(suit, { x: 131, y: -146 })}`;
}

function queen(suit: Suit, look: CourtLook): string {
  return `${moon({ x: 446, y: 226 }, 38, 30)}${look.land()}${throne(look, true)}${look.ground()}
${figure({ robe: look.robe, trim: look.trim, cloak: look.cloak, hair: look.hair, longHair: true, seated: true, left: { x: -112, y: -190 }, right: { x: 128, y: -286 }, crown: crown(look.jewel) }, { x: 290, y: 838, scale: 1.08 })}${raised(suit, { x: 428, y: 530 })}${look.queenBeast}`;
}

function king(suit: Suit, look: CourtLook): string {
  return `${beams({ x: 300, y: 300 }, 28, [60, 800], 0.24)}${look.land()}${column(560, 54, '#a79fb4', { x: 92, y: 850 })}${column(560, 54, '#a79fb4', { x: 508, y: 850 })}${shape('M50 812H550V880H50Z', look.cloak)}${line('M50 832H550', { opacity: 0.7 })}${throne(look, false)}
${figure({ robe: look.cloak, trim: look.trim, cloak: look.robe, sleeve: look.robe, hair: suit === 'swords' ? '#8a8494' : look.hair, beard: true, seated: true, left: { x: -118, y: -176 }, right: { x: 124, y: -230 }, crown: kingCrown(look.jewel), held: `${disc({ x: -118, y: -204 }, 24, 'url(#gold)', { stroke: INK.brass })}${line('M-118 -228V-250M-128 -240H-108', { width: 5 })}${ermine()}` }, { x: 300, y: 838, scale: 1.08 })}${raised(suit, { x: 434, y: 590 })}${look.kingBeast}`;
}

const EMBLEMS: Readonly<Record<Suit, string>> = {
  wands: put(wand(130), { x: 0, y: 10 }),
  cups: cup(),
  swords: put(sword(190), { x: 0, y: 0 }),
  pentacles: coin(),
};

/** The emblem of the suit in a hand that is at `hand`, and the hand before it. */
function raised(suit: Suit, { x, y }: { x: number; y: number }): string {
  const held = {
    wands: put(wand(460), { x, y: y + 20 }),
    cups: put(cup(), { x, y: y - 52, scale: 0.92 }),
    swords: put(sword(370), { x, y: y - 146 }),
    pentacles: put(coin(), { x, y: y - 62, scale: 1.05 }),
  }[suit];
  return `${held}${disc({ x, y }, 15, INK.skin, { width: 2, stroke: INK.brass })}`;
}

/** A throne behind a seated person: rounded for a queen, straight and crowned with the family's beast for a king. */
function throne({ throne: beast, cloak, jewel }: CourtLook, rounded: boolean): string {
  const back = rounded
    ? 'M158 850V450C158 360 226 318 300 318C374 318 442 360 442 450V850Z'
    : 'M160 850V352L200 316H400L440 352V850Z';
  const inner = rounded
    ? 'M182 850V456C182 380 240 344 300 344C360 344 418 380 418 456V850Z'
    : 'M186 850V366L212 342H388L414 366V850Z';
  const top = rounded
    ? put(beast, { x: 300, y: 318 })
    : putAll(beast, [
        { x: 186, y: 330, flip: true },
        { x: 414, y: 330 },
      ]);
  const arms = shape('M138 660H198V850H138ZM402 660H462V850H402Z', '#b58a4a');
  return `${shape(back, '#c8a05a')}${shape(inner, cloak)}${arms}${flat('M138 660H198V676H138ZM402 660H462V676H402Z', '#fff0c0', 0.6)}${putAll(
    disc({ x: 0, y: 0 }, 13, jewel, { width: 2 }),
    [
      { x: 168, y: 700 },
      { x: 432, y: 700 },
    ],
  )}${top}`;
}

/** The white fur of a king's collar. */
function ermine(): string {
  return `${shape('M-52 -306C-60 -262 -30 -246 0 -244C30 -246 60 -262 52 -306C36 -290 20 -284 0 -284C-20 -284 -36 -290 -52 -306Z', '#fffaf0', { width: 2 })}${row(
    5,
    -36,
    18,
  )
    .map((x) => flat(`M${x} ${-272 + Math.abs(x) * -0.3}l4 12h-8Z`, '#3a2a24'))
    .join('')}`;
}
