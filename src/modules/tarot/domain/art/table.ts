import { escapeXml, n } from '../../../../shared/svg';
import { CARD_HEIGHT, type SpreadLayout } from '../spread-layouts';
import { disc, flat, INK, line, put, shape, starPath } from './draw';
import { textWidth } from './frame';

/** The longest side of a picture of a spread in pixels: what Telegram keeps of a photo. */
export const LONG_SIDE = 1280;
/** Widths of cards in pixels. Spreads share them, so that a face drawn for one is there for the others. */
const CARD_WIDTHS = [590, 304, 190, 172];

/** A picture of a spread in pixels. */
export interface TableSize {
  readonly width: number;
  readonly height: number;
  /** Of a card. */
  readonly card: { readonly width: number; readonly height: number };
}

/** How large the picture of a layout and the cards in it are, in whole pixels. */
export function tableSize({ width, height }: SpreadLayout): TableSize {
  const largest = LONG_SIDE / Math.max(width, height);
  const unit = CARD_WIDTHS.find((cardWidth) => cardWidth <= largest) ?? Math.floor(largest);
  const [cardWidth, cardHeight] = [Math.round(unit), Math.round(unit * CARD_HEIGHT)];
  return {
    width: Math.round(width * unit),
    height: Math.round(height * unit),
    card: { width: cardWidth, height: cardHeight },
  };
}

/** The cloth cards are laid on, as SVG, as large as any picture needs: velvet of the night with a woven pattern of stars. */
export function tableCloth(): string {
  const sparks = [0, 88].flatMap((x) => [0, 88].map((y) => put(flat(starPath(4, 7, 1.8), INK.gold, 0.22), { x, y })));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LONG_SIDE}" height="${LONG_SIDE}" viewBox="0 0 ${LONG_SIDE} ${LONG_SIDE}">
<defs><radialGradient id="velvet" cx="0.5" cy="0.46" r="0.72"><stop offset="0" stop-color="#4b2350"/><stop offset="0.55" stop-color="#2c1238"/><stop offset="1" stop-color="#12071c"/></radialGradient>
<pattern id="weave" width="88" height="88" patternUnits="userSpaceOnUse"><path d="M44 0L88 44L44 88L0 44Z" fill="none" stroke="#c9a05a" stroke-width="1" opacity="0.2"/>${put(flat(starPath(8, 9, 3.4), INK.gold, 0.26), { x: 44, y: 44 })}${sparks.join('')}</pattern></defs>
<rect width="${LONG_SIDE}" height="${LONG_SIDE}" fill="url(#velvet)"/><rect width="${LONG_SIDE}" height="${LONG_SIDE}" fill="url(#weave)"/>
</svg>`;
}

/** A gold line round the cloth, a star in each corner. */
function border({ width, height }: TableSize): string {
  const [w, h] = [width - 32, height - 32];
  const d = `M16 50A34 34 0 0 0 50 16H${w - 18}A34 34 0 0 0 ${w + 16} 50V${h - 18}A34 34 0 0 0 ${w - 18} ${h + 16}H50A34 34 0 0 0 16 ${h - 18}Z`;
  const star = shape(starPath(8, 15, 6), INK.gold, { width: 1, stroke: INK.brass });
  const corners = [30, width - 30].flatMap((x) => [30, height - 30].map((y) => put(star, { x, y })));
  return `<g class="border">${line(d, { stroke: INK.brass, width: 5 })}${line(d, { width: 2 })}${corners.join('')}</g>`;
}

/** The soft shadow of a card with `margin` pixels around it, as SVG. */
export function cardShadow({ width, height }: TableSize['card'], margin: number): string {
  const [w, h] = [width + 2 * margin, height + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><defs><filter id="soft" x="-0.2" y="-0.2" width="1.4" height="1.4"><feGaussianBlur stdDeviation="${n(margin * 0.36)}"/></filter></defs>
<rect x="${margin}" y="${margin}" width="${width}" height="${height}" rx="${n(width * 0.07)}" fill="#000000" fill-opacity="0.7" filter="url(#soft)"/></svg>`;
}

/** The numbers and names on a table and its border, as SVG of its size; an empty name leaves the number alone. */
export function tableLabels(layout: SpreadLayout, names: readonly string[]): string {
  const size = tableSize(layout);
  const unit = size.card.width;
  const letter = Math.min(44, Math.max(26, unit * 0.135));
  const single = layout.positions.length === 1;
  const labels = layout.positions.map(({ label }, index) => {
    const place = { x: label.x * unit, y: label.y * unit, width: label.width * unit, align: label.align };
    return labelText(names[index] ?? '', single ? '' : String(index + 1), place, letter);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">${labels.join('')}${border(size)}</svg>`;
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align: 'middle' | 'left';
}

function labelText(name: string, number: string, { x, y, width, align }: TextPlace, letter: number): string {
  const badge = number === '' ? 0 : letter * 0.72;
  const room = width - (badge ? badge * 2 + letter * 0.25 : 0);
  const { lines, size } = fit(name, room, letter);
  const longest = Math.max(0, ...lines.map(textWidth)) * size * 0.94;
  const whole = longest + (badge ? badge * 2 + (name === '' ? 0 : letter * 0.25) : 0);
  const left = align === 'middle' ? x - whole / 2 : x;
  const middle = y + badge + ((lines.length - 1) * size * 1.12) / 2;
  const start = left + (badge ? badge * 2 + letter * 0.25 : 0);
  const words = lines.map((words, index) => {
    const base = y + letter * 1.02 + index * size * 1.12;
    return `<text x="${n(badge ? start : x)}" y="${n(base)}"${badge ? '' : ' text-anchor="middle"'} font-family="DejaVu Serif" font-size="${n(size)}" fill="${INK.cream}" stroke="#12071c" stroke-width="${n(size * 0.16)}" stroke-opacity="0.8" paint-order="stroke" stroke-linejoin="round">${escapeXml(words)}</text>`;
  });
  return `${number === '' ? '' : numberBadge(number, { x: left + badge, y: middle }, badge)}${words.join('')}`;
}

function numberBadge(number: string, { x, y }: { x: number; y: number }, r: number): string {
  return `${disc({ x, y }, r, '#1a0d2c', { width: r * 0.12 })}<text x="${n(x)}" y="${n(y + r * 0.42)}" font-family="DejaVu Serif" font-size="${n(r * (number.length > 1 ? 1 : 1.2))}" font-weight="bold" text-anchor="middle" fill="${INK.gold}">${number}</text>`;
}

/** One line where it fits, else two broken at a space, else smaller letters. */
function fit(name: string, room: number, letter: number): { lines: string[]; size: number } {
  if (name === '') return { lines: [], size: letter };
  if (textWidth(name) * letter * 0.94 <= room) return { lines: [name], size: letter };
  const words = name.split(' ');
  const breaks = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const lines = breaks.sort((a, b) => widest(a) - widest(b))[0] ?? [name];
  return { lines, size: Math.min(letter, room / (widest(lines) * 0.94)) };
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(textWidth));
}
