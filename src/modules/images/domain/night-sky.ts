import type { Palette } from './sign-palettes';
import { seededRandom } from '../../../shared/seeded-random';
import { n, type Point, radial } from '../../../shared/svg';

/** A round window into the clouds. */
interface Disc {
  readonly centre: Point;
  readonly radius: number;
}

/**
 * The ground of a square picture of `size`: night lit from `lamp`, clouds within `disc` only (noise is what costs time),
 * and a field of stars.
 */
export function nightSky(palette: Palette, lamp: Point, disc: Disc, size: number): string {
  return [definitions(palette, lamp, disc), ground(disc, size), starField(palette.seed, size)].join('\n');
}

function definitions(palette: Palette, lamp: Point, { centre, radius }: Disc): string {
  const shade = { x: 2 * centre.x - lamp.x, y: 2 * centre.y - lamp.y };
  return `<defs>
${radial('night', centre, radius * 1.8, [
  [0, palette.dusk, 1],
  [1, palette.night, 1],
])}
${radial('lamp', lamp, radius * 1.65, [
  [0, palette.light, 0.55],
  [0.3, palette.light, 0.24],
  [0.65, palette.light, 0.06],
  [1, palette.light, 0],
])}
${radial('shade', shade, radius * 1.5, [
  [0, palette.night, 0.5],
  [1, palette.night, 0],
])}
${radial('reach', lamp, radius * 2.1, [
  [0, '#ffffff', 1],
  [0.45, '#ffffff', 0.7],
  [1, '#ffffff', 0.3],
])}
${radial('rim', centre, radius, [
  [0.72, '#000000', 0],
  [1, '#000000', 0.5],
])}
<mask id="lit"><circle cx="${n(centre.x)}" cy="${n(centre.y)}" r="${n(radius)}" fill="url(#reach)"/></mask>
<clipPath id="disc"><circle cx="${n(centre.x)}" cy="${n(centre.y)}" r="${n(radius)}"/></clipPath>
${cloudFilter(palette)}</defs>`;
}

/** One noise, three clouds: red, green and blue channel become the opacity of veil, mist and light. */
function cloudFilter({ mist, veil, light, seed }: Palette): string {
  return `<filter id="clouds" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.0022 0.0038" numOctaves="4" seed="${seed * 11}" result="noise"/>
<feColorMatrix in="noise" values="${tint(veil, '2.8 0 0 0 -1.05')}" result="veil"/>
<feColorMatrix in="noise" values="${tint(mist, '0 3.3 0 0 -1.25')}" result="mist"/>
<feColorMatrix in="noise" values="${tint(light, '0 1.5 2 0 -1.85')}" result="light"/>
<feMerge><feMergeNode in="veil"/><feMergeNode in="mist"/><feMergeNode in="light"/></feMerge></filter>`;
}

function tint(colour: string, opacity: string): string {
  const channels = [1, 3, 5].map((at) => `0 0 0 0 ${n(parseInt(colour.slice(at, at + 2), 16) / 255)}`);
  return `${channels.join(' ')} ${opacity}`;
}

function ground({ centre, radius }: Disc, size: number): string {
  const square = `<rect width="${size}" height="${size}"`;
  const inside = `<rect x="${n(centre.x - radius)}" y="${n(centre.y - radius)}" width="${n(2 * radius)}" height="${n(2 * radius)}"`;
  return `${square} fill="url(#night)"/>
<g mask="url(#lit)">${inside} filter="url(#clouds)" opacity="0.9"/></g>
<g clip-path="url(#disc)">${inside} fill="url(#shade)"/></g>
${square} fill="url(#lamp)"/>
<g clip-path="url(#disc)">${inside} fill="url(#rim)"/></g>`;
}

/** Radius in pixels, opacity, number. */
const STAR_CLASSES = [
  [0.6, 0.35, 260],
  [0.85, 0.5, 120],
  [1.15, 0.65, 50],
  [1.6, 0.8, 16],
] as const;

/** Stars of one size are one path: four hundred circles would take longer than all the rest. */
function starField(seed: number, size: number): string {
  const random = seededRandom(seed * 7_919);
  const dot = () => `M${n(random() * size)} ${n(random() * size)}h0`;
  const paths = STAR_CLASSES.map(
    ([radius, opacity, count]) =>
      `<path d="${Array.from({ length: count }, dot).join('')}" stroke-width="${n(2 * radius)}" opacity="${n(opacity)}"/>`,
  );
  return `<g stroke="#fff4e0" stroke-linecap="round">${paths.join('')}</g>`;
}
