import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger as QueueLogger, run, type Runner, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { AppConfig } from '../config/app-config';
import { JOB_CONNECTIONS, poolOptions } from '../database/data-source';
import { JobExecutor } from './job-executor';
import { JobRegistry } from './job-registry';
import { leaveStaleLocks } from './stale-locks';
import { WorkerLease } from './worker-lease';

/** Jobs mostly wait for others (Telegram, the model), so more of them run at once than there are cores or connections. */
const CONCURRENCY = 16;
/** Notifications wake the workers; polling is for those that were missed and for jobs whose time has come. */
const POLL_MS = 2_000;
const RELAUNCH_MS = 1_000;
/** As long as the lease: a restart of the database is over by then. */
const FAILING_MS = 20_000;
/** Railway kills 30 s after it asked, we leave after 25; requests are drained meanwhile, connections closed after. */
const STOP_LIMIT_MS = 15_000;
/** For handlers that heed their signal. */
const ABORT_LIMIT_MS = 1_000;

/** Fetches and runs jobs in this process, where its role is `all` or `worker`. */
@Injectable()
export class JobsRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly abort = new AbortController();
  private readonly runners = new Set<Runner>();
  private pool: Pool | undefined;
  private stopping: Promise<void> | undefined;
  /** Of the workers that fetch; earlier ones may still finish their jobs. */
  private current: WorkerEvents | undefined;
  private relaunching = false;
  /** Since when every question for a job has failed. */
  private failingSince: number | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly registry: JobRegistry,
    private readonly executor: JobExecutor,
    private readonly lease: WorkerLease,
  ) {}

  /** Begins once every module has registered its handlers. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'web' || this.registry.list().length === 0) return;
    this.pool = this.openPool();
    await this.launch(this.pool);
    this.lease.begin(this.pool);
  }

  /** Nest's turn to stop, if nobody called `stop` before. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /**
   * Fetches no more jobs and waits for the running ones, `limitMs` at most. Then their signal falls, and those that do
   * not end within a second more are handed to other processes.
   */
  async stop(limitMs = STOP_LIMIT_MS): Promise<void> {
    this.stopping ??= this.shutDown(limitMs);
    await this.stopping;
  }

  /** For the health page: `ok`, `off` where another process does the jobs, `error: …` where nobody here does. */
  state(): string {
    if (!this.pool) return 'off';
    const isFailing = performance.now() - (this.failingSince ?? Infinity) > FAILING_MS;
    return this.lease.isHeld && this.runners.size > 0 && !isFailing ? 'ok' : 'error: jobs are not fetched';
  }

  private isStopping(): boolean {
    return this.stopping !== undefined;
  }

  private openPool(): Pool {
    const pool = new Pool(poolOptions({ url: this.config.database.url, poolSize: JOB_CONNECTIONS }, 'adtrobot jobs'));
    const warn = (error: Error) => {
      this.logger.warn(`A connection of the job workers was lost: ${error.message}`);
    };
    pool.on('error', warn);
    // Connections in use report to nobody but their holder, and an unheard error ends the process.
    pool.on('connect', (client) => client.on('error', warn));
    pool.on('connect', leaveStaleLocks);
    return pool;
  }

  private async launch(pool: Pool): Promise<void> {
    const events = this.watchWorkers(pool);
    const runner = await run({
      pgPool: pool,
      taskList: this.executor.tasks(this.abort.signal),
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      events,
      logger: this.queueLogger(),
    });
    this.current = events;
    this.runners.add(runner);
    if (this.isStopping()) void finish(runner);
    runner.promise
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'The job workers ended');
      })
      .finally(() => this.runners.delete(runner));
  }

  private watchWorkers(pool: Pool): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    events.on('worker:create', ({ worker }) => {
      this.lease.add(worker);
    });
    events.on('worker:stop', ({ worker, error }) => {
      this.lease.remove(worker);
      if (error && events === this.current) void this.relaunch(pool);
    });
    this.watchFetching(events, pool);
    return events;
  }

  /** The queue keeps the failure of its very first question (which tasks it knows) for ever: then it is begun anew. */
  private watchFetching(events: WorkerEvents, pool: Pool): void {
    let hasFetched = false;
    const onFetched = () => {
      hasFetched = true;
      this.failingSince = undefined;
    };
    events.on('worker:getJob:empty', onFetched);
    events.on('job:start', onFetched);
    events.on('worker:getJob:error', () => {
      this.failingSince ??= performance.now();
      if (!hasFetched && events === this.current) void this.relaunch(pool);
    });
  }

  /** A worker that cannot report its job's end (the database was away) dies and is not replaced by its pool: all are. */
  private async relaunch(pool: Pool): Promise<void> {
    if (this.relaunching || this.isStopping()) return;
    this.relaunching = true;
    const tired = [...this.runners];
    for (;;) {
      await delay(RELAUNCH_MS);
      if (this.isStopping()) return;
      try {
        await this.launch(pool);
        break;
      } catch (error) {
        this.logger.warn({ err: error }, 'The job workers cannot start yet');
      }
    }
    this.relaunching = false;
    await Promise.allSettled(tired.map(finish));
  }

  private async shutDown(limitMs: number): Promise<void> {
    if (!this.pool) return;
    const ended = Promise.allSettled([...this.runners].map(finish)).then(() => true);
    const inTime = await Promise.race([ended, delay(limitMs, false, { ref: false })]);
    this.abort.abort();
    if (!inTime) {
      this.logger.warn('Some jobs did not end in time; they will run again elsewhere');
      await Promise.race([ended, delay(ABORT_LIMIT_MS, false, { ref: false })]);
    }
    await this.lease.end(this.pool).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'The job workers could not sign off');
    });
    await this.pool.end();
  }

  /** Failed jobs are reported by the executor; what else the queue has to say matters only when it is an error. */
  private queueLogger(): QueueLogger {
    return new QueueLogger(() => (level: string, message, meta) => {
      const isReported = meta !== undefined && 'failure' in meta;
      if (level === 'error' && !isReported) this.logger.warn(message);
    });
  }
}

/** Fetches no more and waits for what runs; also of a runner that was told so before. */
async function finish(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
  await runner.promise;
}
