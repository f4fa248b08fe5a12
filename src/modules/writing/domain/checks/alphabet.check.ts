import type { Language } from '../../../../shared/language';
import type { Check } from '../check';

/** Letters of each language; Ukrainian or Greek look-alikes are as foreign to Russian as Latin is. */
const OWN: Readonly<Record<Language, RegExp>> = { ru: /[\u0430-\u044f\u0451]/i, en: /\p{Script=Latin}/u };
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
