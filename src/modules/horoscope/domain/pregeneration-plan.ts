import { type ZodiacSign, ZODIAC_SIGNS } from '../../../shared/zodiac-sign';

/** Which run of the day it is: 00:05 fills the day, 12:05 also tries again what a model failed at. */
export type PregenerationSlot = 'midnight' | 'noon';

/** A text to write; `replaceFallback` also where the built-in writer's stands. */
export interface PregenerationStep {
  readonly sign: ZodiacSign;
  readonly replaceFallback: boolean;
}

interface PresentText {
  readonly sign: ZodiacSign;
  readonly source: 'generated' | 'fallback';
}

/** The slot of a run by its local hour, 0 to 23. */
export function slotAt(hour: number): PregenerationSlot {
  return hour < 12 ? 'midnight' : 'noon';
}

/**
 * What to write for a day and language of which `present` is there. While no model writes (`isInstant`) the built-in texts
 * are as good as a new one, so nothing is replaced.
 */
export function planPregeneration(
  present: readonly PresentText[],
  slot: PregenerationSlot,
  isInstant: boolean,
): PregenerationStep[] {
  const sources = new Map(present.map(({ sign, source }) => [sign, source]));
  const replacesFallback = slot === 'noon' && !isInstant;
  return ZODIAC_SIGNS.flatMap((sign): PregenerationStep[] => {
    const source = sources.get(sign);
    if (source === undefined) return [{ sign, replaceFallback: false }];
    return source === 'fallback' && replacesFallback ? [{ sign, replaceFallback: true }] : [];
  });
}
