/** A sentence's end: its mark, closing marks and emoji; and then something that shows the next one has begun. */
const END = /[.!?…]+["'»”’)]*(\s*(\p{Extended_Pictographic}|\u200D|\uFE0F)+)?(?=\s)/gu;

/** What of a text that is still being written consists of whole sentences; empty while there is none. */
export function finishedSentences(text: string): string {
  const last = [...text.matchAll(END)].at(-1);
  return last ? text.slice(0, last.index + last[0].length).trimStart() : '';
}
