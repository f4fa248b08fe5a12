import type { Check } from '../check';

/** A sentence's end, then at most closing marks, emoji and space. */
const FINISHED = /[.!?…](["'»”’)\s\u200D\uFE0F]|\p{Extended_Pictographic})*$/u;

/** The last sentence is finished. */
export const ending: Check = {
  code: 'ending',
  run: (text) => (FINISHED.test(text) ? [] : [{ code: 'ending', detail: text.slice(-30) }]),
};
