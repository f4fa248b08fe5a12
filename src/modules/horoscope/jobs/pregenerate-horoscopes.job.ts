import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';
import type { LocalDate } from '../../../shared/local-date';

/** See that all twelve texts of a day are there; the noon run also rewarms the cache and replaces fallback texts. */
export const pregenerateHoroscopes = defineJob({
  name: 'horoscope.pregenerate',
  schema: z.object({ date: z.iso.date().transform((date) => date as LocalDate), slot: z.enum(['midnight', 'noon']) }),
});
