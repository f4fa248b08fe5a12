import type { Element, ZodiacSign } from '../../../shared/zodiac-sign';
import type { Court, MajorId, Pip, Suit } from './card-id';

/** The seven planets of the ancients, which rule the decans. */
export type ClassicalPlanet = 'sun' | 'moon' | 'mercury' | 'venus' | 'mars' | 'jupiter' | 'saturn';

/**
 * What a card is in the sky, as the Golden Dawn taught it (Mathers, "Book T"). A major is a planet, a sign or an element;
 * an ace the pure element of its suit; a pip a planet in a decan, ten degrees of a sign; a court card an element within
 * that of its suit, over a part of the zodiac: `from` in degrees of ecliptic longitude, `span` degrees long.
 */
export type Attribution =
  | { readonly kind: 'planet'; readonly planet: ClassicalPlanet }
  | { readonly kind: 'sign'; readonly sign: ZodiacSign }
  | { readonly kind: 'element'; readonly element: Element }
  | {
      readonly kind: 'decan';
      readonly planet: ClassicalPlanet;
      readonly sign: ZodiacSign;
      readonly decan: 1 | 2 | 3;
    }
  | { readonly kind: 'court'; readonly element: Element; readonly from: number; readonly span: 30 | 90 };

/** What a major arcanum can be. */
export type MajorAttribution = Extract<Attribution, { kind: 'planet' | 'sign' | 'element' }>;

const planet = (name: ClassicalPlanet): MajorAttribution => ({ kind: 'planet', planet: name });
const sign = (name: ZodiacSign): MajorAttribution => ({ kind: 'sign', sign: name });
const element = (name: Element): MajorAttribution => ({ kind: 'element', element: name });

/** Justice and Strength stand where Waite put them, so that Leo is the eighth and Libra the eleventh. */
export const MAJOR_ATTRIBUTIONS: Readonly<Record<MajorId, MajorAttribution>> = {
  'the-fool': element('air'),
  'the-magician': planet('mercury'),
  'the-high-priestess': planet('moon'),
  'the-empress': planet('venus'),
  'the-emperor': sign('aries'),
  'the-hierophant': sign('taurus'),
  'the-lovers': sign('gemini'),
  'the-chariot': sign('cancer'),
  strength: sign('leo'),
  'the-hermit': sign('virgo'),
  'wheel-of-fortune': planet('jupiter'),
  justice: sign('libra'),
  'the-hanged-man': element('water'),
  death: sign('scorpio'),
  temperance: sign('sagittarius'),
  'the-devil': sign('capricorn'),
  'the-tower': planet('mars'),
  'the-star': sign('aquarius'),
  'the-moon': sign('pisces'),
  'the-sun': planet('sun'),
  judgement: element('fire'),
  'the-world': planet('saturn'),
};

/** The element of a card whose attribution is a planet: the planet's own temperament. */
export const PLANET_ELEMENTS: Readonly<Record<ClassicalPlanet, Element>> = {
  sun: 'fire',
  moon: 'water',
  mercury: 'air',
  venus: 'earth',
  mars: 'fire',
  jupiter: 'fire',
  saturn: 'earth',
};

export const SUIT_ELEMENTS: Readonly<Record<Suit, Element>> = {
  wands: 'fire',
  cups: 'water',
  swords: 'air',
  pentacles: 'earth',
};

/** Two to four of a suit are the decans of its cardinal sign, five to seven of the fixed, eight to ten of the mutable. */
export const SUIT_SIGNS: Readonly<Record<Suit, readonly [ZodiacSign, ZodiacSign, ZodiacSign]>> = {
  wands: ['aries', 'leo', 'sagittarius'],
  cups: ['cancer', 'scorpio', 'pisces'],
  swords: ['libra', 'aquarius', 'gemini'],
  pentacles: ['capricorn', 'taurus', 'virgo'],
};

/** The rulers of a suit's decans, two to ten. */
export const DECAN_RULERS: Readonly<Record<Suit, Readonly<Record<Pip, ClassicalPlanet>>>> = {
  wands: {
    two: 'mars',
    three: 'sun',
    four: 'venus',
    five: 'saturn',
    six: 'jupiter',
    seven: 'mars',
    eight: 'mercury',
    nine: 'moon',
    ten: 'saturn',
  },
  cups: {
    two: 'venus',
    three: 'mercury',
    four: 'moon',
    five: 'mars',
    six: 'sun',
    seven: 'venus',
    eight: 'saturn',
    nine: 'jupiter',
    ten: 'mars',
  },
  swords: {
    two: 'moon',
    three: 'saturn',
    four: 'jupiter',
    five: 'venus',
    six: 'mercury',
    seven: 'moon',
    eight: 'jupiter',
    nine: 'mars',
    ten: 'sun',
  },
  pentacles: {
    two: 'jupiter',
    three: 'mars',
    four: 'sun',
    five: 'mercury',
    six: 'moon',
    seven: 'saturn',
    eight: 'sun',
    nine: 'venus',
    ten: 'mercury',
  },
};

/**
 * "Book T" has a rider of fire, a queen of water, a prince of air and a princess of earth. In this deck the rider is the
 * knight, and the prince, who holds the fixed signs, the king: on their thrones are the bulls of Taurus and the lions of
 * Leo. Some schools exchange the two.
 */
export const COURT_ELEMENTS: Readonly<Record<Court, Element>> = {
  page: 'earth',
  knight: 'fire',
  queen: 'water',
  king: 'air',
};

/**
 * Where the part of each court card begins, in degrees of ecliptic longitude. Queens, kings and knights hold 30° from the
 * 20th degree before a cardinal, fixed and mutable sign; a page a quarter, with the fixed sign of the suit in its middle.
 */
export const COURT_BEGINNINGS: Readonly<Record<Suit, Readonly<Record<Court, number>>>> = {
  wands: { page: 90, knight: 230, queen: 350, king: 110 },
  cups: { page: 180, knight: 320, queen: 80, king: 200 },
  swords: { page: 270, knight: 50, queen: 170, king: 290 },
  pentacles: { page: 0, knight: 140, queen: 260, king: 20 },
};
