import { type CallbackData, fitting, matching } from './callback-data';

/** Show the readings that were told as a new message. */
export const ALL_READINGS = 'readings';

/** Show a page (from 0) of them in place of what was pressed. */
export const readingsPage = numbered('readings', String.raw`(?:0|[1-9]\d{0,5})`, Number);

/** Show one of them with its picture. */
export const openReading = numbered('reading', String.raw`[1-9]\d{0,17}`, String);

/** The same in place of what was pressed, without the picture, which is above. */
export const backToReading = numbered('kept', String.raw`[1-9]\d{0,17}`, String);

/** Write a note to it. */
export const writeNote = numbered('note', String.raw`[1-9]\d{0,17}`, String);

/** Take its note away. */
export const deleteNote = numbered('note-off', String.raw`[1-9]\d{0,17}`, String);

/** Ask whether to delete it. */
export const askDeletion = numbered('drop', String.raw`[1-9]\d{0,17}`, String);

/** Delete it. */
export const deleteReading = numbered('drop-yes', String.raw`[1-9]\d{0,17}`, String);

/** Make the picture of a card of the day for a story. */
export const shareCard = numbered('share', String.raw`[1-9]\d{0,17}`, String);

/** Show what a person's cards say of them. */
export const TAROT_STATISTICS = 'my-cards';

function numbered<T extends string | number>(
  prefix: string,
  digits: string,
  read: (digits: string) => T,
): CallbackData<T> {
  const pattern = new RegExp(`^${prefix}:(${digits})$`);
  return {
    pattern,
    pack: (value) => fitting(`${prefix}:${value}`),
    unpack: (data) => read(matching(pattern, data)[1] ?? ''),
  };
}
