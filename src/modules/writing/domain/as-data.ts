/** Unicode characters of a person's words that go into a prompt at most; a question needs fewer. */
const LONGEST = 500;
/** Control, format, private and half characters; what joins an emoji's parts may stand. */
const UNREADABLE = /[^\P{C}\n\t\u200D]/gu;
const FENCES = /`{2,}|~{3,}|"{3,}|'{3,}|-{3,}|={3,}|#{2,}/g;

/** What opens a role for some model: `<|im_start|>`, `[INST]`, and `[3]` would be a fact; none is needed in a question. */
const BRACKETS: Readonly<Record<string, string>> = {
  '<': '\u2039',
  '>': '\u203A',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};

/**
 * A person's words for a prompt, unmistakably data: on one line, as a JSON string between tags that the words themselves
 * cannot contain, at most 500 characters of them. Everything a person writes goes into a prompt through here or not at all;
 * commands in it are read as words, since no line, role, tag or numbered fact can begin there.
 */
export function asData(words: string): string {
  // Look-alikes of brackets and quotes are made plain first: a model's tokenizer may do so too.
  const plain = words
    .slice(0, 4 * LONGEST)
    .replace(UNREADABLE, '')
    .normalize('NFKC')
    .replace(FENCES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[<>[\]{}]/g, (bracket) => BRACKETS[bracket] ?? ' ')
    .trim();
  return `<person_words>${JSON.stringify(Array.from(plain).slice(0, LONGEST).join(''))}</person_words>`;
}
