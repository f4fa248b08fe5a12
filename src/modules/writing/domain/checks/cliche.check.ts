import { LANGUAGES } from '../../../../shared/language';
import type { Check } from '../check';
import { CLICHES } from './cliche.lexicon';
import { compilePatterns, findPatterns } from './word-patterns';

const PATTERNS = new Map(LANGUAGES.map((language) => [language, compilePatterns(CLICHES[language])]));

/** None of the worn phrases by which a horoscope is known from afar. */
export const cliche: Check = {
  code: 'cliche',
  run: (text, { language }) =>
    findPatterns(text, PATTERNS.get(language) ?? /$^/g).map((detail) => ({ code: 'cliche', detail })),
};
