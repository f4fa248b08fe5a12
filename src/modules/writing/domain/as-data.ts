/** Unicode characters of a person's words that go into a prompt at most; a question needs fewer. */
const LONGEST = 500;
/** Of a name; the name of a person Telegram knows has 64 at most. */
const LONGEST_NAME = 64;
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
 * cannot contain, at most 500 characters of them. Everything a person writes (a question, a name) goes into a prompt through
 * here or not at all; commands in it are read as words, since no line, role, tag or numbered fact can begin there.
 */
export function asData(words: string): string {
  return `<person_words>${quoted(words, LONGEST)}</person_words>`;
}

/** A person's name for a prompt, like their words, at most 64 characters and no line of its own. */
export function nameAsData(name: string): string {
  return `<person_name>${quoted(name, LONGEST_NAME)}</person_name>`;
}

/** Look-alikes of brackets and quotes are made plain first: a model's tokenizer may do so too. */
function quoted(words: string, longest: number): string {
  const plain = words
    .slice(0, 4 * longest)
    .replace(UNREADABLE, '')
    .normalize('NFKC')
    .replace(FENCES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[<>[\]{}]/g, (bracket) => BRACKETS[bracket] ?? ' ')
    .trim();
  return JSON.stringify(Array.from(plain).slice(0, longest).join(''));
}
