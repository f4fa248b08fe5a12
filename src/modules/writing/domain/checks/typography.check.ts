import type { Language } from '../../../../shared/language';
import type { Check } from '../check';

/** What print of any language does not do, once `tidy` has put right what needs no thought. */
const SLIPS: readonly RegExp[] = [
  /[^\S\n]{2,}/, // wide gaps
  /\s[,.;:!?\u2026](?=\s|$)/, // a mark off its word
  /,[,.;:!?]|[;:][,.;:!?]|\.,|\.{4,}|[!?]{4,}|!!/, // doubled marks
  /\s-\s|--/, // a hyphen for a dash
  /\p{Ll},\p{L}|\p{Ll}[.!?]\p{Lu}/u, // marks without a space
  /\([^)]*$|^[^(]*\)/, // half a pair of brackets
];
const OF_LANGUAGE: Readonly<Record<Language, readonly RegExp[]>> = {
  ru: [/["\u201c\u201d\u2018\u2019']/, /\p{Ll}[\u2014\u2013]\p{Ll}/u],
  en: [/[\u00ab\u00bb\u201e]/],
};
const PAIRS: readonly (readonly [string, string])[] = [
  ['\u00ab', '\u00bb'],
  ['\u201e', '\u201c'],
];

/** Quotation marks, dashes and spaces as in print. */
export const typography: Check = {
  code: 'typography',
  run: (text, { language }) => {
    const slips = [...SLIPS, ...OF_LANGUAGE[language]].flatMap((pattern) => {
      const found = pattern.exec(text);
      return found ? [around(text, found.index, found[0].length)] : [];
    });
    const unpaired = PAIRS.filter(([open, close]) => language === 'ru' && count(text, open) !== count(text, close));
    return [...slips, ...unpaired.map(([open, close]) => `${open}${close}`)].map((detail) => ({
      code: 'typography',
      detail,
    }));
  },
};

function around(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - 12), Math.min(text.length, at + Math.min(length, 12) + 12)).replace(/\n/g, ' ');
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
