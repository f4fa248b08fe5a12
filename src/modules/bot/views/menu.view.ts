import type { ReplyKeyboardMarkup } from '@grammyjs/types';
import type { TextsService } from '../../../platform/texts/texts.service';
import { LANGUAGES, type Language } from '../../../shared/language';
import { inRows, type View } from '../view';

/** What the menu under the input line leads to. */
export const MENU = ['horoscope', 'tarot', 'card-of-day', 'signs', 'settings', 'help'] as const;

export type MenuItem = (typeof MENU)[number];

/** Rows of two that stay under the input line. */
export function menuKeyboard(language: Language, texts: TextsService): ReplyKeyboardMarkup {
  const labels = MENU.map((item) => ({ text: texts.plain(language, `menu-${item}`) }));
  return { keyboard: inRows(labels, 2), resize_keyboard: true, is_persistent: true };
}

/** The menu item whose label was sent, in whichever language it was shown. */
export function menuItemOf(text: string, texts: TextsService): MenuItem | undefined {
  return MENU.find((item) => LANGUAGES.some((language) => texts.plain(language, `menu-${item}`) === text.trim()));
}

/** Any text with the menu brought back. */
export function withMenu(text: string, language: Language, texts: TextsService): View {
  return { text, keyboard: menuKeyboard(language, texts) };
}
