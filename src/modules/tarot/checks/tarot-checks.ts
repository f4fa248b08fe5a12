import { LANGUAGES } from '../../../shared/language';
import { type Check, compilePatterns, findPatterns, findUntrueClaims } from '../../writing';
import { leaningOf } from '../domain/leaning';
import type { ReadingInput } from '../domain/reading-input';
import { cardFacts } from './card-facts';
import { CHOSEN, LEANINGS, OUTCOMES, REFERRAL } from './meant.lexicon';
import { paragraphsOf } from './paragraphs.check';
import { findUnyouthful } from './youth';

const OUTCOME_PATTERNS = new Map(LANGUAGES.map((language) => [language, compilePatterns(OUTCOMES[language])]));
const CHOSEN_PATTERNS = new Map(LANGUAGES.map((language) => [language, compilePatterns(CHOSEN[language])]));

/** Nothing of cards but those that lie there, as they lie. */
const fact: Check<ReadingInput> = {
  code: 'fact',
  // What "it" is does not carry over a blank line.
  run: (text, { input, language }) =>
    paragraphsOf(text).flatMap((paragraph) => findUntrueClaims(paragraph, cardFacts(input), language)),
};

/** Neither romance nor money for those under age. */
const youth: Check<ReadingInput> = {
  code: 'youth',
  run: (text, { input, language }) =>
    input.isForYouth ? findUnyouthful(text, language).map((detail) => ({ code: 'youth', detail })) : [],
};

/** Where a question touches illness, pregnancy, court or debts, no outcome is told. */
const outcome: Check<ReadingInput> = {
  code: 'claim_outcome',
  run: (text, { input, language }) =>
    input.isSoftened
      ? findPatterns(text, OUTCOME_PATTERNS.get(language) ?? /$^/g).map((detail) => ({ code: 'claim_outcome', detail }))
      : [],
};

/** And the person is told who knows better. */
const referral: Check<ReadingInput> = {
  code: 'referral',
  run: (text, { input, language }) =>
    input.isSoftened && !REFERRAL[language].who.test(text) ? [{ code: 'referral', detail: 'none' }] : [],
};

/** A yes-or-no spread says which way its cards lean, and only that way. */
const leaning: Check<ReadingInput> = {
  code: 'leaning',
  run: (text, { input, language }) => {
    if (input.spread !== 'yes-or-no') return [];
    const said = text.toLowerCase();
    const own = LEANINGS[language][leaningOf(input)];
    const others = Object.values(LEANINGS[language]).filter((words) => words !== own && said.includes(words));
    return said.includes(own) && others.length === 0 ? [] : [{ code: 'leaning', detail: own }];
  },
};

/** No path is chosen for the person. */
const choice: Check<ReadingInput> = {
  code: 'choice',
  run: (text, { input, language }) =>
    input.spread === 'decision'
      ? findPatterns(text, CHOSEN_PATTERNS.get(language) ?? /$^/g).map((detail) => ({ code: 'choice', detail }))
      : [],
};

/** What all texts on cards keep. */
export const CARD_CHECKS: readonly Check<ReadingInput>[] = [fact, youth, outcome, referral];

/** What readings keep besides. */
export const READING_CHECKS: readonly Check<ReadingInput>[] = [leaning, choice];
