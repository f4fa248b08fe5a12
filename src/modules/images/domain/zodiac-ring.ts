import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';
import { SIGN_GLYPHS } from '../../../shared/sign-glyphs';
import { GOLD, type Palette } from './sign-palettes';
import { n, type Point, radial } from '../../../shared/svg';

/** Radii of the ring around (540, 540). */
export const RING = { outer: 514, scale: 496, glyphs: 461, inner: 426 } as const;

const MIDDLE = 540;

/** The middle of a sign's sector at `radius`. */
export function sectorMiddle(sign: ZodiacSign, radius: number): Point {
  return onRing(ZODIAC_SIGNS.indexOf(sign) * 30 + 15, radius);
}

/** The wheel of 360 degrees and twelve sectors, the sector of `sign` lit. */
export function zodiacRing(sign: ZodiacSign, palette: Palette): string {
  const heart = sectorMiddle(sign, RING.glyphs);
  const start = ZODIAC_SIGNS.indexOf(sign) * 30;
  return `<defs>${radial('sector', heart, 150, [
    [0, '#fffaf0', 0.95],
    [0.28, palette.light, 0.95],
    [1, palette.light, 0.3],
  ])}${radial('flare', heart, 190, [
    [0, palette.light, 0.55],
    [0.45, palette.light, 0.18],
    [1, palette.light, 0],
  ])}</defs>
<path d="${circle(RING.outer)}${circle(RING.inner)}" fill="#04030a" fill-opacity="0.5" fill-rule="evenodd"/>
<circle cx="${n(heart.x)}" cy="${n(heart.y)}" r="190" fill="url(#flare)"/>
<path d="${sector(start)}" fill="url(#sector)"/>
<g fill="none" stroke="${GOLD}">
<path d="${circle(RING.outer)}" stroke-width="2.6"/>
<path d="${circle(RING.scale)}${circle(RING.inner + 8)}" stroke-width="1" opacity="0.5"/>
<path d="${circle(RING.inner)}" stroke-width="2.2" opacity="0.95"/>
<path d="${degreeMarks()}" stroke-width="1.1" opacity="0.7"/>
<path d="${borders()}" stroke-width="1.6" opacity="0.85"/></g>
${ZODIAC_SIGNS.map((each) => smallGlyph(each, each === sign)).join('\n')}`;
}

/** Aries begins at nine o'clock and the signs go against the clock, as in a chart with Aries rising. */
function onRing(longitude: number, radius: number): Point {
  const angle = ((180 + longitude) * Math.PI) / 180;
  return { x: MIDDLE + radius * Math.cos(angle), y: MIDDLE - radius * Math.sin(angle) };
}

function circle(radius: number): string {
  return `M${MIDDLE - radius} ${MIDDLE}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

function sector(start: number): string {
  const arc = (radius: number, sweep: 0 | 1, to: number) =>
    `A${radius} ${radius} 0 0 ${sweep} ${at(onRing(to, radius))}`;
  const { scale, inner } = RING;
  return `M${at(onRing(start, scale))}${arc(scale, 0, start + 30)}L${at(onRing(start + 30, inner))}${arc(inner, 1, start)}Z`;
}

function degreeMarks(): string {
  return Array.from({ length: 360 }, (_, degree) => {
    const length = degree % 10 === 0 ? 18 : degree % 5 === 0 ? 12 : 7;
    return `M${at(onRing(degree, RING.outer))}L${at(onRing(degree, RING.outer - length))}`;
  }).join('');
}

function borders(): string {
  return ZODIAC_SIGNS.map((_, i) => `M${at(onRing(i * 30, RING.outer))}L${at(onRing(i * 30, RING.inner))}`).join('');
}

function smallGlyph(sign: ZodiacSign, lit: boolean): string {
  const { x, y } = sectorMiddle(sign, RING.glyphs);
  const scale = lit ? 0.42 : 0.34;
  const place = `translate(${n(x - 50 * scale)} ${n(y - 50 * scale)}) scale(${n(scale)})`;
  const ink = lit ? 'stroke="#120a0c" stroke-width="8"' : `stroke="${GOLD}" stroke-width="6.5" opacity="0.6"`;
  return `<path d="${SIGN_GLYPHS[sign]}" transform="${place}" fill="none" ${ink} stroke-linecap="round" stroke-linejoin="round"/>`;
}

function at({ x, y }: Point): string {
  return `${n(x)} ${n(y)}`;
}
