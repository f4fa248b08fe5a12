import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Worker } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Gauge } from 'prom-client';
import { IS_SUPERSEDED } from './superseded-job';

/** How often a process says that it lives, and looks for others that do not. */
const BEAT_MS = 5_000;
/** Four beats: a process that is only slow keeps its jobs, those of a killed one run elsewhere within half a minute. */
const LEASE = '20 seconds';
const LEASE_MS = 20_000;
/** More than an answer takes; the database's clock was turned where it differs by so much from ours between two beats. */
const JUMP_MS = 10_000;

const SAY_ALIVE = `
  insert into worker_heartbeats (process_id, worker_ids) values ($1, $2)
  on conflict (process_id) do update set worker_ids = excluded.worker_ids, seen_at = now()
  returning (extract(epoch from now()) * 1000)::float8 as now`;

/** Within the lease; in the future, which is where a clock that was turned back leaves it, nothing is. */
const isRecent = (moment: string) => `${moment} between now() - $1::interval and now() + $1::interval`;

/**
 * Frees locks, and lets the jobs run at once. An order that was given anew meanwhile goes with its lock: the new one
 * follows.
 */
const free = (which: string) => `
  with fallen as (select id, ${IS_SUPERSEDED} as superseded
                    from graphile_worker._private_jobs job where ${which} for update),
       dropped as (delete from graphile_worker._private_jobs
                    where id in (select id from fallen where superseded))
  update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = least(run_at, now())
   where id in (select id from fallen where not superseded)
  returning id`;

/** The database's clock may be turned between the beat that found it even ($2, milliseconds) and this. */
const IS_STILL_EVEN = `abs(extract(epoch from now()) * 1000 - $2::float8) < ${JUMP_MS}`;

/** Locks whose worker no living process claims. */
const FREE_JOBS_OF_THE_DEAD = free(`
  ${IS_STILL_EVEN} and not (${isRecent('locked_at')})
  and not exists (select from worker_heartbeats where job.locked_by = any (worker_ids) and ${isRecent('seen_at')})`);

/** Jobs that were locked for a worker of ours but never reached it, because the answer was lost on the way. */
const FREE_JOBS_LOST_ON_THE_WAY = free(
  `not (${isRecent('locked_at')}) and locked_by = any ($2) and id <> all ($3::bigint[])`,
);

const FREE_JOBS_OF_THIS_PROCESS = free('locked_by = any ($1)');

const MEASURE = `
  select coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::float8
           as "oldestWaiting",
         (count(*) filter (where attempts >= max_attempts and locked_at is null))::int as dead
    from graphile_worker._private_jobs`;

/** Says every 5 s that this process and its workers live, and frees the jobs of processes that no longer say so. */
@Injectable()
export class WorkerLease {
  private readonly logger = new Logger('Jobs');
  private readonly processId = randomUUID();
  private readonly workers = new Set<Worker>();
  private lastBeatAt = -Infinity;
  /** How far the database's clock was ahead of this process's own count at the last beat, milliseconds. */
  private lead: number | undefined;
  /** Until then the others may not have had the time to say that they live. */
  private trustsFrom = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> | undefined;

  constructor(
    @InjectMetric('jobs_oldest_waiting_seconds') private readonly oldestWaiting: Gauge,
    @InjectMetric('jobs_dead') private readonly dead: Gauge,
  ) {}

  /** Begins to beat over the jobs' own connections. */
  begin(pool: Pool): void {
    this.lastBeatAt = performance.now();
    this.timer = setInterval(() => void this.beat(pool), BEAT_MS);
    void this.beat(pool);
  }

  /** Stops beating and hands whatever is still locked to other processes at once. */
  async end(pool: Pool): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
    await pool.query('delete from worker_heartbeats where process_id = $1', [this.processId]);
    await pool.query(FREE_JOBS_OF_THIS_PROCESS, [this.workerIds()]);
  }

  /** From the next beat on the jobs of this worker are ours. */
  add(worker: Worker): void {
    this.workers.add(worker);
  }

  /** A worker that died: after the lease its job is anybody's. */
  remove(worker: Worker): void {
    this.workers.delete(worker);
  }

  /** Whether the others still count on this process. */
  get isHeld(): boolean {
    return performance.now() - this.lastBeatAt < LEASE_MS;
  }

  private async beat(pool: Pool): Promise<void> {
    if (this.beating) return;
    this.beating = this.work(pool);
    await this.beating;
    this.beating = undefined;
  }

  private async work(pool: Pool): Promise<void> {
    try {
      const said = await pool.query<{ now: number }>(SAY_ALIVE, [this.processId, this.workerIds()]);
      this.lastBeatAt = performance.now();
      const now = said.rows[0]?.now ?? 0;
      if (this.clockIsEven(now)) await this.free(pool, now);
      const { rows } = await pool.query<{ oldestWaiting: number; dead: number }>(MEASURE);
      this.oldestWaiting.set(rows[0]?.oldestWaiting ?? 0);
      this.dead.set(rows[0]?.dead ?? 0);
    } catch (error) {
      this.logger.warn({ err: error }, 'A heartbeat of the job workers failed');
    }
  }

  /** After a jump of the database's clock all others look long dead, until each has had its beats. */
  private clockIsEven(databaseNow: number): boolean {
    const lead = databaseNow - this.lastBeatAt;
    if (Math.abs(lead - (this.lead ?? lead)) > JUMP_MS) {
      this.trustsFrom = this.lastBeatAt + LEASE_MS;
      this.logger.warn("The database's clock was turned; jobs of other processes are left alone for a while");
    }
    this.lead = lead;
    return this.lastBeatAt >= this.trustsFrom;
  }

  private async free(pool: Pool, now: number): Promise<void> {
    this.note(await pool.query(FREE_JOBS_OF_THE_DEAD, [LEASE, now]), 'of processes that are gone');
    const lost = await pool.query(FREE_JOBS_LOST_ON_THE_WAY, [LEASE, this.workerIds(), this.activeJobIds()]);
    this.note(lost, 'that never arrived here');
    await pool.query("delete from worker_heartbeats where seen_at < now() - interval '1 hour'");
  }

  private workerIds(): string[] {
    return [...this.workers].map(({ workerId }) => workerId);
  }

  private activeJobIds(): string[] {
    return [...this.workers].map((worker) => worker.getActiveJob()?.id).filter((id) => id !== undefined);
  }

  private note({ rowCount }: { rowCount: number | null }, whose: string): void {
    if (rowCount) this.logger.warn({ jobs: rowCount }, `Freed jobs ${whose}`);
  }
}
