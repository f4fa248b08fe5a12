import { defineJob } from '../../../platform/jobs/job-definition';
import { tarotTextSchema } from '../jobs/interpret-reading.job';

/**
 * A text about cards is there, or will never be: whoever showed "I am laying the cards" looks which. Told for some four hours,
 * since Telegram may be away for long.
 */
export const tarotTextReady = defineJob({ name: 'tarot.text-ready', schema: tarotTextSchema, maxAttempts: 10 });
