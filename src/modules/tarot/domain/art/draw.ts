import { n, type Point } from '../../../../shared/svg';

/** A card in units of its drawing; everything in this folder is measured in them. */
export const CARD = { width: 600, height: 1000, radius: 38 } as const;

/** Colours all cards share, of the pen and of people. */
export const INK = {
  gold: '#e8cd8a',
  brass: '#a97c34',
  cream: '#fdf1d0',
  night: '#0b0918',
  skin: '#f4d8b0',
  rose: '#d9566b',
  leaf: '#5f9a54',
  steel: '#cfd8ea',
} as const;

/** How the pen goes round a shape: gold and three units wide, where nothing else is said. */
export interface Pen {
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
}

/** Where something drawn around its own origin goes. `turn` in degrees, clockwise; `flip` mirrors left and right. */
export interface Place extends Point {
  readonly scale?: number;
  readonly turn?: number;
  readonly flip?: boolean;
}

/** A filled path with a line of the pen around it. */
export function shape(d: string, fill: string, { stroke = INK.gold, width = 3, opacity }: Pen = {}): string {
  return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${n(width)}" stroke-linejoin="round"${faint(opacity)}/>`;
}

/** A filled path without a line. */
export function flat(d: string, fill: string, opacity?: number): string {
  return `<path d="${d}" fill="${fill}"${faint(opacity)}/>`;
}

/** A line of the pen with round ends. */
export function line(d: string, { stroke = INK.gold, width = 3, opacity }: Pen = {}): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${faint(opacity)}/>`;
}

/** A disc with a line around it. */
export function disc({ x, y }: Point, r: number, fill: string, pen?: Pen): string {
  const { stroke = INK.gold, width = 3, opacity } = pen ?? {};
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" stroke="${stroke}" stroke-width="${n(width)}"${faint(opacity)}/>`;
}

/** A soft light, drawn with one of the gradients of `lights`. */
export function glow({ x, y }: Point, r: number, opacity = 1, id = 'glow'): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="url(#${id})"${faint(opacity)}/>`;
}

/** What is drawn around its own origin, put in its place. */
export function put(inner: string, { x, y, scale = 1, turn = 0, flip = false }: Place): string {
  const turned = turn === 0 ? '' : ` rotate(${n(turn)})`;
  const scaled = scale === 1 && !flip ? '' : ` scale(${fine(flip ? -scale : scale)} ${fine(scale)})`;
  return `<g transform="translate(${n(x)} ${n(y)})${turned}${scaled}">${inner}</g>`;
}

/** The same thing in many places. */
export function putAll(inner: string, places: readonly Place[]): string {
  return places.map((place) => put(inner, place)).join('');
}

/** Left as it is and mirrored about the middle of the card. */
export function mirrored(inner: string): string {
  return `${inner}<g transform="translate(${CARD.width} 0) scale(-1 1)">${inner}</g>`;
}

/** A point on a circle around `centre`; degrees, 0 is up, clockwise. */
export function around({ x, y }: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
}

/** A list of points as the path that joins them. */
export function joined(points: readonly Point[], closed = true): string {
  return `M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** A star around the origin; `inner` is the radius of its notches. */
export function starPath(points: number, outer: number, inner: number): string {
  const tips = Array.from({ length: points * 2 }, (_, index) =>
    around({ x: 0, y: 0 }, index % 2 ? inner : outer, (index * 180) / points),
  );
  return joined(tips);
}

/** From `from` on, in steps: the row of `count` numbers. */
export function row(count: number, from: number, step: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index * step);
}

/** Scales of icons are small, so they keep four decimals. */
function fine(scale: number): string {
  return String(Math.round(scale * 10_000) / 10_000);
}

function faint(opacity: number | undefined): string {
  return opacity === undefined ? '' : ` opacity="${n(opacity)}"`;
}
