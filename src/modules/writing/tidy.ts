import type { Language } from '../../shared/language';

/** What a typesetter puts right without asking: pairs of quotation marks, hyphens for dashes, three points, wide gaps. */
const PRINT: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [
      /(?<![\p{L}\d])["\u201c\u201d]([\p{L}\d][^"\u201c\u201d\u00ab\u00bb\n]*)["\u201c\u201d](?![\p{L}\d])/gu,
      '\u00ab$1\u00bb',
    ],
    [/(?<=\s)(?:-|--|\u2013)(?=\s)/gu, '\u2014'],
  ],
  en: [[/(?<=\s)(?:-|--)(?=\s)/gu, '\u2014']],
};
const ANY_PRINT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\.)\.{3}(?!\.)/g, '\u2026'],
  [/[^\S\n]{2,}/g, ' '],
  [/[^\S\n]+(?=\n)|(?<=\n)[^\S\n]+/g, ''],
  [/\n{3,}/g, '\n\n'],
];

/** One form of every letter (a short i may come as i and a breve), marks as in print, no space around. */
export function tidy(text: string, language: Language): string {
  return [...PRINT[language], ...ANY_PRINT].reduce(
    (tidied, [pattern, better]) => tidied.replace(pattern, better),
    text.normalize('NFC').trim(),
  );
}
