import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';

/** Look for horoscopes that have been waited for too long. */
export const recoverHoroscopes = defineJob({ name: 'bot.recover-horoscopes', schema: z.object({}) });
