import { FAMILIAR, POLITE } from './address.lexicon';

/** A word of a clause: as written, and in lower case with yo as ye and without stress marks. */
export interface ClauseWord {
  readonly text: string;
  readonly word: string;
}

/** Speech somebody else would say; a longer quotation is the text itself. */
const SPEECH = /\u00ab[^\u00bb\n]{1,160}\u00bb|\u201e[^\u201c\n]{1,160}\u201c/gu;
const PART = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[.,!?;:()\u2026\u2014\u2013\n]/gu;

/** The text looked at last: several checks ask for the same one after another. */
let last: { readonly text: string; readonly clauses: readonly (readonly ClauseWord[])[] } | undefined;

/** The clauses of a text, in words; any mark ends one but a dash between the reader and what they are. */
export function clausesOf(text: string): readonly (readonly ClauseWord[])[] {
  if (last?.text !== text) last = { text, clauses: split(text) };
  return last.clauses;
}

function split(text: string): ClauseWord[][] {
  const clauses: ClauseWord[][] = [[]];
  for (const [part] of text.replace(SPEECH, ' ').matchAll(PART)) {
    const clause = clauses.at(-1);
    if (/^\p{L}/u.test(part)) clause?.push({ text: part, word: plain(part) });
    else if (!(/[\u2014\u2013]/.test(part) && isReader(clause?.at(-1)?.word))) clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\u0300\u0301]/g, '')
    .replaceAll('\u0451', '\u0435');
}

function isReader(word: string | undefined): boolean {
  return word === POLITE || word === FAMILIAR;
}
