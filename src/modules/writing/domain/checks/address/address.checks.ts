import type { Check, Problem } from '../../check';
import * as ru from './address.lexicon';
import { clausesOf, type ClauseWord } from './clauses';
import { findGenderedWords, type GenderedWord } from './gendered-words';

/** Russian only: English has no gender of the reader. No word agrees with them in a gender they did not choose. */
export const addressGender: Check = {
  code: 'address_gender',
  run: (text, { language, address = 'neutral' }) => {
    if (language !== 'ru') return [];
    const chosen = address === 'neutral' ? undefined : address === 'he' ? 'm' : 'f';
    const isWrong = ({ gender, isShort, isFamiliar }: GenderedWord) => gender !== chosen || (isShort && !isFamiliar);
    return [
      ...[...text.matchAll(ru.BOTH_GENDERS)].map(([found]) => found),
      ...findGenderedWords(clausesOf(text))
        .filter(isWrong)
        .map(({ excerpt }) => excerpt),
    ].map((detail) => ({ code: 'address_gender', detail }));
  },
};

/** The product speaks politely: neither the familiar pronoun nor verbs that go with it, outside of what the text quotes. */
export const addressFamiliar: Check = {
  code: 'address_familiar',
  run: (text, { language }) => {
    if (language !== 'ru') return [];
    return clausesOf(text).flatMap((clause) =>
      clause
        .filter(({ word }, at) => isFamiliarWord(word) || (isFamiliarVerb(word) && !isOfAnybody(clause, at)))
        .map(({ text: detail }) => ({ code: 'address_familiar', detail })),
    );
  },
};

/** The polite pronoun is written small within a sentence, as in print. */
export const addressCapital: Check = {
  code: 'address_capital',
  run: (text, { language }) =>
    language === 'ru'
      ? [...text.matchAll(ru.CAPITAL_PRONOUN)].map(([detail]): Problem => ({
          code: 'address_capital',
          detail: detail.trim(),
        }))
      : [],
};

function isFamiliarWord(word: string): boolean {
  return (
    ru.FAMILIAR_WORDS.has(word) ||
    ru.FAMILIAR_IMPERATIVES.has(word) ||
    (ru.FAMILIAR_IMPERATIVE.test(word) && !ru.NO_FAMILIAR_VERB.has(word))
  );
}

function isFamiliarVerb(word: string): boolean {
  return ru.FAMILIAR_VERB.test(word) && !ru.NO_FAMILIAR_VERB.has(word);
}

/** Said of anybody, as one says "time is not bought": negated, of what is so whenever something else is, thrown in alone. */
function isOfAnybody(clause: readonly ClauseWord[], at: number): boolean {
  const isAlone = clause.length === 1 && ru.ALONE_OF_ANYBODY.test(clause[0]?.word ?? '');
  return (
    isAlone ||
    clause[at - 1]?.word === ru.NOT ||
    clause.slice(0, at).some(({ word }) => ru.WHENEVER.has(word) || ru.RELATIVE.test(word))
  );
}
