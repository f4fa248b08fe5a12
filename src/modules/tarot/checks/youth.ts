import { LANGUAGES, type Language } from '../../../shared/language';
import { compilePatterns, findPatterns } from '../../writing';
import { YOUTH_WORDS } from './youth.lexicon';

const PATTERNS = new Map(LANGUAGES.map((language) => [language, compilePatterns(YOUTH_WORDS[language])]));

/** All words of romance and money in a text. */
export function findUnyouthful(text: string, language: Language): readonly string[] {
  return findPatterns(text, PATTERNS.get(language) ?? /$^/g);
}

/** Whether a text has neither romance nor money. */
export function isFitForYouth(text: string, language: Language): boolean {
  return findUnyouthful(text, language).length === 0;
}
