/** Unicode characters of a question. */
export const QUESTION_LENGTH = { min: 10, max: 500 } as const;

/** A question as it is kept, or why it is none. */
export type QuestionReading =
  { readonly kind: 'question'; readonly question: string } | { readonly kind: 'empty' | 'short' | 'long' };

/** Reads what a person typed for a question: on one line, 10 to 500 characters with words in it. */
export function readQuestion(text: string): QuestionReading {
  const question = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const length = Array.from(question).length;
  if (!/\p{L}/u.test(question)) return { kind: 'empty' };
  if (length < QUESTION_LENGTH.min) return { kind: 'short' };
  return length > QUESTION_LENGTH.max ? { kind: 'long' } : { kind: 'question', question };
}

/** What makes two questions the same: their words, whatever the case, marks and spaces. */
export function sameQuestionKey(question: string | null): string {
  const words = (question ?? '')
    .toLowerCase()
    .replaceAll('\u0451', '\u0435')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).join(' ');
}
