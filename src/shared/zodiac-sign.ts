/** The twelve signs in zodiac order; a sign's index × 30° is where it begins on the ecliptic. */
export const ZODIAC_SIGNS = [
  'aries',
  'taurus',
  'gemini',
  'cancer',
  'leo',
  'virgo',
  'libra',
  'scorpio',
  'sagittarius',
  'capricorn',
  'aquarius',
  'pisces',
] as const;

export type ZodiacSign = (typeof ZODIAC_SIGNS)[number];

export const ELEMENTS = ['fire', 'earth', 'air', 'water'] as const;

export type Element = (typeof ELEMENTS)[number];

/** The element of a sign: fire, earth, air, water repeat in zodiac order. */
export function elementOf(sign: ZodiacSign): Element {
  return ELEMENTS[ZODIAC_SIGNS.indexOf(sign) % 4]!;
}

/** The sign at an ecliptic longitude in degrees (any real number; 360° wraps). */
export function signAt(longitude: number): ZodiacSign {
  const normal = ((longitude % 360) + 360) % 360;
  return ZODIAC_SIGNS[Math.floor(normal / 30) % 12]!;
}
