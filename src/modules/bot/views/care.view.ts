import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import type { CareTier } from '../../writing';
import type { View } from '../view';

const WORDS = { stop: 'care-stop', decline: 'care-decline', soften: 'care-soften' } as const;

/** What is said to words that need care; never a button, least of all one that sells. */
export function careView(tier: Exclude<CareTier, 'none'>, language: Language, texts: TextsService): View {
  return { text: texts.html(language, WORDS[tier]) };
}
