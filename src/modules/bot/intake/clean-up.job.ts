import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job-definition';

/** Forget updates that Telegram repeats no more, and failed ones whose time is over. */
export const cleanUpUpdates = defineJob({ name: 'bot.clean-up-updates', schema: z.object({}) });
