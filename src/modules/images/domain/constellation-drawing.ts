import type { Constellation } from './constellations';
import { GOLD, type Palette } from './sign-palettes';
import { type Frame, SkyView } from './sky-view';
import { n, type Point } from '../../../shared/svg';

interface PlacedStar extends Point {
  readonly name: string;
  readonly magnitude: number;
  /** Pixels. */
  readonly radius: number;
}

/** A constellation inside `frame`, before the ecliptic and a net of ecliptic coordinates. */
export function constellationDrawing(constellation: Constellation, frame: Frame, palette: Palette): string {
  const view = new SkyView(constellation, frame);
  const stars = placed(constellation, view);
  const brightest = Math.min(...stars.map((star) => star.magnitude));
  const lines = constellation.lines.flatMap((line) => segments(line.split(' '), stars));
  return `<defs><radialGradient id="halo"><stop offset="0" stop-color="#ffffff" stop-opacity="0.9"/>
<stop offset="0.2" stop-color="${palette.light}" stop-opacity="0.65"/><stop offset="0.5" stop-color="${palette.light}" stop-opacity="0.2"/>
<stop offset="1" stop-color="${palette.light}" stop-opacity="0"/></radialGradient></defs>
${net(view)}
<path d="${lines.join('')}" stroke="${GOLD}" stroke-width="2.6" opacity="0.8" stroke-linecap="round"/>
${stars.map(halo).join('')}
${stars
  .filter(({ magnitude }) => magnitude === brightest || magnitude < 1.9)
  .map(rays)
  .join('')}
<g fill="#fffaf0">${stars.map(({ x, y, radius }) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"/>`).join('')}</g>`;
}

/** A star's radius grows with its light but leaves room to its neighbours, so that a cluster stays a cluster. */
function placed({ stars }: Constellation, view: SkyView): PlacedStar[] {
  const places = Object.entries(stars).map(([name, star]) => ({ ...view.star(star), name, magnitude: star[2] }));
  return places.map((star) => {
    const others = places.filter(({ name }) => name !== star.name);
    const nearest = Math.min(...others.map(({ x, y }) => Math.hypot(x - star.x, y - star.y)));
    const radius = Math.min(3.6 + Math.max(0, 4.8 - star.magnitude) * 2.1, nearest * 0.42);
    return { ...star, radius };
  });
}

/** Meridians and parallels every ten degrees, and the ecliptic itself, the Sun's way, as a dashed line. */
function net(view: SkyView): string {
  const range = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  const parallels = range(-50, 50, 10)
    .filter((latitude) => latitude !== 0)
    .map((latitude) => curve(range(0, 360, 3).map((longitude) => view.ecliptic(longitude, latitude))));
  const meridians = range(0, 350, 10).map((longitude) =>
    curve(range(-60, 60, 3).map((latitude) => view.ecliptic(longitude, latitude))),
  );
  const ecliptic = curve(range(0, 360, 2).map((longitude) => view.ecliptic(longitude, 0)));
  return `<defs><linearGradient id="fade" gradientUnits="userSpaceOnUse" x1="0" y1="560" x2="0" y2="690">
<stop offset="0" stop-color="${GOLD}"/><stop offset="1" stop-color="${GOLD}" stop-opacity="0"/></linearGradient></defs>
<g clip-path="url(#disc)" fill="none" stroke="url(#fade)">
<path d="${parallels.join('')}${meridians.join('')}" stroke-width="1" opacity="0.13"/>
<path d="${ecliptic}" stroke-width="1.8" stroke-dasharray="2 9" stroke-linecap="round" opacity="0.6"/></g>`;
}

function curve(points: readonly (Point | undefined)[]): string {
  return points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${n(point.x)} ${n(point.y)}` : ''))
    .join('');
}

/** The lines stop short of the stars, as in printed atlases. */
function segments(path: readonly string[], stars: readonly PlacedStar[]): string[] {
  const find = (name: string | undefined) => stars.find((star) => star.name === name);
  return path.slice(1).flatMap((name, index) => {
    const [from, to] = [find(path[index]), find(name)];
    if (!from || !to) throw new Error(`A line joins a star that is not in the table: ${name}`);
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const free = length - from.radius - to.radius;
    if (free <= 0) return [];
    const gap = Math.min(7, free * 0.2);
    const [gapFrom, gapTo] = [from.radius + gap, to.radius + gap];
    const along = (distance: number) =>
      `${n(from.x + ((to.x - from.x) * distance) / length)} ${n(from.y + ((to.y - from.y) * distance) / length)}`;
    return [`M${along(gapFrom)}L${along(length - gapTo)}`];
  });
}

function halo({ x, y, radius }: PlacedStar): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius * 4.4)}" fill="url(#halo)"/>`;
}

function rays({ x, y, radius }: PlacedStar): string {
  const long = radius * 4.6;
  const thin = radius * 0.34;
  const ray = (dx: number, dy: number, wx: number, wy: number) =>
    `M${n(x - dx)} ${n(y - dy)}L${n(x + wx)} ${n(y + wy)}L${n(x + dx)} ${n(y + dy)}L${n(x - wx)} ${n(y - wy)}Z`;
  return `<path d="${ray(long, 0, 0, thin)}${ray(0, long, thin, 0)}" fill="#fffaf0" opacity="0.9"/>`;
}
