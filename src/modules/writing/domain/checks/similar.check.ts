import type { Check } from '../check';
import { type Fingerprint, fingerprintOf, likeness, shareOf } from './fingerprint';

/**
 * Texts that share a fifth of their runs of four words are too alike. Measured on `similarity.corpus.json`: fresh texts over the
 * same facts share none, copies with names, words or the order of sentences changed 0.35 and more; one clause in common makes
 * up to 0.18 of a short text, and so does a copy of which every sentence is half new, which passes.
 */
export const MAX_LIKENESS = 0.2;
/** Of a sentence or two chance decides. */
const MIN_RUNS = 12;
/** A sentence with so much of it in the other text is named as repeated. */
const REPEATED_SHARE = 0.5;
/** More to put right at once only confuses. */
const MAX_NAMED = 5;

/** Neither a sentence nor a fifth of its words as another text has them, names of the sky aside. */
export const similar: Check = {
  code: 'similar',
  run: (text, { language, others = [] }) => {
    if (others.length === 0) return [];
    const own = fingerprintOf(text, language);
    const prints = others.map((other) => fingerprintOf(other, language));
    const same = [...own.sentences].filter(([stems]) => prints.some(({ sentences }) => sentences.has(stems)));
    const details = same.length > 0 ? same.map(([, sentence]) => sentence.text) : repeatedOf(text, own, prints);
    return details.slice(0, MAX_NAMED).map((detail) => ({ code: 'similar', detail: detail.slice(0, 160) }));
  },
};

/** The sentences that make it too like its nearest, the worst at least; none where it is like no other. */
function repeatedOf(text: string, own: Fingerprint, others: readonly Fingerprint[]): string[] {
  if (own.runs.size < MIN_RUNS) return [];
  const near = others.filter((other) => likeness(own, other) >= MAX_LIKENESS);
  if (near.length === 0) return [];
  const shares = [...own.sentences.values()]
    .map(({ text: words, runs }) => ({ words, share: Math.max(...near.map((other) => shareOf(runs, other.runs))) }))
    .sort((one, other) => other.share - one.share);
  const repeated = shares.filter(({ share }) => share >= REPEATED_SHARE);
  const named = (repeated.length > 0 ? repeated : shares.slice(0, 1)).map(({ words }) => words);
  return named.length > 0 ? named : [text];
}
