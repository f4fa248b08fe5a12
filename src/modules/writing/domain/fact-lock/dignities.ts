import { type ZodiacSign, ZODIAC_SIGNS } from '../../../../shared/zodiac-sign';
import type { LockBody } from './lock-fact';

type Signs = Readonly<Partial<Record<LockBody, readonly ZodiacSign[]>>>;

/** Signs each planet rules, the old rulers beside the new. */
const OWN: Signs = {
  sun: ['leo'],
  moon: ['cancer'],
  mercury: ['gemini', 'virgo'],
  venus: ['taurus', 'libra'],
  mars: ['aries', 'scorpio'],
  jupiter: ['sagittarius', 'pisces'],
  saturn: ['capricorn', 'aquarius'],
  uranus: ['aquarius'],
  neptune: ['pisces'],
  pluto: ['scorpio'],
};

const EXALTED: Signs = {
  sun: ['aries'],
  moon: ['taurus'],
  mercury: ['virgo', 'aquarius'],
  venus: ['pisces'],
  mars: ['capricorn'],
  jupiter: ['cancer'],
  saturn: ['libra'],
};

/** The signs a body rules. */
export function ownSigns(body: LockBody): readonly ZodiacSign[] {
  return OWN[body] ?? [];
}

/** The signs opposite to those it rules. */
export function exileSigns(body: LockBody): readonly ZodiacSign[] {
  return ownSigns(body).map(opposite);
}

/** The signs it is exalted in. */
export function exaltationSigns(body: LockBody): readonly ZodiacSign[] {
  return EXALTED[body] ?? [];
}

/** The signs opposite to those. */
export function fallSigns(body: LockBody): readonly ZodiacSign[] {
  return exaltationSigns(body).map(opposite);
}

function opposite(sign: ZodiacSign): ZodiacSign {
  return ZODIAC_SIGNS[(ZODIAC_SIGNS.indexOf(sign) + 6) % 12] ?? sign;
}
