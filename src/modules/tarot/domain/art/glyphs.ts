import { SIGN_GLYPHS } from '../../../../shared/sign-glyphs';
import type { ZodiacSign } from '../../../../shared/zodiac-sign';
import { INK, line, type Place, put } from './draw';

const SKY_GLYPHS = {
  sun: 'M50 10A40 40 0 1 1 49.9 10ZM50 46A4 4 0 1 1 49.9 46Z',
  moon: 'M64 12A40 40 0 1 0 64 88A50 50 0 0 1 64 12Z',
  mercury: 'M50 24A20 20 0 1 1 49.9 24ZM50 64V96M34 80H66M28 4C30 18 40 24 50 24C60 24 70 18 72 4',
  venus: 'M50 8A24 24 0 1 1 49.9 8ZM50 56V94M32 76H68',
  mars: 'M42 32A28 28 0 1 1 41.9 32ZM62 40L90 10M66 10H90V34',
  jupiter: 'M22 26C26 8 52 8 52 30C52 50 36 62 20 70H86M70 14V92',
  saturn: 'M38 8V70M22 24H58M38 46C50 32 72 38 72 56C72 72 58 76 58 88C58 94 66 96 72 92',
  fire: 'M50 12L90 84H10Z',
  water: 'M50 88L90 16H10Z',
  air: 'M50 12L90 84H10ZM20 56H80',
  earth: 'M50 88L90 16H10ZM20 44H80',
} as const;

/** What a card is in the sky: a sign, a planet or an element. */
export type SkyGlyph = ZodiacSign | keyof typeof SKY_GLYPHS;

/** The glyph of a sign, planet or element, `size` wide around the middle of its place. */
export function glyph(name: SkyGlyph, size: number, place: Place, stroke: string = INK.gold): string {
  const d = name in SKY_GLYPHS ? SKY_GLYPHS[name as keyof typeof SKY_GLYPHS] : SIGN_GLYPHS[name as ZodiacSign];
  return put(`<g transform="translate(-50 -50)">${line(d, { stroke, width: 8 })}</g>`, { ...place, scale: size / 100 });
}
