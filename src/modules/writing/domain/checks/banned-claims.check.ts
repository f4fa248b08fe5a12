import { type Language, LANGUAGES } from '../../../../shared/language';
import type { Check } from '../check';
import { BANNED_CLAIMS, CLAIM_THEMES, type ClaimTheme } from './banned-claims.lexicon';

/** No death, illness, pregnancy, winnings, certainty, curses and no talk of the writer: one check a theme. */
export const bannedClaims: readonly Check[] = CLAIM_THEMES.map((theme) => {
  const code = `claim_${theme}`;
  const patterns = Object.fromEntries(LANGUAGES.map((language) => [language, compile(language, theme)]));
  return {
    code,
    run: (text, { language }) => {
      const found = text
        .toLowerCase()
        .replaceAll('\u0451', '\u0435')
        .match(patterns[language] ?? /$^/g);
      return (found ?? []).map((detail) => ({ code, detail }));
    },
  };
});

function compile(language: Language, theme: ClaimTheme): RegExp {
  const patterns = BANNED_CLAIMS[language][theme].map((pattern) =>
    pattern.replaceAll('*', '\\p{L}*').replaceAll(' … ', '(?:\\s+[\\p{L}-]+){0,3}\\s+').replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'gu');
}
