import type { Suit } from '../../card-id';
import { bullHead, scallop } from '../beasts';
import { INK, line, mirrored, putAll, row, shape } from '../draw';
import { icon } from '../icon';
import { castle, cypress, flame, flower, grass, hills, lily, mountains, sea, tree } from '../land';
import { cloud } from '../sky';

/** What the four persons of a suit share. */
export interface CourtLook {
  readonly robe: string;
  readonly trim: string;
  readonly cloak: string;
  readonly hair: string;
  readonly jewel: string;
  /** The land behind them, its horizon about 620. */
  readonly land: () => string;
  /** What grows, burns or flows at their feet. */
  readonly ground: () => string;
  /** On the posts of the throne, around the origin, 90 wide. */
  readonly throne: string;
  /** The companions of queen and king, in their place at the lower right. */
  readonly queenBeast: string;
  readonly kingBeast: string;
}

const pyramid = (x: number, y: number, size: number) =>
  `${shape(`M${x} ${y - size}L${x - size} ${y}H${x + size}Z`, '#d89a4a', { width: 2.5 })}${shape(`M${x} ${y - size}L${x + size * 0.2} ${y}H${x + size}Z`, '#9a5a2f', { width: 1.5 })}`;

/** The four families. */
export const COURT_LOOKS = {
  wands: {
    robe: '#dd6a2c',
    trim: '#ffd76a',
    cloak: '#8f2414',
    hair: '#b5502a',
    jewel: '#e2562a',
    land: () =>
      `${pyramid(130, 640, 120)}${pyramid(486, 640, 90)}${hills(630, '#c8843f', 2, 20)}${hills(700, '#a8642f', 3, 20)}`,
    ground: () =>
      putAll(flame({ x: 0, y: 0 }), [
        { x: 84, y: 866, scale: 0.6 },
        { x: 520, y: 866, scale: 0.6 },
      ]),
    throne: icon('lion', 92, { x: 0, y: 0 }),
    queenBeast: icon('cat', 116, { x: 478, y: 806, flip: true }, { fill: '#2a1a24', ground: '#e8b060', rim: 20 }),
    kingBeast: icon('salamander', 120, { x: 474, y: 800 }, { fill: '#ffb04a' }),
  },
  cups: {
    robe: '#4f9ccb',
    trim: '#eaf7ff',
    cloak: '#1f5d8f',
    hair: '#d8a84a',
    jewel: '#2f8fb8',
    land: () => `${mountains(640, 110, ['#7fa4c8', '#4f769f'], 12)}${sea(636, 'url(#water)', 6)}`,
    ground: () =>
      `${shape('M0 850C120 826 480 826 600 850V880H0Z', '#d8c492')}${icon('lotus', 70, { x: 92, y: 820 }, { fill: '#ffc0d4' })}`,
    throne: scallop({ x: 0, y: 0 }),
    queenBeast: icon('swan', 120, { x: 478, y: 806 }, { fill: '#ffd6a0' }),
    kingBeast: icon('tropical-fish', 110, { x: 480, y: 806, flip: true }, { fill: '#ffb86a' }),
  },
  swords: {
    robe: '#7c8cd0',
    trim: '#f2f5ff',
    cloak: '#3c478c',
    hair: '#3a2a34',
    jewel: '#7a5ad0',
    land: () =>
      `${mountains(650, 190, ['#8a9cd0', '#56669f'], 15, '#ffffff')}${cloud({ x: 120, y: 560, scale: 0.8 })}${cloud({ x: 490, y: 590, scale: 0.9, flip: true })}${hills(680, '#6f84a0', 9, 24)}`,
    ground: () =>
      `${line('M70 300q14 -14 26 0q12 -14 26 0M470 260q14 -14 26 0q12 -14 26 0M440 330q10 -10 18 0q8 -10 18 0', { stroke: INK.cream, width: 4 })}${mirrored(grass({ x: 80, y: 866, scale: 1.4 }, '#a8bcd8'))}`,
    throne: icon('butterfly', 88, { x: 0, y: 0 }, { fill: '#e6ecff' }),
    queenBeast: icon('dove', 104, { x: 480, y: 800, flip: true }, { fill: '#ffffff' }),
    kingBeast: icon('barn-owl', 126, { x: 482, y: 800, flip: true }, { fill: '#f4ead6' }),
  },
  pentacles: {
    robe: '#4f8f4a',
    trim: '#f2d98a',
    cloak: '#6a3a2a',
    hair: '#5a3a20',
    jewel: '#3f9a5a',
    land: () =>
      `${hills(620, '#7fae5a', 5, 24)}${castle('#e0d0a0', '#c8643a', { x: 486, y: 640, scale: 0.72 })}${tree('#3f7f42', { x: 96, y: 650, scale: 1.2 })}${cypress('#3a6f3a', { x: 150, y: 650, scale: 0.9 })}${hills(690, '#95b052', 6, 20)}`,
    ground: () =>
      `${row(3, 84, 46)
        .map((x, index) => flower(index % 2 ? '#ffd76a' : '#e8475a', { x, y: 868, scale: 0.9 }))
        .join('')}${lily({ x: 528, y: 868, scale: 0.9 })}`,
    throne: bullHead({ x: 0, y: 0, scale: 0.72 }),
    queenBeast: icon('rabbit', 110, { x: 478, y: 806, flip: true }, { fill: '#fff2de' }),
    kingBeast: `${icon('grapes', 96, { x: 508, y: 690 }, { fill: '#b07ae0' })}${bullHead({ x: 484, y: 806, scale: 0.8 })}`,
  },
} as const satisfies Readonly<Record<Suit, CourtLook>>;
