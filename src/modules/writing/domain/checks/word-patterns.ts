/**
 * One expression over a text in lower case with yo as ye, from patterns of whole words: `*` is any ending, a space any white
 * space, ` … ` up to three words between; otherwise they are regular expressions.
 */
export function compilePatterns(patterns: readonly string[]): RegExp {
  const sources = patterns.map((pattern) =>
    pattern.replaceAll('*', '\\p{L}*').replaceAll(' … ', '(?:\\s+[\\p{L}-]+){0,3}\\s+').replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${sources.join('|')})(?![\\p{L}\\d])`, 'gu');
}

/** All that a compiled expression finds in a text. */
export function findPatterns(text: string, patterns: RegExp): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[\u0300\u0301]/g, '')
    .replaceAll('\u0451', '\u0435');
  return plain.match(patterns) ?? [];
}
