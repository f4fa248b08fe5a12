import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';

/**
 * Uploads every sign's picture ahead of the first person. Telegram takes 20 messages a minute into a group and there are
 * 24 pictures, so that a later try has to finish what an earlier one began.
 */
export const uploadSigns = defineJob({ name: 'images.upload-signs', schema: z.object({}), maxAttempts: 8 });
