import { Logger } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { z } from 'zod';
import { defineJob, type JobHandler } from '../../src/platform/jobs/job-definition';
import { Jobs } from '../../src/platform/jobs/jobs.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig, startJobsApp } from '../support/jobs-app';
import { until } from '../support/waiting';

const ping = defineJob({ name: 'test.ping', schema: z.object({}) });

/** Counts. */
class PingHandler implements JobHandler<typeof ping> {
  readonly definition = ping;
  pings = 0;

  handle(): Promise<void> {
    this.pings++;
    return Promise.resolve();
  }
}

describe('a process whose first question for a job fails', () => {
  let db: TestDatabase;
  let app: TestingModule | undefined;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    db = await createTestDatabase();
    await (await startJobsApp(platformConfig(db.url), [new PingHandler()])).close(); // makes the queue's tables
  });

  afterAll(async () => {
    await app?.close();
    await db.close();
  });

  const waitingForLock = async () =>
    (
      await db.dataSource.query<unknown[]>(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%_private_tasks%'`,
      )
    ).length;

  // Red without `watchFetching` in jobs-runner.ts: it fetched no job for ever, and its health said ok. It was seen where
  // PostgreSQL crashed in the first second of a process.
  it('asks again', async () => {
    const runner = db.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('lock table graphile_worker._private_tasks in access exclusive mode');
    const handler = new PingHandler();
    app = await startJobsApp(platformConfig(db.url), [handler]);
    await until(async () => (await waitingForLock()) > 0);
    await until(async () => (await waitingForLock()) === 0); // given up, by its lock time-out
    await runner.rollbackTransaction();
    await runner.release();

    await app.get(Jobs).add(ping, {});
    await until(() => Promise.resolve(handler.pings === 1));
  }, 60_000);
});
