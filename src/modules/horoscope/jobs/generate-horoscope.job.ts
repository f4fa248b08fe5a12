import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';
import { LANGUAGES } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';

/** What names a daily text in a job's payload. */
export const horoscopeKeySchema = z.object({
  sign: z.enum(ZODIAC_SIGNS),
  date: z.iso.date().transform((date) => date as LocalDate),
  language: z.enum(LANGUAGES),
});

/** Write the text of a sign for a day unless it is there; `replaceFallback` also where only the built-in one is. */
export const generateHoroscope = defineJob({
  name: 'horoscope.generate',
  schema: horoscopeKeySchema.extend({ replaceFallback: z.boolean().default(false) }),
});
