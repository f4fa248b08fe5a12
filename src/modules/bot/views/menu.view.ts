import type { ReplyKeyboardMarkup } from '@grammyjs/types';
import type { TextsService } from '../../../platform/texts/texts.service';
import { LANGUAGES, type Language } from '../../../shared/language';
import type { View } from '../view';

/** What the menu under the input line leads to. */
export const MENU = ['horoscope', 'signs', 'settings', 'help'] as const;

export type MenuItem = (typeof MENU)[number];

/** Two rows that stay under the input line. */
export function menuKeyboard(language: Language, texts: TextsService): ReplyKeyboardMarkup {
  const [horoscope, signs, settings, help] = MENU.map((item) => ({ text: texts.plain(language, `menu-${item}`) }));
  if (!horoscope || !signs || !settings || !help) throw new Error('The menu has four buttons');
  return {
    keyboard: [
      [horoscope, signs],
      [settings, help],
    ],
    resize_keyboard: true,
    is_persistent: true,
  };
}

/** The menu item whose label was sent, in whichever language it was shown. */
export function menuItemOf(text: string, texts: TextsService): MenuItem | undefined {
  return MENU.find((item) => LANGUAGES.some((language) => texts.plain(language, `menu-${item}`) === text.trim()));
}

/** Any text with the menu brought back. */
export function withMenu(text: string, language: Language, texts: TextsService): View {
  return { text, keyboard: menuKeyboard(language, texts) };
}
