import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';

/** Names a text about cards: the interpretation of a reading, or the answer to a question after it. */
export const tarotTextSchema = z.object({
  readingId: z.string(),
  /** The number of the question; `null`: the interpretation. */
  followUp: z.number().int().positive().nullable(),
});

export type TarotTextKey = z.output<typeof tarotTextSchema>;

/** Write a text about cards unless it is there; after the last failed try the limit is given back. */
export const interpretReading = defineJob({ name: 'tarot.interpret', schema: tarotTextSchema });

/** One order of a text waits at a time. */
export function interpretKey({ readingId, followUp }: TarotTextKey): string {
  return `tarot.interpret:${readingId}:${followUp ?? 'reading'}`;
}
