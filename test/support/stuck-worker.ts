import 'reflect-metadata';
import { z } from 'zod';
import { defineJob } from '../../src/platform/jobs/job-definition';
import { Jobs } from '../../src/platform/jobs/jobs.service';
import { platformConfig, startJobsApp } from './jobs-app';

const definition = defineJob({ name: 'test.stuck', schema: z.object({}) });

// A process whose one job never ends, for the test that kills it.
async function main(url: string): Promise<void> {
  const handle = () =>
    new Promise<void>(() => {
      process.stdout.write('the job runs\n');
    });
  const app = await startJobsApp(platformConfig(url), [{ definition, handle }]);
  await app.get(Jobs).add(definition, {});
}

void main(process.argv[2] ?? '');
