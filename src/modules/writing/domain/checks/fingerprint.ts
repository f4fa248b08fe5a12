import type { Language } from '../../../../shared/language';
import { sentencesOf } from './sentences';
import { SKY_WORDS } from './similar.lexicon';

/** Words in a row; of three, chance makes too many, of five, one changed word spoils too many. */
const RUN_WORDS = 4;
/** Letters that stand for a word: as good as a stem where texts of one language are compared, and much cheaper. */
const STEM_LETTERS = 5;
/** Shorter sentences may be said twice. */
const MIN_SENTENCE_WORDS = 5;
/** Fingerprints of so many texts are remembered: the same neighbours are asked for with each text of a day. */
const REMEMBERED = 500;

/** What of a text is compared with others. */
export interface Fingerprint {
  /** All runs of four stems, the words of the sky left out. */
  readonly runs: ReadonlySet<string>;
  /** The sentences of five words and more, in stems, with their words as written and their runs. */
  readonly sentences: ReadonlyMap<string, { readonly text: string; readonly runs: readonly string[] }>;
}

const remembered = new Map<string, Fingerprint>();

/** The fingerprint of a plain text. */
export function fingerprintOf(text: string, language: Language): Fingerprint {
  const key = `${language} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const fingerprint = makeFingerprint(text, language);
  remembered.set(key, fingerprint);
  const oldest = remembered.keys().next();
  if (remembered.size > REMEMBERED && !oldest.done) remembered.delete(oldest.value);
  return fingerprint;
}

/** How much of the shorter text's runs the other has too, 0 to 1. */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  const [shorter, longer] = one.runs.size < other.runs.size ? [one.runs, other.runs] : [other.runs, one.runs];
  return shorter.size === 0 ? 0 : shareOf([...shorter], longer);
}

/** How alike two plain texts of a language are, 0 to 1. */
export function likenessOf(one: string, other: string, language: Language): number {
  return likeness(fingerprintOf(one, language), fingerprintOf(other, language));
}

/** The share of `runs` that `others` have too, 0 to 1. */
export function shareOf(runs: readonly string[], others: ReadonlySet<string>): number {
  return runs.length === 0 ? 0 : runs.filter((run) => others.has(run)).length / runs.length;
}

function makeFingerprint(text: string, language: Language): Fingerprint {
  const sentences = sentencesOf(text).map((sentence) => ({ text: sentence, stems: stemsOf(sentence, language) }));
  return {
    runs: new Set(runsOf(sentences.flatMap(({ stems }) => stems))),
    sentences: new Map(
      sentences
        .filter(({ stems }) => stems.length >= MIN_SENTENCE_WORDS)
        .map(({ text: words, stems }) => [stems.join(' '), { text: words.trim(), runs: runsOf(stems) }]),
    ),
  };
}

function stemsOf(text: string, language: Language): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('\u0451', '\u0435')
      .match(/\p{L}+/gu) ?? []
  )
    .filter((word) => !SKY_WORDS[language].test(word))
    .map((word) => word.slice(0, STEM_LETTERS));
}

function runsOf(stems: readonly string[]): string[] {
  return stems.slice(RUN_WORDS - 1).map((_, at) => stems.slice(at, at + RUN_WORDS).join(' '));
}
