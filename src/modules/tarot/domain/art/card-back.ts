import { seededRandom } from '../../../../shared/seeded-random';
import { n } from '../../../../shared/svg';
import { paints, TINTS } from './defs';
import { around, CARD, disc, flat, INK, joined, line, put, row, shape, starPath } from './draw';
import { coin, cup, sword, wand } from './emblems';
import { cardOutline, edge } from './frame';
import { crescentPath } from './sky';

const SKY = { zenith: '#120a2a', middle: '#2b1f66', horizon: '#120a2a', light: '#cbb8ff' };
const MIDDLE = { x: CARD.width / 2, y: CARD.height / 2 };

/** The back of every card as SVG, 600 by 1000: the same when turned by 180°, so that no back tells how its card lies. */
export function cardBack(): string {
  const { width, height } = CARD;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${paints(SKY, TINTS.major)}<defs><radialGradient id="night"><stop offset="0" stop-color="#4a3a9a"/><stop offset="0.6" stop-color="#221653"/><stop offset="1" stop-color="#0f0826"/></radialGradient></defs>
<path d="${cardOutline(0)}" fill="${TINTS.major.deep}"/><rect x="40" y="40" width="520" height="920" rx="22" fill="url(#night)"/>
${twice(half())}${middle()}${line('M62 40H538A22 22 0 0 1 560 62V938A22 22 0 0 1 538 960H62A22 22 0 0 1 40 938V62A22 22 0 0 1 62 40Z', { stroke: INK.brass, width: 9 })}${line('M62 40H538A22 22 0 0 1 560 62V938A22 22 0 0 1 538 960H62A22 22 0 0 1 40 938V62A22 22 0 0 1 62 40Z', { width: 4 })}
${edge()}
</svg>`;
}

function twice(inner: string): string {
  return `${inner}<g transform="rotate(180 ${MIDDLE.x} ${MIDDLE.y})">${inner}</g>`;
}

/** The upper half; the lower is the same, turned. */
function half(): string {
  const corner = `${line('M60 250C60 140 140 60 250 60M60 200C66 130 130 66 200 60', { width: 2.4, opacity: 0.85 })}${put(shape(starPath(8, 26, 11), 'url(#gold)', { width: 2, stroke: INK.brass }), { x: 98, y: 98 })}`;
  const crescent = put(shape(crescentPath(58), 'url(#pearl)', { width: 3 }), { x: 300, y: 170, turn: -90 });
  const emblems = [
    put(wand(190), { x: 112, y: 306, scale: 0.62, turn: -14 }),
    put(cup(), { x: 196, y: 238, scale: 0.52, turn: -6 }),
    put(coin(), { x: 404, y: 238, scale: 0.58, turn: 6 }),
    put(sword(230), { x: 488, y: 306, scale: 0.62, turn: 14 }),
  ];
  const lozenges = row(12, 90, 36).map((y) => put(flat('M0 -9L5 0L0 9L-5 0Z', INK.gold, 0.7), { x: 29, y }));
  const right = row(12, 90, 36).map((y) => put(flat('M0 -9L5 0L0 9L-5 0Z', INK.gold, 0.7), { x: 571, y }));
  return `${stars()}${corner}<g transform="translate(600 0) scale(-1 1)">${corner}</g>${crescent}${put(flat(starPath(4, 26, 5), INK.cream), { x: 300, y: 146 })}${emblems.join('')}${lozenges.join('')}${right.join('')}
${line('M170 120C210 90 250 80 300 80C350 80 390 90 430 120', { width: 2.4 })}${[220, 300, 380].map((x) => disc({ x, y: x === 300 ? 80 : 89 }, 5, INK.gold, { width: 0 })).join('')}`;
}

function stars(): string {
  const random = seededRandom(78);
  const dots = row(44, 0, 1).map(() => `M${n(60 + random() * 480)} ${n(60 + random() * 430)}h0`);
  return `<path d="${dots.join('')}" stroke="#fff4e0" stroke-width="3" stroke-linecap="round" opacity="0.6"/>`;
}

/** A star of sixteen rays in a ring of the moon's phases, each opposite pair the same when turned. */
function middle(): string {
  const phases = [0, 1, 2, 3].map((index) => {
    const at = around(MIDDLE, 150, index * 45);
    const body =
      index % 2 === 0
        ? disc({ x: 0, y: 0 }, 19, 'url(#pearl)', { width: 2.5 })
        : shape(crescentPath(20), 'url(#pearl)', { width: 2 });
    return twice(put(body, { ...at, turn: index * 45 }));
  });
  const rays = row(32, 0, 11.25).map((degrees, index) =>
    joined([around(MIDDLE, 182, degrees), around(MIDDLE, index % 2 ? 196 : 208, degrees)], false),
  );
  return `${disc(MIDDLE, 178, '#160d38', { width: 4 })}${disc(MIDDLE, 122, '#2b1f66')}${line(rays.join(''), { width: 2.4 })}${phases.join('')}
${twice(put(shape(starPath(8, 112, 40), '#8a5d1c', { width: 1.5 }), { ...MIDDLE, turn: 22.5 }))}${twice(put(shape(starPath(8, 118, 46), '#e2bd66', { width: 2 }), MIDDLE))}
${disc(MIDDLE, 44, '#160d38', { width: 4 })}${disc(MIDDLE, 34, '#4a3a9a', { width: 2 })}${put(shape(starPath(8, 30, 9), INK.cream, { width: 1.5, stroke: INK.brass }), MIDDLE)}`;
}
