import {
  HOMOPHONES,
  KEYBOARD,
  LATIN_DIGITS,
  LOOK_ALIKES,
  SPELT,
  spelledByEar,
  TRANSLITERATION,
} from './letters.lexicon';

/** One word of a text in all the spellings it may be meant in. */
export interface Word {
  readonly spellings: readonly string[];
  /** The number of its sentence. */
  readonly sentence: number;
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean;
}

/** What the letters of a text are. */
type Alphabet = 'cyrillic' | 'english' | 'latin';

/** Stands for a letter its writer masked. */
export const MASK = '*';

/** Telegram's longest text has 4,096 units; what a hostile one unfolds to beyond twice that is not read. */
const LONGEST = 8_192;
const MISSPELT = new RegExp(Object.keys(SPELT).join('|'), 'gu');
/** Shorter Latin words look like Cyrillic ones too often. */
const LOOKED_AT_FROM = 5;
const IGNORED = /[\p{Cf}\p{M}]/gu;
/** Faces that laugh till they cry, and a row of closing brackets, are a joke's. */
const LAUGHTER = /[\u{1F602}\u{1F923}\u{1F639}\u{1F606}]+|\){3,}/gu;
const APOSTROPHE = /(?<=\p{L})['\u2019\u02BC`\u00B4](?=\p{L})/gu;
/** Letters with a sign between each and the next; with spaces, four at least and all the same, since words may be so short. */
const DOTTED_OUT = /(?<![\p{L}\p{N}])\p{L}(?:[.\-_\u00B7\u2022/|][\p{L}\p{N}])+(?![\p{L}\p{N}])/gu;
const SPACED_OUT = /(?<![\p{L}\p{N}])[\p{L}\p{N}]( {1,2}|, )[\p{L}\p{N}](?:\1[\p{L}\p{N}]){2,}(?![\p{L}\p{N}])/gu;
const SEPARATOR = /[^\p{L}\p{N}]/gu;
const PIECE = /[\p{L}\p{N}@$]+(?:[*#]{1,2}[\p{L}\p{N}@$]+)*|[!?\n«»“”„"]|(?<!\.)\.(?!\.)/gu;
const MASKED = /[*#]/g;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /[a-z]/;
/** Words no Russian text has by Latin letters: "zone" is no prison where they stand. */
const ENGLISH =
  /\b(?:the|is|of|and|with|will|you|what|that|this|for|am|are|was|does|should|when|how|have|his|she|not|your|from|want|dont|it|in|i'?m|time|sign|date|love|chart|card|cards|today)\b/;
const OUTSIDE_CYRILLIC = /[^\u0430-\u044F]/u;
const NUMBER = /^\p{N}+$/u;

/** The words of a text in lower case, \u0451 as \u0435, without invisible characters and doubled letters. */
export function wordsOf(text: string): Word[] {
  return split(plain(text));
}

/** The text as the Russian keyboard would have typed it; `null` for a text that has Cyrillic letters already, or no Latin ones. */
export function retyped(text: string): string | null {
  const lower = text.slice(0, LONGEST).toLowerCase();
  if (CYRILLIC.test(lower) || !LATIN.test(lower)) return null;
  let typed = '';
  for (const character of lower) {
    const key = KEYBOARD.latin.indexOf(character);
    typed += key < 0 ? character : (KEYBOARD.cyrillic[key] ?? '');
  }
  return typed;
}

/** A word as it sounds: what is often misspelt falls together. */
export function byEar(word: string): string {
  return word.replace(HOMOPHONES, spelledByEar);
}

/** A word with every run of one letter as a single one. */
export function withoutDoubles(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}

function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(IGNORED, '')
    .replace(LAUGHTER, ' haha ')
    .replaceAll('\u0451', '\u0435')
    .replace(MISSPELT, (pair) => SPELT[pair] ?? pair)
    .replace(APOSTROPHE, '')
    .replace(DOTTED_OUT, (letters) => letters.replace(SEPARATOR, ''))
    .replace(SPACED_OUT, (letters) => letters.replace(SEPARATOR, ''));
}

function split(text: string): Word[] {
  const words: Word[] = [];
  const among: Alphabet = CYRILLIC.test(text) ? 'cyrillic' : ENGLISH.test(text) ? 'english' : 'latin';
  let sentence = 0;
  let quoted = false;
  for (const [piece] of text.matchAll(PIECE)) {
    if (/[.!?\n]/.test(piece)) sentence += 1;
    else if (/[«»“”„"]/.test(piece)) quoted = /[«„]/.test(piece) || (piece === '"' && !quoted);
    else words.push({ spellings: spellingsOf(piece, among), sentence, quoted });
  }
  return words;
}

/** A sign inside a word may stand for a letter or merely between two. */
function spellingsOf(piece: string, among: Alphabet): string[] {
  const whole = piece.replace(MASKED, '');
  if (whole !== piece) return [...spellingsOf(whole, among), withoutDoubles(piece.replace(MASKED, MASK))];
  const spellings = CYRILLIC.test(piece) ? cyrillicSpellings(piece) : latinSpellings(piece, among);
  return [...new Set(spellings.map(withoutDoubles))];
}

function cyrillicSpellings(piece: string): string[] {
  if (!OUTSIDE_CYRILLIC.test(piece)) return [piece];
  const looks = looksOf(piece);
  const spellings = [looks, piece.includes('3') ? looksOf(piece.replaceAll('3', '\u0437')) : looks];
  return LATIN.test(piece) ? [...spellings, transliterated(piece)] : spellings;
}

/** A short Latin word is read by its looks only among Cyrillic ones: "he" would be a negation. */
function latinSpellings(piece: string, among: Alphabet): string[] {
  if (NUMBER.test(piece) || !LATIN.test(piece)) return [piece];
  const latin = piece.replace(/[\d@$]/g, (digit) => LATIN_DIGITS[digit] ?? digit);
  if (among === 'english') return [latin];
  const looks = among === 'cyrillic' || piece.length >= LOOKED_AT_FROM ? looksOf(piece) : latin;
  return [latin, transliterated(piece), ...(LATIN.test(looks) ? [] : [looks])];
}

function looksOf(piece: string): string {
  return piece.replace(/[^\u0430-\u044F]/gu, (character) => LOOK_ALIKES[character] ?? character);
}

const SPELLINGS = new Map(TRANSLITERATION);
const LATIN_GROUP = new RegExp(TRANSLITERATION.map(([latin]) => latin).join('|'), 'g');

function transliterated(piece: string): string {
  return piece.replace(LATIN_GROUP, (latin) => SPELLINGS.get(latin) ?? latin);
}
