import type { Check } from '../check';

/**
 * Control, invisible, private and replacement characters; a line feed may stand, and what joins an emoji's parts, which
 * is another rule's.
 */
const UNREADABLE = /[^\P{C}\n\u200D]|\uFFFD/gu;
/** Marks over letters pile up in spoiled text; a stress mark may stand, and the sign that makes an emoji one. */
const PILED_MARKS = /[^\P{M}\u0300\u0301\uFE0F]|[\u0300\u0301]{2,}/gu;
/** Marks, digits and spaces of other scripts, which Chinese and Arabic answers leave behind: one is enough to tell. */
const FOREIGN_SIGNS =
  /[\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE6F\uFF00-\uFFEF\u060C\u061B\u061F\u0964\u00BF\u00A1]|(?![0-9])\p{Nd}|(?![\n\u0020\u00A0\u202F\u2009])[\p{Z}\s]/gu;

/** No character nobody can read, and none of another script's signs. */
export const characters: Check = {
  code: 'characters',
  run: (text) => {
    const found = [UNREADABLE, PILED_MARKS, FOREIGN_SIGNS].flatMap((pattern) => text.match(pattern) ?? []);
    return [...new Set(found)].map((character) => ({
      code: 'characters',
      detail: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    }));
  },
};
