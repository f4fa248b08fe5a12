/** Unicode characters of a note at most. */
export const LONGEST_NOTE = 1_000;

/** A note as it is kept, or why it is none; `length` in Unicode characters. */
export type NoteReading =
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly length: number };

/** Reads what a person typed for a note: its lines as they are, up to 1000 characters, with something to see in them. */
export function readNote(text: string): NoteReading {
  const note = text.normalize('NFC').replaceAll('\0', '').trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(note)) return { kind: 'empty' };
  const { length } = Array.from(note);
  return length > LONGEST_NOTE ? { kind: 'long', length } : { kind: 'note', note };
}
