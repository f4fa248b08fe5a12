import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import type { CareTier } from '../../writing';
import type { BotContext } from '../bot-context';
import type { View } from '../view';
import { withMenu } from './menu.view';

const WORDS = { stop: 'care-stop', decline: 'care-decline', soften: 'care-soften' } as const;

/** What is said to words that need care; never a button, least of all one that sells. */
export function careView(tier: Exclude<CareTier, 'none'>, language: Language, texts: TextsService): View {
  return { text: texts.html(language, WORDS[tier]) };
}

/** What is said to words nobody asked for: that this is not done, or what comes first, and the menu; nothing where they need no care. */
export function careForStray({ care, language }: BotContext, texts: TextsService): View | undefined {
  if (care?.tier !== 'decline' && care?.tier !== 'soften') return undefined;
  return withMenu(careView(care.tier, language, texts).text, language, texts);
}
