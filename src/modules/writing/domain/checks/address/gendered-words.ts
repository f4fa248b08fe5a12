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
/** With the word it was found from. */
type Hit = Found & { readonly from: number };

/** All words of a Russian text's clauses that agree with the reader in gender. */
export function findGenderedWords(clauses: readonly (readonly ClauseWord[])[]): GenderedWord[] {
  return clauses.flatMap((clause, index) => {
    const words = clause.map(({ word }) => word);
    const before = clauses[index - 1]?.map(({ word }) => word) ?? [];
    const after = clauses[index + 1]?.map(({ word }) => word) ?? [];
    const isFamiliar = words.some((word) => word === ru.FAMILIAR || ru.FAMILIAR_OBLIQUE.has(word));
    const found = [
      ...words.flatMap((_, at) => within(words, at)),
      fromOtherClause(words, before, after),
      ahead(words, after),
      endearment(words),
    ].filter((each) => each !== null);
    const unique = [...new Map(found.map((each) => [each.at, each])).values()];
    return unique.map(({ at, from, gender, isShort }) => ({
      ...{ gender, isShort, isFamiliar },
      excerpt: clause
        .slice(Math.min(at, from), Math.max(at, from) + 1)
        .map(({ text }) => text)
        .join(' '),
    }));
  });
}

/** What agrees with the reader because of the word at `from`. */
function within(words: readonly string[], from: number): Hit[] {
  const word = words[from] ?? '';
  const found = [
    ...(isSubject(word) ? [predicateAfter(words, from), predicateBefore(words, from), joinedAfter(words, from)] : []),
    ...(isLink(words, from) ? [complementAfter(words, from)] : []),
    ...(ru.OBLIQUE.has(word) ? [itselfAfter(words, from)] : []),
    ...(word === ru.SELF ? [longAt(words, skip(words, from + 1))] : []),
    ...(ru.PLURAL_VERB.test(word) ? [doerAfter(words, from), itselfJustBefore(words, from)] : []),
    ...(ru.VOCATIVES.has(word) ? [{ at: from, gender: 'f' as const, isShort: false }] : []),
  ];
  return found.flatMap((each) => (each ? [{ ...each, from }] : []));
}

/** A predicate without a subject in a clause that hangs on one of the reader: "all that she could", "if she were". */
function fromOtherClause(words: readonly string[], before: readonly string[], after: readonly string[]): Hit | null {
  const [first = '', second = ''] = words;
  const isOfReader = (clause: readonly string[]) => clause.some((word) => isSubject(word) || ru.PLURAL_VERB.test(word));
  const isWhat = ru.WHAT.has(first) && ru.THAT.has(before.at(-1) ?? '') && isOfReader(before);
  const isOfWhat = ru.PREPOSITIONS.has(first) && ru.WHAT.has(second) && isOfReader(before);
  const isWho = first === ru.WHO && isOfReader(before);
  const isIf = ru.CONJUNCTIONS.has(first) && (isOfReader(before) || isOfReader(after));
  if (!isWhat && !isOfWhat && !isIf && !isWho) return null;
  const at = skip(words, isOfWhat ? 2 : 1);
  const next = words[at + 1];
  const endsThere = isWho || next === undefined || ru.AFTER.has(next) || ru.COMPARATIVE.test(next);
  const found = endsThere ? (pastAt(words, at) ?? knownShortAt(words, at)) : null;
  // Whoever somebody else is may well be a man; only of the reader is it said that way of a woman.
  return found && !(isWho && found.gender === 'm') ? { ...found, from: 0 } : null;
}

/** A clause that is nothing but a dear name. */
function endearment(words: readonly string[]): Hit | null {
  const [at = 0, ...others] = words.flatMap((word, index) => (ru.MINE.has(word) ? [] : [index]));
  const gender = others.length === 0 ? ru.ENDEARMENTS[words[at] ?? ''] : undefined;
  return gender ? { at, from: 0, gender, isShort: false } : null;
}

/** A participle before the clause of the reader: "tired by the week, you". */
function ahead(words: readonly string[], after: readonly string[]): Hit | null {
  const [, ending] = ru.PARTICIPLE.exec(words[0] ?? '') ?? [];
  if (ending === undefined || !isSubject(after[0] ?? '') || !ru.AFTER.has(words[1] ?? '')) return null;
  return { at: 0, from: 0, gender: ru.FEMININE_ENDINGS.has(ending) ? 'f' : 'm', isShort: false };
}

/** A further predicate of the same subject: "you are calm and ready", "you yourself too". */
function joinedAfter(words: readonly string[], subject: number): Found | null {
  for (let join = subject + 1; join < Math.min(words.length, subject + 8); join++) {
    if (!ru.JOINS.has(words[join] ?? '')) continue;
    const at = skip(words, join + 1);
    const word = words[at] ?? '';
    const known = knownShortAt(words, at);
    if (known) return known;
    if (join === subject + 1 && ru.ITSELF[word] && isBetween(words[at + 1] ?? ru.NOT))
      return { at, gender: ru.ITSELF[word], isShort: false };
    if (ru.NO_PREDICATE.has(word)) continue;
    if (ru.PAST_FEMININE.test(word) || ru.SHORT_FEMININE_ENDING.test(word)) return { at, gender: 'f', isShort: true };
    if (ru.PAST_REFLEXIVE.test(word)) return { at, gender: 'm', isShort: true };
  }
  return null;
}

/** "Herself" right before the verb in the second person. */
function itselfJustBefore(words: readonly string[], verb: number): Found | null {
  const gender = ru.ITSELF[words[verb - 1] ?? ''];
  return gender ? { at: verb - 1, gender, isShort: false } : null;
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
  return knownShortAt(words, at) ?? longAt(words, at) ?? nounAt(words, at);
}

function isLink(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (ru.LINKS.has(word)) return true;
  const before = words.slice(0, at);
  if (ru.SEEMING.has(word) && before.some((each) => ru.PLURAL_VERB.test(each))) return true;
  return (
    ru.INFINITIVE_LINKS.has(word) &&
    (ru.PLURAL_VERB.test(before.at(-1) ?? '') || before.some((each) => ru.SUBJECTS.has(each)))
  );
}

/** "Yourself" in another case. */
function itselfAfter(words: readonly string[], reader: number): Found | null {
  const at = reader + 1;
  const gender = ru.ITSELF_OBLIQUE[words[at] ?? ''];
  const next = words[at + 1];
  const endsThere = next === undefined || ru.AFTER.has(next) || ru.NO_NOUN.test(next);
  return gender && endsThere ? { at, gender, isShort: false } : null;
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
  return [from, from + 1, from + 2].map((at) => nounAt(words, at)).find((found) => found !== null) ?? null;
}

function nounAt(words: readonly string[], at: number): Found | null {
  const gender = ru.NOUNS[words[at] ?? ''];
  return gender ? { at, gender, isShort: false } : null;
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
  return word !== undefined && (ru.BETWEEN.has(word) || (ru.ADVERB.test(word) && !ru.NO_ADVERB.has(word)));
}
