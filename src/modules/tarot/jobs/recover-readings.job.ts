import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';

/** Look for texts about cards that have been awaited for too long. */
export const recoverReadings = defineJob({ name: 'tarot.recover', schema: z.object({}) });
