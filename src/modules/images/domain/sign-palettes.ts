import type { ZodiacSign } from '../../../shared/zodiac-sign';

/** Of everything that is drawn with a pen: the one colour all twelve share. */
export const GOLD = '#f0dfb0';

/** What makes one picture differ in mood: colours (hex), from the dark of the night to the light of the sign, and clouds. */
export interface Palette {
  /** The edges. */
  readonly night: string;
  /** The middle of the sky. */
  readonly dusk: string;
  /** Two tints of the clouds. */
  readonly mist: string;
  readonly veil: string;
  /** The lit sector, glyph and stars' glow. */
  readonly light: string;
  /** Of clouds and star field; picked by eye. */
  readonly seed: number;
}

/** Fire burns, earth is green and ochre, air is violet, water is blue; within an element each sign has its own hour. */
export const SIGN_PALETTES: Readonly<Record<ZodiacSign, Palette>> = {
  aries: { night: '#0d0407', dusk: '#300a12', mist: '#d8262c', veil: '#7a1f5a', light: '#ff6450', seed: 23 },
  leo: { night: '#0e0604', dusk: '#301408', mist: '#e8801f', veil: '#9a2e1a', light: '#ffb94a', seed: 5 },
  sagittarius: { night: '#0c040a', dusk: '#2c0c1c', mist: '#d0482f', veil: '#7a2a8a', light: '#ff9470', seed: 9 },
  taurus: { night: '#040a06', dusk: '#0b2615', mist: '#3f9f4a', veil: '#96a02a', light: '#a4e676', seed: 2 },
  virgo: { night: '#050a06', dusk: '#14260f', mist: '#7aa23a', veil: '#2f8a6a', light: '#dde98a', seed: 6 },
  capricorn: { night: '#040908', dusk: '#0a2420', mist: '#2f8a72', veil: '#8a7440', light: '#86dcb8', seed: 10 },
  gemini: { night: '#07060f', dusk: '#18153e', mist: '#7a6ae8', veil: '#c87ab0', light: '#c6b4ff', seed: 3 },
  libra: { night: '#09060f', dusk: '#24143e', mist: '#a85ae0', veil: '#e8789a', light: '#f2b0dc', seed: 7 },
  aquarius: { night: '#06070f', dusk: '#161a44', mist: '#5f6af0', veil: '#a080f0', light: '#b4c0ff', seed: 23 },
  cancer: { night: '#03080d', dusk: '#08263a', mist: '#2a98c4', veil: '#7090d0', light: '#94e4ff', seed: 21 },
  scorpio: { night: '#03060d', dusk: '#0a183c', mist: '#2450d0', veil: '#8a2a72', light: '#74a4ff', seed: 8 },
  pisces: { night: '#030a0d', dusk: '#062c36', mist: '#1faaa6', veil: '#4a70d8', light: '#76f0e0', seed: 12 },
};
