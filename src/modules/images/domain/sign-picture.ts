import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { constellationDrawing } from './constellation-drawing';
import { CONSTELLATIONS } from './constellations';
import { nightSky } from './night-sky';
import { SIGN_GLYPHS } from '../../../shared/sign-glyphs';
import { GOLD, type Palette, SIGN_PALETTES } from './sign-palettes';
import { escapeXml, n, radial } from '../../../shared/svg';
import { RING, sectorMiddle, zodiacRing } from './zodiac-ring';

/** Side of the square picture in pixels; more than a phone shows, less than the 1280 Telegram keeps. */
export const SIGN_PICTURE_SIZE = 1080;

const SIZE = SIGN_PICTURE_SIZE;
const MIDDLE = { x: 540, y: 540 };
const CONSTELLATION_FRAME = { centre: { x: 540, y: 402 }, halfWidth: 308, halfHeight: 226 };

/** The picture of a sign as SVG: its constellation, name and glyph within the zodiac; the same arguments, the same text. */
export function signPicture(sign: ZodiacSign, name: string): string {
  const palette = SIGN_PALETTES[sign];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">
${nightSky(palette, sectorMiddle(sign, RING.glyphs), { centre: MIDDLE, radius: RING.inner }, SIZE)}
${hush(palette)}
${constellationDrawing(CONSTELLATIONS[sign], CONSTELLATION_FRAME, palette)}
${zodiacRing(sign, palette)}
${label(sign, name, palette)}
</svg>`;
}

/** A calm, dark place for the name and the glyph. */
function hush(palette: Palette): string {
  return `<defs>${radial('hush', { x: 540, y: 850 }, 330, [
    [0, palette.night, 0.8],
    [0.5, palette.night, 0.45],
    [1, palette.night, 0],
  ])}</defs>
<g clip-path="url(#disc)"><circle cx="540" cy="850" r="330" fill="url(#hush)"/></g>`;
}

function label(sign: ZodiacSign, name: string, palette: Palette): string {
  const scale = 1.32;
  const place = `translate(${n(540 - 50 * scale)} ${n(862 - 50 * scale)}) scale(${scale})`;
  return `<defs><linearGradient id="ink" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fffaf0"/>
<stop offset="0.75" stop-color="${palette.light}"/></linearGradient></defs>
<text x="540" y="758" text-anchor="middle" font-family="DejaVu Serif" font-size="70" letter-spacing="${name.length > 9 ? 11 : 15}" fill="${GOLD}">${escapeXml(name.toUpperCase())}</text>
<path d="M280 862L422 860.500L430 854L438 862L430 870L422 863.500ZM800 862L658 860.500L650 854L642 862L650 870L658 863.500Z" fill="${GOLD}" opacity="0.85"/>
<path d="${SIGN_GLYPHS[sign]}" transform="${place}" fill="none" stroke="url(#ink)" stroke-width="5.6" stroke-linecap="round" stroke-linejoin="round"/>`;
}
