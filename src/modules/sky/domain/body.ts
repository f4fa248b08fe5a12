import { type ZodiacSign } from '../../../shared/zodiac-sign';

/** The ten bodies of a horoscope, by falling apparent speed; in a pair the earlier one is the mover. */
export const BODIES = [
  'moon',
  'mercury',
  'venus',
  'sun',
  'mars',
  'jupiter',
  'saturn',
  'uranus',
  'neptune',
  'pluto',
] as const;

export type Body = (typeof BODIES)[number];

/** Bodies so slow that an aspect between two of them colours weeks, not hours. */
export const SLOW_BODIES: readonly Body[] = ['jupiter', 'saturn', 'uranus', 'neptune', 'pluto'];

/** The modern ruler of each sign. */
export const RULERS: Readonly<Record<ZodiacSign, Body>> = {
  aries: 'mars',
  taurus: 'venus',
  gemini: 'mercury',
  cancer: 'moon',
  leo: 'sun',
  virgo: 'mercury',
  libra: 'venus',
  scorpio: 'pluto',
  sagittarius: 'jupiter',
  capricorn: 'saturn',
  aquarius: 'uranus',
  pisces: 'neptune',
};
