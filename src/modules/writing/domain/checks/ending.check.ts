import type { Check } from '../check';

/** A sentence's end, then at most closing marks, emoji and space. */
const FINISHED = /[.!?…](["'»”’)\s]|\p{Extended_Pictographic}|\u200D|\uFE0F)*$/u;

/** The last sentence is finished. */
export const ending: Check = {
  code: 'ending',
  run: (text) => (FINISHED.test(text) ? [] : [{ code: 'ending', detail: text.slice(-30) }]),
};
