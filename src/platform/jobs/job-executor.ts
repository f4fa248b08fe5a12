import { Injectable, Logger } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Job, JobHelpers, TaskList } from 'graphile-worker';
import type { Counter, Histogram } from 'prom-client';
import { DomainError } from '../../shared/domain-error';
import type { JobHandler } from './job-definition';
import { JobRegistry } from './job-registry';
import { IS_SUPERSEDED } from './superseded-job';

/** Runs handlers for the queue: checks the payload once more, counts, and reports failures. */
@Injectable()
export class JobExecutor {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly registry: JobRegistry,
    @InjectMetric('jobs_total') private readonly total: Counter<'name' | 'result'>,
    @InjectMetric('job_duration_seconds') private readonly duration: Histogram<'name'>,
  ) {}

  /** Every registered handler as the queue calls it; `signal` is passed on to all of them. */
  tasks(signal: AbortSignal): TaskList {
    const tasks = this.registry
      .list()
      .map((handler) => [
        handler.definition.name,
        (payload: unknown, helpers: JobHelpers) => this.run(handler, payload, helpers, signal),
      ]);
    return Object.fromEntries(tasks) as TaskList;
  }

  private async run(handler: JobHandler, payload: unknown, helpers: JobHelpers, signal: AbortSignal): Promise<void> {
    const { job } = helpers;
    const { name, schema } = handler.definition;
    const lastAttempt = job.attempts >= job.max_attempts;
    const stopTimer = this.duration.startTimer({ name });
    try {
      await handler.handle(schema.parse(payload), { attempt: job.attempts, lastAttempt, signal });
      this.total.inc({ name, result: 'success' });
    } catch (error) {
      const followed = await this.isSuperseded(helpers);
      const dead = lastAttempt && !followed;
      this.total.inc({ name, result: dead ? 'dead' : 'retry' });
      this.report(error, job, name, dead);
      // As done: whoever gave the order anew has put the next try in the queue.
      if (followed) return;
      // The queue keeps this text in the job's row, which is not encrypted; the whole error is in the log alone.
      throw new Error(describe(error), { cause: error });
    } finally {
      stopTimer();
    }
  }

  private async isSuperseded(helpers: JobHelpers): Promise<boolean> {
    const sql = `select 1 from graphile_worker._private_jobs where id = $1 and ${IS_SUPERSEDED}`;
    // Over the queue's own connections: a job often fails because there was none left of the others. If those are gone too,
    // its failure cannot be kept either, and the lease frees it.
    return helpers.query(sql, [helpers.job.id]).then(
      ({ rows }) => rows.length > 0,
      () => false,
    );
  }

  private report(error: unknown, job: Job, name: string, dead: boolean): void {
    const entry = { err: error, job: name, jobId: job.id, attempt: job.attempts };
    if (dead) this.logger.error(entry, 'A job failed its last try and is kept as a dead letter');
    else this.logger.warn(entry, 'A job failed and will be tried again');
  }
}

/** What of an error holds no one's data: the code of ours, the kind and code of any other. */
function describe(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
