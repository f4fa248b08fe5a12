import { around, disc, flat, INK, joined, line, put, putAll, row, shape, starPath } from '../draw';
import { sword } from '../emblems';
import { figure } from '../figure';
import { glyph, type SkyGlyph } from '../glyphs';
import { icon } from '../icon';
import { bullHead, serpent } from '../beasts';
import { column, flower, hills, mountains } from '../land';
import { crown, hood, laurel, lemniscate } from '../regalia';
import type { MajorId } from '../../card-id';
import type { Scene } from '../scene';
import { beams, bigStar, cloud, moon } from '../sky';

export const STRENGTH_TO_JUSTICE = {
  strength: {
    sky: { zenith: '#8a4a1c', middle: '#e8a03a', horizon: '#fff0b0', light: '#fff6c8' },
    draw: () => `${beams({ x: 300, y: 330 }, 30, [60, 800], 0.32)}${put(lemniscate(), { x: 300, y: 186 })}${mountains(660, 230, ['#9a8fd0', '#6558a0'], 33)}${hills(654, '#7fae4e', 14)}
${figure({ robe: '#fffaf0', trim: '#f2c04a', hair: '#c87a2e', longHair: true, left: { x: -100, y: -150 }, right: { x: 20, y: -140 }, crown: laurel(), held: '' }, { x: 330, y: 830, scale: 1.26 })}
${shape('M60 880C48 800 64 742 112 716C90 690 100 640 140 622C146 588 196 574 224 596C262 578 300 610 298 648C330 672 326 730 296 748C330 790 330 846 326 880Z', '#c8702a')}${line('M112 716C128 700 120 670 140 650M296 748C276 740 288 700 270 680M140 622C156 632 160 620 172 634M224 596C222 614 236 612 236 628M88 800C104 780 100 756 118 742M312 820C296 800 304 780 288 764', { opacity: 0.8 })}
${shape('M150 664C152 624 250 624 252 664C262 700 256 742 236 760C228 796 174 796 166 760C146 742 140 700 150 664Z', '#f0b050')}${shape('M142 668C124 660 122 636 140 632C156 632 160 648 160 656ZM260 668C278 660 280 636 262 632C246 632 242 648 242 656Z', '#f0b050')}${line('M164 690q14 -10 26 0M212 690q14 -10 26 0', { stroke: '#5a2f14', width: 5 })}${flat('M184 728H218L201 748Z', '#5a2f14')}${line('M201 748V760M201 760q-14 14 -24 2M201 760q14 14 24 2', { stroke: '#5a2f14', width: 4 })}
${disc({ x: 204, y: 640 }, 17, INK.skin, { stroke: INK.brass })}
${putAll(icon('rose', 46, { x: 0, y: 0 }, { fill: '#e8475a', rim: 12 }), [
  { x: 280, y: 836 },
  { x: 330, y: 818 },
  { x: 380, y: 836 },
  { x: 428, y: 818 },
])}${putAll(flower('#ffe08a', { x: 0, y: 0, scale: 0.8 }), [
      { x: 478, y: 860 },
      { x: 520, y: 850 },
      { x: 80, y: 868 },
    ])}`,
  },
  'the-hermit': {
    sky: { zenith: '#070a1e', middle: '#16264f', horizon: '#4a6a94', light: '#ffe9a0' },
    stars: 560,
    draw: () => `${moon({ x: 446, y: 200 }, 34, 30)}${mountains(760, 330, ['#4f6a9a', '#28406f'], 17, '#eaf2ff')}
${shape('M0 880V760C90 720 160 780 250 744C330 716 420 750 600 790V880Z', '#dfe9f8')}${line('M70 800q70 -30 130 -6M320 780q80 -20 150 14', { stroke: '#8fa4c8', width: 3 })}
${beams({ x: 438, y: 592 }, 20, [40, 230], 0.34)}<circle cx="438" cy="592" r="240" fill="url(#glow)" opacity="0.8"/>${line('M186 850V330C186 300 216 300 216 326', { stroke: '#c08a4c', width: 11 })}
${figure({ robe: '#6d7488', trim: '#596076', cloak: '#474e66', sleeve: '#5d647c', hair: '#f0ece4', beard: true, left: { x: -116, y: -190 }, right: { x: 118, y: -268 }, crown: hood('#474e66'), held: '' }, { x: 304, y: 840, scale: 1.14 })}
<circle cx="438" cy="592" r="90" fill="url(#glow)" opacity="0.8"/>${icon('lantern-flame', 120, { x: 438, y: 584 }, { ground: '#3a2508' })}${bigStar({ x: 438, y: 596 }, 26)}`,
  },
  'wheel-of-fortune': {
    sky: { zenith: '#162a6a', middle: '#3f78c0', horizon: '#a8d4ee', light: '#ffedb0' },
    stars: 300,
    draw: () => `${beams({ x: 300, y: 470 }, 36, [180, 800], 0.22)}${fortuneWheel()}
${corners()}
${icon('greek-sphinx', 120, { x: 300, y: 218 }, { fill: '#bcd0ff' })}${serpent('#ffd76a', { x: 92, y: 480, scale: 1.1, flip: true })}${icon('wolf-head', 104, { x: 500, y: 480 }, { fill: '#ff9a6a' })}`,
  },
  justice: {
    sky: { zenith: '#3a1f5a', middle: '#7a4a9a', horizon: '#e8b88a', light: '#fff0c0' },
    draw: () => `${shape('M150 300C240 340 360 340 450 300V800H150Z', '#6a3a9a')}${line('M200 322V790M250 334V790M350 334V790M400 322V790', { width: 2.4, opacity: 0.5 })}${column(590, 72, '#a7a2b8', { x: 106, y: 830 })}${column(590, 72, '#a7a2b8', { x: 494, y: 830 })}
${shape('M50 806H550V880H50Z', '#5a5470')}${line('M50 836H550', { opacity: 0.6 })}${shape('M176 820V420C176 380 230 350 300 350C370 350 424 380 424 420V820Z', '#8f889f')}
${figure({ robe: '#c8303a', trim: '#f2c04a', cloak: '#8a1c34', hair: '#6a3a1c', seated: true, left: { x: -118, y: -250 }, right: { x: 118, y: -262 }, crown: crown('#3f8ad8'), held: '' }, { x: 300, y: 828, scale: 1.06 })}
${put(sword(330), { x: 174, y: 442 })}${disc({ x: 174, y: 562 }, 14, INK.skin, { stroke: INK.brass })}${icon('scales', 170, { x: 428, y: 622 })}${disc({ x: 424, y: 550 }, 13, INK.skin, { stroke: INK.brass })}`,
  },
} satisfies Partial<Record<MajorId, Scene>>;

