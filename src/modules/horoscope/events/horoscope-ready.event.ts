import { defineJob } from '../../../platform/jobs/job-definition';
import { horoscopeKeySchema } from '../jobs/generate-horoscope.job';

/** A text is there now; whoever showed "writing…" can show it. Told for some four hours, since Telegram may be away for long. */
export const horoscopeReady = defineJob({ name: 'horoscope.ready', schema: horoscopeKeySchema, maxAttempts: 10 });
