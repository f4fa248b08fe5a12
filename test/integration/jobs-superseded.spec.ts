import { Logger } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { z } from 'zod';
import { Database } from '../../src/platform/database/database';
import { defineJob } from '../../src/platform/jobs/job-definition';
import { Jobs } from '../../src/platform/jobs/jobs.service';
import { JobsRunner } from '../../src/platform/jobs/jobs-runner';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig, startJobsApp } from '../support/jobs-app';
import { deferred, until } from '../support/waiting';

const definition = defineJob({ name: 'test.superseded', schema: z.object({}) });
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('an order that is given anew while it is worked at', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let end: ReturnType<typeof deferred>;
  const handle = jest.fn(() => end.promise.then(() => Promise.reject(new Error('no'))));

  beforeAll(async () => {
    Logger.overrideLogger(false);
    db = await createTestDatabase();
  });

  beforeEach(async () => {
    end = deferred();
    handle.mockClear();
    app = await startJobsApp(platformConfig(db.url), [{ definition, handle }]);
    await app.get(Jobs).add(definition, {}, { key: 'k' });
    await until(() => handle.mock.calls.length === 1);
    await app.get(Jobs).add(definition, {}, { key: 'k', runAt: inAnHour() });
  });

  afterEach(async () => {
    await app.close();
    await db.dataSource.query('delete from graphile_worker._private_jobs');
  });

  afterAll(() => db.close());

  const rows = () =>
    db.dataSource.query<unknown[]>('select key, attempts, locked_by from graphile_worker._private_jobs order by id');
  const theNewOne = [{ key: 'k', attempts: 0, locked_by: null }];

  it('leaves no dead letter when it fails', async () => {
    // Red without `isSuperseded` in src/platform/jobs/job-executor.ts: two rows, the first one dead.
    end.resolve();
    await until(async () => JSON.stringify(await rows()) === JSON.stringify(theNewOne));
    expect(await app.get(Jobs).countDead()).toBe(0);
  });

  it('leaves none where it fails for want of a connection', async () => {
    // Red where job-executor.ts asks over the application's connections: two rows, the first one dead.
    jest.spyOn(app.get(Database), 'query').mockRejectedValue(new Error('timeout exceeded when trying to connect'));
    end.resolve();
    await until(async () => JSON.stringify(await rows()) === JSON.stringify(theNewOne));
  });

  it('is not handed on when its process leaves', async () => {
    // Red without `dropped` in src/platform/jobs/worker-lease.ts: two rows, the first one dead.
    await app.get(JobsRunner).stop(100);
    expect(await rows()).toEqual(theNewOne);
    // What the queue says about a worker whose job ends after the connections are closed.
    const lastWords = jest.spyOn(console, 'trace').mockImplementation();
    end.resolve();
    await until(() => lastWords.mock.calls.length > 0);
    lastWords.mockRestore();
  });
});
