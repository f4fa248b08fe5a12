import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { register } from 'prom-client';
import { z } from 'zod';
import { Database } from '../../src/platform/database/database';
import { HealthRegistry } from '../../src/platform/health/health-registry';
import { defineJob, type JobContext, type JobHandler } from '../../src/platform/jobs/job-definition';
import { JobRegistry } from '../../src/platform/jobs/job-registry';
import { Jobs } from '../../src/platform/jobs/jobs.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { platformConfig, startJobsApp } from '../support/jobs-app';
import { deferred, until } from '../support/waiting';

interface Note {
  id: number;
}
const note = defineJob({ name: 'test.note', schema: z.object({ id: z.number() }) });
const fragile = defineJob({ name: 'test.fragile', schema: z.object({ id: z.number() }), maxAttempts: 2 });
const unheard = defineJob({ name: 'test.unheard', schema: z.object({}) });

/** A handler that remembers its calls and does what the test says. */
class Recorder implements JobHandler<typeof note> {
  readonly calls: { payload: Note; context: JobContext }[] = [];
  behaviour: (payload: Note, context: JobContext) => Promise<void> = () => Promise.resolve();

  constructor(readonly definition: typeof note) {}

  async handle(payload: Note, context: JobContext): Promise<void> {
    this.calls.push({ payload, context });
    await this.behaviour(payload, context);
  }
}

let db: TestDatabase;
let app: TestingModule;
let jobs: Jobs;
let database: Database;
const notes = new Recorder(note);
const failures = new Recorder(fragile);

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
  app = await startJobsApp(platformConfig(db.url), [notes, failures]);
  jobs = app.get(Jobs);
  database = app.get(Database);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

beforeEach(async () => {
  await db.dataSource.query('delete from graphile_worker._private_jobs');
  for (const recorder of [notes, failures]) {
    recorder.calls.length = 0;
    recorder.behaviour = () => Promise.resolve();
  }
});

interface JobRow {
  last_error: string | null;
}

const rows = async () =>
  db.dataSource.query<JobRow[]>(
    'select payload, attempts, priority, max_attempts, last_error, key from graphile_worker._private_jobs order by id',
  );
