/** A sentence's end: its marks, what closes with it, and space before a capital, a number or an opening mark; or a line's end. */
const BETWEEN = /(?<=[.!?\u2026]["'\u00bb\u201d\u2019)]*)\s+(?=[\p{Lu}\d\u00ab"\u201c(\u2014])|\n+/u;

/** The sentences of a plain text, as they stand there. */
export function sentencesOf(text: string): string[] {
  return text.split(BETWEEN).filter((sentence) => /\p{L}/u.test(sentence));
}
