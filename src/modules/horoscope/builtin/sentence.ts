import type { Words } from './words/daily-words';

/** A finished piece of a text and the ids of the facts it names. */
export interface Sentence {
  readonly text: string;
  readonly facts: readonly string[];
  /** The lists of phrases it was drawn from, where another sentence had better draw from others. */
  readonly lists?: readonly string[];
}

interface Heard {
  readonly stems: readonly string[];
  readonly runs: readonly string[];
}

/** Stems so common that saying them twice is no fault: of which, about, there, their, these; week and month, in Russian too. */
const COMMON = new Set(['whi', 'abo', 'the', 'mon', '\u043d\u0435\u0434\u0435', '\u043c\u0435\u0441\u044f']);
const SHORTEST_WORD = 5;
const LONGEST_STEM = 5;
const ENDING = 2;
/** So many words in a row are heard as the same saying; a clause said twice is several such runs, each worse than a word. */
const RUN_WORDS = 5;
const RUN_WEIGHT = 3;
/** The names that every third sentence would say otherwise. */
const WATCHED_NAME = /^(\u043b\u0443\u043d|moon)/;
/** Every sentence is compared with all before it. */
const HEARD = new WeakMap<Sentence, Heard>();
const ATTEMPTS = 8;
/** A frame or a lead changes only this often, or the plainest of them would win most of the time. */
const ATTEMPTS_PER_FRAME = 4;

/** Which draw of a frame an attempt at a sentence uses. */
export function frameAttempt(attempt: number): number {
  return Math.floor(attempt / ATTEMPTS_PER_FRAME);
}

/**
 * `frame` with its {slots} filled; {Slot} is capitalised, {slot,} closes a clause that its words open with a comma. Throws on
 * a slot without a word: a fault of the frame.
 */
export function fill(frame: string, words: Words): string {
  return frame.replace(/\{(\w+)(,?)\}/g, (_, slot: string, closing: string) => {
    const word = words[slot.charAt(0).toLowerCase() + slot.slice(1)];
    if (word === undefined) throw new RangeError(`no word for {${slot}} in "${frame}"`);
    return (/^[A-Z]/.test(slot) ? capitalised(word) : word) + (word.includes(',') ? closing : '');
  });
}

/** `text` with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The first of a few attempts at a sentence that repeats no word of `before` or of its own, else the least repetitive one;
 * what `tiring` matches in lower case counts as words do.
 */
export function leastRepetitive(
  before: readonly Sentence[],
  write: (attempt: number) => Sentence,
  { tiring, attempts = ATTEMPTS }: { tiring?: RegExp; attempts?: number } = {},
): Sentence {
  const marks = (sentence: Sentence) => [
    ...heard(sentence).stems,
    ...((tiring && sentence.text.toLowerCase().match(tiring)) ?? []),
  ];
  const said = new Set<string>(before.flatMap(marks));
  const sayings = new Set<string>(before.flatMap((sentence) => heard(sentence).runs));
  let best: { sentence: Sentence; repeats: number } | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const sentence = write(attempt);
    const repeats = repeatsOf(marks(sentence), said) + RUN_WEIGHT * repeatsOf(heard(sentence).runs, sayings);
    if (!best || repeats < best.repeats) best = { sentence, repeats };
    if (repeats === 0) break;
  }
  return best?.sentence ?? write(0);
}

/** How many of `own` were said before, or stand in it twice. */
function repeatsOf(own: readonly string[], said: ReadonlySet<string>): number {
  return own.length - new Set(own.filter((mark) => !said.has(mark))).size;
}

/** What a sentence leaves in the ear: the stems of its longer words, and its runs of words. */
function heard(sentence: Sentence): Heard {
  const known = HEARD.get(sentence);
  if (known) return known;
  const words = sentence.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const runs = words.slice(RUN_WORDS - 1).map((_, at) => words.slice(at, at + RUN_WORDS).join(' '));
  const found = { stems: words.flatMap(stemOf), runs };
  HEARD.set(sentence, found);
  return found;
}

function stemOf(word: string): string[] {
  const name = WATCHED_NAME.exec(word);
  if (name) return [name[0]];
  if (word.length < SHORTEST_WORD) return [];
  const stem = word.slice(0, Math.min(LONGEST_STEM, word.length - ENDING));
  return COMMON.has(stem) ? [] : [stem];
}