const makeDue = () => db.dataSource.query('update graphile_worker._private_jobs set run_at = now()');
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('adding', () => {
  it('runs once, with its payload', async () => {
    await jobs.add(note, { id: 1 });
    await until(() => notes.calls.length > 0);
    await until(async () => (await rows()).length === 0);
    expect(notes.calls).toMatchObject([{ payload: { id: 1 }, context: { attempt: 1, lastAttempt: false } }]);
  });

  it('in a transaction it runs after the commit', async () => {
    await database.transaction(async () => {
      await jobs.add(note, { id: 2 });
      await sleep(300);
      expect(notes.calls).toEqual([]);
    });
    await until(() => notes.calls.length > 0);
  });

  it('in a transaction that is rolled back it never was', async () => {
    const failed = database.transaction(async () => {
      await jobs.add(note, { id: 3 });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('refuses a payload that does not fit', async () => {
    await expect(jobs.add(note, { id: 'one' } as never)).rejects.toThrow(z.ZodError);
    expect(await rows()).toEqual([]);
  });

  it('refuses a job nobody handles, and a namesake', async () => {
    await expect(jobs.add(unheard, {})).rejects.toThrow('test.unheard has no handler');
    await expect(jobs.add(defineJob({ ...note }), { id: 1 })).rejects.toThrow('test.note is defined twice');
    expect(() => {
      app.get(JobRegistry).register(new Recorder(note));
    }).toThrow('two handlers');
  });

  it('a key makes it unique while it waits', async () => {
    await jobs.add(note, { id: 1 }, { key: 'k', runAt: inAnHour() });
    await jobs.add(note, { id: 2 }, { key: 'k', runAt: inAnHour(), priority: 5 });
    expect(await rows()).toMatchObject([{ key: 'k', payload: { id: 2 }, priority: 5, max_attempts: 5 }]);
  });

  it('under the key of one that is fetched just now it is not lost', async () => {
    // Red with a single try in jobs.service.ts: the queue answers without an id, and only the earlier job is there.
    const worker = db.dataSource.createQueryRunner();
    await worker.startTransaction();
    await worker.query(`select graphile_worker.add_job('test.note', '{"id":1}'::json, job_key => 'k')`);
    await worker.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker'`);
    const added = jobs.add(note, { id: 2 }, { key: 'k', runAt: inAnHour() });
    const waits = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    await until(async () => (await db.dataSource.query<unknown[]>(waits)).length > 0);
    await worker.commitTransaction();
    await worker.release();
    await added;
    expect(await rows()).toMatchObject([
      { key: null, payload: { id: 1 } },
      { key: 'k', payload: { id: 2 } },
    ]);
  });

  it('under the key of a running one it follows that', async () => {
    const first = deferred();
    notes.behaviour = ({ id }) => (id === 1 ? first.promise : Promise.resolve());
    await jobs.add(note, { id: 1 }, { key: 'k' });
    await until(() => notes.calls.length === 1);
    await jobs.add(note, { id: 2 }, { key: 'k' });
    first.resolve();
    await until(async () => (await rows()).length === 0);
    expect(notes.calls.map(({ payload }) => payload.id)).toEqual([1, 2]);
  });

  it('waits for its time', async () => {
    await jobs.add(note, { id: 1 }, { runAt: inAnHour() });
    await sleep(200);
    expect(notes.calls).toEqual([]);
    await makeDue();
    await until(() => notes.calls.length === 1);
  });
});

describe('failing', () => {
  const secret = new Error('the question was: will I marry Anna?');

  it('is tried again, later', async () => {
    failures.behaviour = (_, { attempt }) => (attempt === 1 ? Promise.reject(secret) : Promise.resolve());
    await jobs.add(fragile, { id: 1 });
    await until(async () => (await rows())[0]?.last_error === 'Error');
    const [wait] = await db.dataSource.query<{ seconds: number }[]>(
      'select extract(epoch from run_at - now())::float8 as seconds from graphile_worker._private_jobs',
    );
    expect(wait!.seconds).toBeGreaterThan(1);
    await makeDue();
    await until(async () => (await rows()).length === 0);
    expect(failures.calls.map(({ context }) => [context.attempt, context.lastAttempt])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('for good leaves a dead letter that tells nobody’s words, and can be tried again', async () => {
    failures.behaviour = () => Promise.reject(secret);
    await jobs.add(fragile, { id: 7 });
    await until(async () => (await rows())[0]?.last_error === 'Error');
    expect(await jobs.countDead()).toBe(0);
    await makeDue();
    await until(async () => (await jobs.countDead()) === 1);
    const [dead] = await jobs.listDead();
    expect(dead).toEqual({
      id: expect.any(String) as string,
      name: 'test.fragile',
      attempts: 2,
      error: 'Error',
      addedAt: expect.any(Date) as Date,
    });
    failures.behaviour = () => Promise.resolve();
    expect(await jobs.retryDead(dead!.id)).toBe(true);
    await until(async () => (await rows()).length === 0);
    expect(failures.calls.at(-1)).toMatchObject({ payload: { id: 7 }, context: { attempt: 1 } });
    expect(await jobs.retryDead(dead!.id)).toBe(false);
  });

  it('with a payload that an older version wrote does not reach the handler', async () => {
    await db.dataSource.query(
      `select graphile_worker.add_job('test.fragile', '{"id":"old"}'::json, max_attempts => 1)`,
    );
    await until(async () => (await jobs.countDead()) === 1);
    expect(failures.calls).toEqual([]);
    expect((await jobs.listDead())[0]?.error).toBe('ZodError');
  });

  it('is counted', async () => {
    register.resetMetrics();
    failures.behaviour = () => Promise.reject(secret);
    await jobs.add(note, { id: 1 });
    await jobs.add(fragile, { id: 1 });
    await until(async () => (await rows())[0]?.last_error === 'Error');
    await makeDue();
    await until(async () => (await jobs.countDead()) === 1);
    const counted = await register.getSingleMetricAsString('jobs_total');
    expect(counted).toContain('jobs_total{name="test.note",result="success"} 1');
    expect(counted).toContain('jobs_total{name="test.fragile",result="retry"} 1');
    expect(counted).toContain('jobs_total{name="test.fragile",result="dead"} 1');
    expect(await register.getSingleMetricAsString('job_duration_seconds')).toContain('_count{name="test.fragile"} 2');
  });
});

it('says how it is on the health page', async () => {
  const state = async (name: string) =>
    app
      .get(HealthRegistry)
      .list()
      .find((line) => line.name === name)
      ?.check();
  expect(await state('jobs')).toBe('ok');
  expect(await state('scheduler')).toBe('running');
  expect(await state('database')).toBe('ok');
});

it('runs many jobs at once, each once', async () => {
  const ids = Array.from({ length: 200 }, (_, id) => id);
  await database.transaction(async () => {
    for (const id of ids) await jobs.add(note, { id });
  });
  await until(async () => (await rows()).length === 0);
  expect(notes.calls.map(({ payload }) => payload.id).sort((a, b) => a - b)).toEqual(ids);
});
