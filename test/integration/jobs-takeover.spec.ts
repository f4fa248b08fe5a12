import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Logger } from '@nestjs/common';
import { z } from 'zod';
import { defineJob } from '../../src/platform/jobs/job-definition';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig, startJobsApp } from '../support/jobs-app';
import { deferred } from '../support/waiting';

/** The lease is 20 s; twice five seconds for the beats on both sides of it. */
const PROMISED_MS = 60_000;

let db: TestDatabase;
let victim: ChildProcess;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
});

afterAll(async () => {
  victim.kill('SIGKILL');
  await db.close();
});

it('the job of a process that was killed with -9 runs in another within a minute', async () => {
  const [hook, script] = [
    require.resolve('../support/typescript-hook.cjs'),
    require.resolve('../support/stuck-worker'),
  ];
  victim = spawn(process.execPath, ['-r', hook, script, db.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: victim.stdout! }), 'line')) as [string];
  expect(line).toBe('the job runs');

  const ran = deferred();
  const definition = defineJob({ name: 'test.stuck', schema: z.object({}) });
  const handle = jest.fn(() => {
    ran.resolve();
    return Promise.resolve();
  });
  const app = await startJobsApp(platformConfig(db.url), [{ definition, handle }]);
  const killed = performance.now();
  victim.kill('SIGKILL');
  await ran.promise;
  const took = performance.now() - killed;
  await app.close();
  expect(took).toBeLessThan(PROMISED_MS);
  expect(handle).toHaveBeenCalledWith({}, expect.objectContaining({ attempt: 2 }));
}, 90_000);
