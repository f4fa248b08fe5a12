import { LANGUAGES } from '../../../../shared/language';
import type { Check } from '../check';
import { BANNED_CLAIMS, CLAIM_THEMES } from './banned-claims.lexicon';
import { compilePatterns, findPatterns } from './word-patterns';

/** No death, illness, pregnancy, harm, winnings, certainty, curses and no talk of the writer: one check a theme. */
export const bannedClaims: readonly Check[] = CLAIM_THEMES.map((theme) => {
  const code = `claim_${theme}`;
  const patterns = new Map(LANGUAGES.map((language) => [language, compilePatterns(BANNED_CLAIMS[language][theme])]));
  return {
    code,
    run: (text, { language }) =>
      findPatterns(text, patterns.get(language) ?? /$^/g).map((detail) => ({ code, detail })),
  };
});
