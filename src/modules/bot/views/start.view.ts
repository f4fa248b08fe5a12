import type { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { firstSign, showSign } from '../callbacks/horoscope.callback';
import type { View } from '../view';
import { menuKeyboard } from './menu.view';
import { signsKeyboard } from './horoscope.view';

/** The greeting of a first contact, with the menu under the input line. */
export function helloView(language: Language, texts: TextsService): View {
  return { text: texts.html(language, 'start-hello'), keyboard: menuKeyboard(language, texts) };
}

/** Twelve signs to begin with: the first value is one tap away. */
export function firstSignView(language: Language, texts: TextsService): View {
  return { text: texts.html(language, 'start-choose-sign'), keyboard: signsKeyboard(language, texts, firstSign) };
}

/** Twelve signs to look at. */
export function anySignView(language: Language, texts: TextsService): View {
  return { text: texts.html(language, 'start-choose-any'), keyboard: signsKeyboard(language, texts, showSign) };
}
