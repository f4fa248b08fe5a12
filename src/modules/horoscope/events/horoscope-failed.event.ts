import { defineJob } from '../../../platform/jobs/job-definition';
import { horoscopeKeySchema } from '../jobs/generate-horoscope.job';

/** A text could not be written, not even by the built-in writer; whoever showed "writing…" can say so. */
export const horoscopeFailed = defineJob({ name: 'horoscope.failed', schema: horoscopeKeySchema, maxAttempts: 10 });
