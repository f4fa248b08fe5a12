import type { Check } from '../check';
import { sentencesOf } from './sentences';

/** A word twice in a row; English has a few that may stand so. */
const TWICE = /(?<![\p{L}-])(\p{L}+)[^\S\n]+\1(?![\p{L}-])/giu;
const MAY_DOUBLE = new Set(['that', 'had', 'is', 'on']);
/** A model that goes round in circles comes back to the same words; so many in a row are no accident. */
const LOOP_WORDS = 20;

/** No sentence, no twenty words in a row and no word right after itself twice. */
export const repetition: Check = {
  code: 'repetition',
  run: (text) => {
    const doubled = [...text.matchAll(TWICE)].filter(([, word]) => !MAY_DOUBLE.has(word?.toLowerCase() ?? ''));
    const details = [...doubled.map(([found]) => found), ...loopsOf(text)];
    return [...new Set(details)].map((detail) => ({ code: 'repetition', detail: detail.slice(0, 80) }));
  },
};

/** The first words of each sentence that says again what stood before. */
function loopsOf(text: string): string[] {
  const seen = new Set<string>();
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const length = Math.min(LOOP_WORDS, words.length);
    if (length < 3) return [];
    const runs = Array.from({ length: words.length - length + 1 }, (_, at) => words.slice(at, at + length).join(' '));
    // Words of a short sentence may be part of a longer one; only the whole of it counts.
    const keys = words.length < LOOP_WORDS ? [`${runs[0] ?? ''}.`] : runs;
    const again = keys.find((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return again === undefined ? [] : [again];
  });
}
