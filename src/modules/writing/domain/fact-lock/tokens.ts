/** A word, a number (with its ending: `25th`) or a mark. */
export interface Token {
  readonly text: string;
  /** In lower case, yo as ye, no stress marks. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
}

/** A sentence of a text and where in the text it stands. */
export interface RawSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const TOKEN = /\d+(?:-\p{L}{1,3}(?![\p{L}\d])|\p{L}{2}(?![\p{L}\d]))?|\p{L}[\p{L}\p{M}]*|[^\s\p{M}]/gu;
const MARKS_OF_LETTERS = /[\u0300-\u0307\u0309-\u036f]/g;
/** Letters that need nothing done to them. */
const COMMON = /^[a-z\u0430-\u044f]+$/;
const ENDS = new Set(['.', '!', '?', '\u2026']);
const CLOSES = new Set(['"', ')', '\u00bb', '\u201d', '\u2019', '\u201c']);

/** The sentences of `text`, in tokens; a point after one of `abbreviations`, an initial or a number ends none. */
export function sentencesOf(text: string, abbreviations: ReadonlySet<string>): RawSentence[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    if (found !== '-' || !isJoint(text, index)) tokens.push(tokenOf(found, index));
  }
  const sentences: RawSentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!endsAt(tokens, at, text, abbreviations)) continue;
    sentences.push(sentence(tokens.slice(first, at + 1), text));
    first = at + 1;
  }
  if (first < tokens.length) sentences.push(sentence(tokens.slice(first), text));
  return sentences;
}

function sentence(tokens: readonly Token[], text: string): RawSentence {
  return { tokens, text: text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0) };
}

/** A hyphen inside a word joins two words and is no mark. */
function isJoint(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return /\S/.test(before) && /\S/.test(after) && !(/\d/.test(before) && /\d/.test(after));
}

function tokenOf(found: string, start: number): Token {
  const kind = LETTER.test(found) ? 'word' : DIGIT.test(found) ? 'number' : 'mark';
  return { text: found, word: plain(found), kind, start, end: start + found.length };
}

const LETTER = /^\p{L}/u;
const DIGIT = /^\d/;

/** `text` in lower case, yo as ye, without stress marks. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  if (COMMON.test(lower)) return lower;
  return text.toLowerCase().normalize('NFC').replace(MARKS_OF_LETTERS, '').replaceAll('\u0451', '\u0435');
}

function endsAt(tokens: readonly Token[], at: number, text: string, abbreviations: ReadonlySet<string>): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (token.end < (next?.start ?? 0) && text.slice(token.end, next?.start).includes('\n')) return true;
  const sign = CLOSES.has(token.text) ? tokens[at - 1] : token;
  if (!sign || !ENDS.has(sign.text) || (next && (ENDS.has(next.text) || CLOSES.has(next.text)))) return false;
  if (sign.text !== '.' || !next) return true;
  const before = tokens[tokens.indexOf(sign, Math.max(0, at - 1)) - 1];
  if (!before) return true;
  if (before.end === sign.start && next.start === sign.end) return false; // "i.e.", 12.5
  if (before.kind === 'number') return /^\p{Lu}/u.test(next.text);
  return !abbreviations.has(before.word) && !/^\p{Lu}$/u.test(before.text);
}
