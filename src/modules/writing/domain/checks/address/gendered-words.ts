import * as ru from './address.lexicon';
import type { ClauseWord } from './clauses';

type Gender = 'm' | 'f';

/** A word of one gender that agrees with the reader. */
export interface GenderedWord {
  readonly gender: Gender;
  /** Short forms and past tense are plural beside the polite pronoun, whoever is addressed. */
  readonly isShort: boolean;
  readonly isFamiliar: boolean;
  /** As written, from the reader to the word. */
  readonly excerpt: string;
}

type Found = Pick<GenderedWord, 'gender' | 'isShort'> & { readonly at: number };

/** All words of a Russian clause that agree with the reader in gender. */
export function findGenderedWords(clause: readonly ClauseWord[]): GenderedWord[] {
  const words = clause.map(({ word }) => word);
  const isFamiliarClause = words.some((word) => word === ru.FAMILIAR || ru.FAMILIAR_OBLIQUE.has(word));
  const found = words.flatMap((word, at): (Found & { from: number })[] => {
    const hits = [
      ...(isSubject(word) ? [predicateAfter(words, at), predicateBefore(words, at)] : []),
      ...(isLink(words, at) ? [complementAfter(words, at)] : []),
      ...(ru.OBLIQUE.has(word) ? [itselfAfter(words, at), word === ru.SELF ? stateAfter(words, at) : null] : []),
      ...(ru.PLURAL_VERB.test(word) ? [doerAfter(words, at)] : []),
      ...(ru.VOCATIVES.has(word) ? [{ at, gender: 'f' as const, isShort: false }] : []),
    ];
    return hits.flatMap((hit) => (hit ? [{ ...hit, from: at }] : []));
  });
  const unique = new Map(found.map((each) => [each.at, each]));
  return [...unique.values()].map(({ at, from, gender, isShort }) => ({
    ...{ gender, isShort, isFamiliar: isFamiliarClause },
    excerpt: clause
      .slice(Math.min(at, from), Math.max(at, from) + 1)
      .map(({ text }) => text)
      .join(' '),
  }));
}

function isSubject(word: string): boolean {
  return word === ru.POLITE || word === ru.FAMILIAR;
}

/** After the subject: a short form, the past tense, "oneself", a long adjective, a noun. */
function predicateAfter(words: readonly string[], subject: number): Found | null {
  const at = skip(words, subject + 1);
  const word = words[at] ?? '';
  return (
    shortAt(words, at) ??
    pastAt(words, at) ??
    itself(words, at) ??
    alone(words, at) ??
    longAt(words, ru.SUCH.has(word) ? at + 1 : at) ??
    nounWithin(words, at)
  );
}

/** Before the subject, in a question. */
function predicateBefore(words: readonly string[], subject: number): Found | null {
  const isParticle = ru.PARTICLES.has(words[subject - 1] ?? '');
  const at = subject - (isParticle ? 2 : 1);
  return knownShortAt(words, at) ?? (isParticle ? pastAt(words, at) : null);
}

/** What the reader is told to be, becomes or feels. */
function complementAfter(words: readonly string[], link: number): Found | null {
  const at = skip(words, link + 1);
  return knownShortAt(words, at) ?? longAt(words, at) ?? (words[link + 1] === ru.SELF ? longAt(words, link + 2) : null);
}

function isLink(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (ru.LINKS.has(word)) return true;
  return ru.INFINITIVE_LINKS.has(word) && words.slice(0, at).some((before) => ru.SUBJECTS.has(before));
}

/** "Yourself" in another case. */
function itselfAfter(words: readonly string[], reader: number): Found | null {
  const at = reader + 1;
  const gender = ru.ITSELF_OBLIQUE[words[at] ?? ''];
  const next = words[at + 1];
  const endsThere = next === undefined || ru.AFTER.has(next) || ru.NO_NOUN.test(next);
  return gender && endsThere ? { at, gender, isShort: false } : null;
}

/** What the reader feels themselves to be. */
function stateAfter(words: readonly string[], self: number): Found | null {
  return longAt(words, skip(words, self + 1));
}

/** Who does what a verb in the second person says: alone, or in person. */
function doerAfter(words: readonly string[], verb: number): Found | null {
  for (let at = verb + 1; at <= verb + 3 && at < words.length; at++) {
    const found = itself(words, at) ?? (ru.ALONE_VERBS.has(words[verb] ?? '') ? alone(words, at) : null);
    if (found) return found;
  }
  return null;
}

function itself(words: readonly string[], at: number): Found | null {
  const gender = ru.ITSELF[words[at] ?? ''];
  const next = words[at + 1];
  if (!gender || (next !== undefined && ru.OF_ITSELF.has(next))) return null;
  const endsThere = next === undefined || ru.AFTER.has(next) || isSubject(words[at - 1] ?? '');
  return endsThere ? { at, gender, isShort: false } : null;
}

function alone(words: readonly string[], at: number): Found | null {
  const gender = ru.ALONE[words[at] ?? ''];
  if (!gender || words[at + 2] === words[at]) return null;
  return isEnd(words, at) ? { at, gender, isShort: false } : null;
}

function shortAt(words: readonly string[], at: number): Found | null {
  const word = words[at] ?? '';
  const known = knownShortAt(words, at);
  if (known || word.length < 5 || ru.NO_PREDICATE.has(word)) return known;
  if (ru.SHORT_FEMININE_ENDING.test(word)) return { at, gender: 'f', isShort: true };
  return ru.SHORT_MASCULINE_ENDING.test(word) ? { at, gender: 'm', isShort: true } : null;
}

function knownShortAt(words: readonly string[], at: number): Found | null {
  const word = words[at] ?? '';
  if (ru.SHORT_FEMININE.has(word)) return { at, gender: 'f', isShort: true };
  return ru.SHORT_MASCULINE.has(word) ? { at, gender: 'm', isShort: true } : null;
}

function pastAt(words: readonly string[], at: number): Found | null {
  const word = words[at] ?? '';
  if (ru.NO_PREDICATE.has(word)) return null;
  if (ru.PAST_FEMININE.test(word)) return { at, gender: 'f', isShort: true };
  return ru.PAST_MASCULINE.test(word) || ru.PAST_IRREGULAR.has(word) ? { at, gender: 'm', isShort: true } : null;
}

/** A long adjective that no noun follows. */
function longAt(words: readonly string[], at: number): Found | null {
  const word = words[at] ?? '';
  const [, ending] = ru.LONG_ADJECTIVE.exec(word) ?? [];
  if (ending === undefined || !isEnd(words, at)) return null;
  const stem = word.slice(0, word.lastIndexOf(ending));
  if (!ru.LONG_STEMS.includes(stem) && !ru.LONG_ENDING.test(word)) return null;
  return { at, gender: ru.FEMININE_ENDINGS.has(ending) ? 'f' : 'm', isShort: false };
}

function nounWithin(words: readonly string[], from: number): Found | null {
  for (let at = from; at < from + 3; at++) {
    const gender = ru.NOUNS[words[at] ?? ''];
    if (gender) return { at, gender, isShort: false };
  }
  return null;
}

function isEnd(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || ru.AFTER.has(next);
}

function skip(words: readonly string[], from: number): number {
  let at = from;
  while (at < from + 5 && isBetween(words[at])) at++;
  return at;
}

function isBetween(word: string | undefined): boolean {
  return word !== undefined && (ru.BETWEEN.has(word) || ru.ADVERB.test(word));
}
