import type { Language } from '../../../../shared/language';
import type { Check } from '../check';

/**
 * Letters of each language, and no word is excepted: Ukrainian or Greek look-alikes are as foreign to Russian as Latin is,
 * wide and ornamental Latin as foreign to English as Cyrillic.
 */
const OWN: Readonly<Record<Language, RegExp>> = {
  ru: /[\u0430-\u044f\u0451]/i,
  en: /[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]/i,
};
const WORDS = /[\p{L}\p{M}]+/gu;
const LETTERS = /\p{L}/gu;

/** Words of the text's own alphabet only: no foreign words, no look-alike letters of another alphabet inside a word. */
export const alphabet: Check = {
  code: 'alphabet',
  run: (text, { language }) =>
    (text.match(WORDS) ?? [])
      .filter((word) => (word.match(LETTERS) ?? []).some((letter) => !OWN[language].test(letter)))
      .map((word) => ({ code: 'alphabet', detail: word.slice(0, 40) })),
};
