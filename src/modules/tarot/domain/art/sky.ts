import { seededRandom } from '../../../../shared/seeded-random';
import { n, type Point } from '../../../../shared/svg';
import { around, disc, flat, glow, INK, joined, line, put, shape, starPath } from './draw';

/** The colours of a sky from top to bottom, and the light in it. */
export interface Sky {
  readonly zenith: string;
  readonly middle: string;
  readonly horizon: string;
  readonly light: string;
}

/** A field of small stars down to `depth`, four larger ones among them. */
export function starField(seed: number, depth: number, count = 70): string {
  const random = seededRandom(seed * 7_919);
  const dots = Array.from({ length: count }, () => `M${n(50 + random() * 500)} ${n(60 + random() * (depth - 60))}h0`);
  const sparks = Array.from({ length: 5 }, () => {
    const place = { x: 80 + random() * 440, y: 110 + random() * (depth - 140), scale: 0.6 + random() * 0.7 };
    return put(flat(starPath(4, 12, 2.4), '#fff6dd', 0.9), place);
  });
  const half = Math.floor(count / 2);
  return `<g stroke="#fff4e0" stroke-linecap="round"><path d="${dots.slice(0, half).join('')}" stroke-width="2.4" opacity="0.55"/>
<path d="${dots.slice(half).join('')}" stroke-width="3.8" opacity="0.75"/></g>${sparks.join('')}`;
}

/** Straight beams from a middle; `from` and `to` are radii. */
export function beams(middle: Point, count: number, [from, to]: readonly [number, number], opacity = 0.16): string {
  const half = 360 / count / 4;
  const wedges = Array.from({ length: count }, (_, index) => {
    const at = (index * 360) / count;
    return joined([
      around(middle, from, at - half / 3),
      around(middle, to, at - half),
      around(middle, to, at + half),
      around(middle, from, at + half / 3),
    ]);
  });
  return flat(wedges.join(''), 'url(#beam)', opacity);
}

/** A sun with straight and waving rays, and a sleeping face where it is large. */
export function sun(middle: Point, r: number, face = r > 50): string {
  const rays = Array.from({ length: 24 }, (_, index) => {
    const at = index * 15;
    const [tip, left, right] = [
      around(middle, r * (index % 2 ? 1.5 : 1.8), at),
      around(middle, r * 1.06, at - 5.5),
      around(middle, r * 1.06, at + 5.5),
    ];
    if (index % 2) return joined([left, tip, right]);
    const bend = around(middle, r * 1.42, at + 7);
    const back = around(middle, r * 1.36, at - 4);
    return `M${n(left.x)} ${n(left.y)}Q${n(back.x)} ${n(back.y)} ${n(tip.x)} ${n(tip.y)}Q${n(bend.x)} ${n(bend.y)} ${n(right.x)} ${n(right.y)}Z`;
  });
  return `${glow(middle, r * 3.4, 0.8)}${shape(rays.join(''), 'url(#gold)', { width: 1.5, stroke: INK.brass })}
${disc(middle, r, 'url(#gold)', { stroke: INK.brass })}${face ? put(sleepingFace('#7a4a12'), { ...middle, scale: r / 60 }) : ''}`;
}

/** Closed eyes, nose and mouth of a sun or a moon of radius 60 around the origin. */
export function sleepingFace(ink: string): string {
  return line(
    'M-34 -10q11 11 22 0M12 -10q11 11 22 0M0 -8q-3 12 -5 18q4 5 9 3M-13 28q13 11 26 0M-37 -24q12 -9 24 -3M13 -27q12 -6 24 3',
    {
      stroke: ink,
      width: 4,
    },
  );
}

/** A crescent of the given radius, its horns to the right; turn it by its place. */
export function crescentPath(r: number): string {
  return `M${n(r * 0.5)} ${n(-r * 0.87)}A${n(r)} ${n(r)} 0 1 0 ${n(r * 0.5)} ${n(r * 0.87)}A${n(r * 0.78)} ${n(r * 0.78)} 0 1 1 ${n(r * 0.5)} ${n(-r * 0.87)}Z`;
}

/** A moon: a crescent in its own light, the rest of the disc faintly seen. */
export function moon(middle: Point, r: number, turn = 20): string {
  const crescent = shape(crescentPath(r), 'url(#pearl)', { stroke: '#fff7e2', width: 2 });
  return `${glow(middle, r * 3, 0.55)}${disc(middle, r, '#ffffff', { opacity: 0.1, width: 0 })}${put(crescent, { ...middle, turn })}`;
}

/** A star of eight rays, four of them long. */
export function bigStar(middle: Point, r: number): string {
  const long = shape(starPath(4, r, r * 0.2), 'url(#gold)', { width: 2, stroke: INK.cream });
  const short = put(shape(starPath(4, r * 0.66, r * 0.16), 'url(#gold)', { width: 2, stroke: INK.brass }), {
    x: 0,
    y: 0,
    turn: 45,
  });
  return `${glow(middle, r * 1.9, 0.7)}${put(short + long, middle)}`;
}

/** A cloud of scallops 200 wide whose flat foot lies at its place; `tone` fills it. */
export function cloud(place: Point & { scale?: number; flip?: boolean }, tone = 'url(#cloud)'): string {
  const d =
    'M-100 0C-124 -4 -122 -40 -94 -40C-96 -72 -52 -84 -38 -60C-26 -100 36 -98 40 -60C62 -80 98 -62 88 -36C120 -40 124 -2 98 0Z';
  const curls =
    'M-78 -14q-14 -14 2 -22q16 -2 12 12M-14 -22q-26 -20 -4 -40q26 -8 26 14q-4 14 -16 6M56 -14q-16 -12 0 -24q18 -4 16 12';
  return put(shape(d, tone, { width: 3.5 }) + line(curls, { width: 2.5, opacity: 0.75 }), place);
}

/** A bolt of lightning from its place down, 230 long. */
export function bolt(place: Point & { scale?: number; turn?: number; flip?: boolean }): string {
  return put(shape('M22 0L-34 104H2L-26 230L54 86H16L58 0Z', 'url(#gold)', { width: 3, stroke: INK.cream }), place);
}
