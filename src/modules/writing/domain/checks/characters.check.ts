import type { Check } from '../check';

/** Control, invisible, private and replacement characters; a line feed, and what joins an emoji's parts, may stand. */
const UNREADABLE = /[^\P{C}\n\u200D]|\uFFFD/gu;

/** No character nobody can read. */
export const characters: Check = {
  code: 'characters',
  run: (text) => {
    const found = new Set(text.match(UNREADABLE));
    return [...found].map((character) => ({
      code: 'characters',
      detail: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    }));
  },
};
