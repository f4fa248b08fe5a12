import { defineJob } from '../../../platform/jobs/job-definition';
import { horoscopeKeySchema } from '../jobs/generate-horoscope.job';

/** A text is there now; whoever showed "writing…" can show it. */
export const horoscopeReady = defineJob({ name: 'horoscope.ready', schema: horoscopeKeySchema });
