/** Unicode characters of a person's words that go into a prompt at most; a question needs fewer. */
const LONGEST = 500;
/** Control, format, private and half characters; what joins an emoji's parts may stand. */
const UNREADABLE = /[^\P{C}\n\t\u200D]/gu;
const FENCES = /`{2,}|~{3,}|"{3,}|'{3,}|-{3,}|={3,}|#{2,}/g;

/**
 * A person's words for a prompt, unmistakably data: on one line, as a JSON string between tags that the words themselves
 * cannot contain, at most 500 characters of them.
 */
export function asData(words: string): string {
  const plain = words
    .replace(UNREADABLE, '')
    .replace(FENCES, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('<', '\u2039')
    .replaceAll('>', '\u203A')
    .trim();
  return `<person_words>${JSON.stringify(Array.from(plain).slice(0, LONGEST).join(''))}</person_words>`;
}
