import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';

/** A text that is there already. */
export interface PresentText {
  readonly sign: ZodiacSign;
  readonly source: 'generated' | 'fallback';
}

/** A text to be written; `replaceFallback` where the built-in writer's stands and a model's would be better. */
export interface PlannedText {
  readonly sign: ZodiacSign;
  readonly replaceFallback: boolean;
}

/**
 * What a run of the day has to write: at midnight what is lacking; at noon also what the built-in writer had to stand in
 * for, unless there is no model that could do better (`isInstant`).
 */
export function planPregeneration(
  present: readonly PresentText[],
  slot: 'midnight' | 'noon',
  isInstant: boolean,
): PlannedText[] {
  return ZODIAC_SIGNS.flatMap((sign): PlannedText[] => {
    const text = present.find((each) => each.sign === sign);
    if (!text) return [{ sign, replaceFallback: false }];
    const replace = slot === 'noon' && !isInstant && text.source === 'fallback';
    return replace ? [{ sign, replaceFallback: true }] : [];
  });
}
