import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';
import { LANGUAGES } from '../../../shared/language';
import type { LocalDate } from '../../../shared/local-date';
import { AREAS, PERIODS } from '../domain/horoscope-key';
import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';

/** What names a text in a job's payload; orders from before there were sorts are daily ones. */
export const horoscopeKeySchema = z.object({
  sign: z.enum(ZODIAC_SIGNS),
  date: z.iso.date().transform((date) => date as LocalDate),
  language: z.enum(LANGUAGES),
  period: z.enum(PERIODS).default('day'),
  area: z.enum(AREAS).default('general'),
});

/** Write a text unless it is there; `replaceFallback` also where only the built-in one is. */
export const generateHoroscope = defineJob({
  name: 'horoscope.generate',
  schema: horoscopeKeySchema.extend({ replaceFallback: z.boolean().default(false) }),
});