function fortuneWheel(): string {
  const middle = { x: 300, y: 470 };
  const marks: readonly SkyGlyph[] = ['aries', 'cancer', 'libra', 'capricorn', 'leo', 'scorpio', 'aquarius', 'taurus'];
  const spokes = row(8, 0, 45).map((degrees) =>
    line(joined([middle, around(middle, 150, degrees)], false), { width: 7 }),
  );
  const signs = marks.map((name, index) => glyph(name, 40, around(middle, 142, index * 45 + 22.5), INK.cream));
  return `${disc(middle, 196, '#8a4a1c', { width: 5 })}${disc(middle, 180, '#c8702a')}${disc(middle, 164, '#23357f')}${disc(middle, 104, '#3f55a8')}${spokes.join('')}${signs.join('')}${disc(middle, 46, 'url(#gold)', { stroke: INK.brass })}${put(shape(starPath(8, 36, 14), '#8a4a1c', { width: 2 }), middle)}${row(
    24,
    0,
    15,
  )
    .map((degrees) => disc(around(middle, 188, degrees), 4, INK.cream, { width: 0 }))
    .join('')}`;
}

/** The four living creatures, each on a cloud of its own. */
function corners(): string {
  return `${cloud({ x: 128, y: 340, scale: 0.74 })}${cloud({ x: 472, y: 340, scale: 0.74, flip: true })}${icon('angel-wings', 104, { x: 136, y: 290 }, { fill: '#fff2d8' })}${icon('eagle-head', 92, { x: 464, y: 290 }, { fill: '#ffd98a' })}
${bullHead({ x: 126, y: 780, scale: 0.9 })}${icon('lion', 116, { x: 474, y: 774, flip: true }, { fill: '#ffb347' })}${cloud({ x: 126, y: 856, scale: 0.86 })}${cloud({ x: 474, y: 856, scale: 0.86, flip: true })}`;
}
