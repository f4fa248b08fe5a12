import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { defineJob } from '../../src/platform/jobs/job-definition';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig, startJobsApp } from '../support/jobs-app';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(async () => {
  jest.restoreAllMocks();
  await db.close();
});

it('a lock of hours ago stays with the living process it belongs to', async () => {
  // Red without `leaveStaleLocks` in jobs-runner.ts: graphile-worker releases it, and the job runs a second time.
  jest.spyOn(Math, 'random').mockReturnValue(0); // its release comes at once instead of within a minute
  const definition = defineJob({ name: 'test.long', schema: z.object({}) });
  await db.database.query(`select graphile_worker.add_job('test.long', '{}')`);
  await db.database.query(`
    update graphile_worker._private_jobs set locked_by = 'other', locked_at = now() - interval '5 hours', attempts = 1`);
  await db.database.query(`
    insert into worker_heartbeats (process_id, worker_ids) values (gen_random_uuid(), array['other'])`);
  const handle = jest.fn(() => Promise.resolve());
  const app = await startJobsApp(platformConfig(db.url), [{ definition, handle }]);
  await sleep(3_000); // longer than the workers poll
  const jobs = await db.database.query('select locked_by from graphile_worker._private_jobs');
  await app.close();
  expect(handle).not.toHaveBeenCalled();
  expect(jobs).toEqual([{ locked_by: 'other' }]);
}, 30_000);
