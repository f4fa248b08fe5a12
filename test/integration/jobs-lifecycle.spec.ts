import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { z } from 'zod';
import { HealthRegistry } from '../../src/platform/health/health-registry';
import { defineJob, type JobContext, type JobHandler } from '../../src/platform/jobs/job-definition';
import { Jobs } from '../../src/platform/jobs/jobs.service';
import { JobsRunner } from '../../src/platform/jobs/jobs-runner';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig, startJobsApp } from '../support/jobs-app';
import { TcpGate } from '../support/tcp-gate';
import { deferred, until } from '../support/waiting';

const slow = defineJob({ name: 'test.slow', schema: z.object({ id: z.number() }) });

/** A job that lasts until the test lets it end. */
class SlowHandler implements JobHandler<typeof slow> {
  readonly definition = slow;
  readonly started: number[] = [];
  readonly ended: number[] = [];
  lastSignal: AbortSignal | undefined;
  private gate = deferred();

  constructor() {
    this.gate.resolve();
  }

  async handle({ id }: { id: number }, { signal }: JobContext): Promise<void> {
    this.started.push(id);
    this.lastSignal = signal;
    await this.gate.promise;
    this.ended.push(id);
  }

  hold(): void {
    this.gate = deferred();
  }

  letEnd(): void {
    this.gate.resolve();
  }
}

let db: TestDatabase;
const apps: TestingModule[] = [];
let handler: SlowHandler;

async function start(variables: Record<string, string> = {}, url = db.url): Promise<TestingModule> {
  const app = await startJobsApp(platformConfig(url, variables), [handler]);
  apps.push(app);
  return app;
}

const locks = async () =>
  db.dataSource.query<{ locked_by: string | null }[]>('select locked_by from graphile_worker._private_jobs');

beforeAll(async () => {
  Logger.overrideLogger(false);
  // The queue's last words about a worker that dies, which some tests make happen.
  jest.spyOn(console, 'trace').mockImplementation();
  db = await createTestDatabase();
});

beforeEach(() => {
  handler = new SlowHandler();
});

afterEach(async () => {
  handler.letEnd();
  for (const app of apps.splice(0)) await app.close();
  await db.dataSource.query('delete from graphile_worker._private_jobs');
});

afterAll(() => db.close());

describe('stopping', () => {
  it('waits for the running job and begins no other', async () => {
    handler.hold();
    const app = await start();
    await app.get(Jobs).add(slow, { id: 1 });
    await until(() => handler.started.length === 1);
    // Each worker looks for a job when it is made; one that still does may find the next.
    await sleep(300);
    const stopped = app.get(JobsRunner).stop();
    await app.get(Jobs).add(slow, { id: 2 });
    await sleep(100);
    expect(handler.ended).toEqual([]);
    handler.letEnd();
    await stopped;
    expect(handler.ended).toEqual([1]);
    expect(handler.started).toEqual([1]);
    expect(await locks()).toEqual([{ locked_by: null }]);
  });

  it('does not wait for ever: the job is told, and handed to others', async () => {
    handler.hold();
    const app = await start();
    await app.get(Jobs).add(slow, { id: 1 });
    await until(() => handler.started.length === 1);
    await app.get(JobsRunner).stop(100);
    expect(handler.lastSignal?.aborted).toBe(true);
    // Red without `lease.end` in src/platform/jobs/jobs-runner.ts: locked by a worker that is gone. Each of its two statements
    // (worker-lease.ts) has a line here that is red without it.
    expect(await locks()).toEqual([{ locked_by: null }]);
    expect(await db.dataSource.query('select process_id from worker_heartbeats')).toEqual([]);
  });

  it('an idle process stops at once', async () => {
    const app = await start();
    const begun = performance.now();
    await app.get(JobsRunner).stop();
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

it('a web process adds jobs and runs none', async () => {
  const app = await start({ APP_ROLE: 'web' });
  await app.get(Jobs).add(slow, { id: 1 });
  await sleep(200);
  expect(handler.started).toEqual([]);
  const states = app.get(HealthRegistry).list();
  expect(await states.find(({ name }) => name === 'jobs')?.check()).toBe('off');
  await start({ APP_ROLE: 'worker' });
  await until(() => handler.ended.length === 1);
});

describe('the lease', () => {
  const lock = async (worker: string, age: string) => {
    // Not due until it is locked, or a worker would be faster.
    const later = "run_at => now() + interval '1 hour'";
    await db.dataSource.query(`select graphile_worker.add_job('test.slow', '{"id":1}'::json, ${later})`);
    await db.dataSource.query(
      `update graphile_worker._private_jobs
          set run_at = now(), locked_by = $1, locked_at = now() - $2::interval, attempts = 1`,
      [worker, age],
    );
  };

  it('frees the job of a process that is gone', async () => {
    await lock('worker-of-a-dead-process', '21 s');
    await start();
    await until(() => handler.ended.length === 1);
  });

  it('leaves alone what a living process holds, however long it takes', async () => {
    await lock('worker-elsewhere', '1 hour');
    await db.dataSource.query(
      "insert into worker_heartbeats (process_id, worker_ids, seen_at) values (gen_random_uuid(), '{worker-elsewhere}', now() - interval '19 s')",
    );
    await start();
    await sleep(500);
    expect(handler.started).toEqual([]);
    await db.dataSource.query(
      "update worker_heartbeats set seen_at = now() - interval '21 s' where worker_ids = '{worker-elsewhere}'",
    );
    await until(() => handler.ended.length === 1);
  });

  it('frees a job that was locked for us but never arrived', async () => {
    await start();
    await until(async () => (await db.dataSource.query<unknown[]>('select 1 from worker_heartbeats')).length > 0);
    const [row] = await db.dataSource.query<{ worker: string }[]>(
      'select worker_ids[1] as worker from worker_heartbeats limit 1',
    );
    await lock(row!.worker, '21 s');
    await until(() => handler.ended.length === 1);
  });
});

describe('when the database goes away under a running job', () => {
  it('new workers take the place of those that could not report its end', async () => {
    const proxy = await TcpGate.to(db.url);
    handler.hold();
    const app = await start({}, proxy.url);
    const everyWorker = Array.from({ length: 16 }, (_, id) => id);
    for (const id of everyWorker) await app.get(Jobs).add(slow, { id });
    await until(() => handler.started.length === everyWorker.length);
    await proxy.cut();
    handler.letEnd();
    await sleep(500);
    await proxy.restore();
    await db.dataSource.query(`select graphile_worker.add_job('test.slow', '{"id":99}'::json)`);
    await until(() => handler.ended.includes(99));
    // Their first runs could not be recorded; when the leases of the dead workers are over they run again.
    await db.dataSource.query("update graphile_worker._private_jobs set locked_at = now() - interval '21 s'");
    await until(() => handler.ended.length === 2 * everyWorker.length + 1);
    await app.close();
    apps.pop();
    await proxy.cut();
  });
});
