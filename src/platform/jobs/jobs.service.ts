import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { JobDefinition, JobInput } from './job-definition';
import { JobRegistry } from './job-registry';

/** How a job is to be enqueued. */
export interface AddJobOptions {
  /**
   * Makes the job unique while it waits: adding it again replaces payload and time. A try that already runs is not
   * touched, the new job follows it; handlers therefore look at the present state, not at the payload's past.
   */
  readonly key?: string;
  /** Not before this moment; at once by default. */
  readonly runAt?: Date;
  /** Lower goes first; 0 by default. */
  readonly priority?: number;
}

/** A job that failed every try and waits for the operator. */
export interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly addedAt: Date;
}

const IS_DEAD = 'attempts >= max_attempts and locked_at is null';

/** Each try fails only if a worker fetches the job of the same key within the same millisecond. */
const MAX_ADD_TRIES = 20;

/** The queue as features see it: orders are added in the caller's transaction and vanish with its rollback. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
  ) {}

  /**
   * Enqueues a job; throws `ZodError` for a payload that does not fit, and an error where nobody handles the job. One with
   * a key comes last in its transaction: its key stays locked until the end, and others order the same.
   */
  async add<Definition extends JobDefinition>(
    definition: Definition,
    payload: JobInput<Definition>,
    options: AddJobOptions = {},
  ): Promise<void> {
    this.registry.require(definition);
    definition.schema.parse(payload);
    const insert = () => this.insert(definition, payload, options);
    await (options.key === undefined ? insert() : this.database.beforeCommit(insert));
  }

  /** How many jobs gave up. */
  async countDead(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from graphile_worker.jobs where ${IS_DEAD}`,
    );
    return row?.count ?? 0;
  }

  /** The jobs that gave up, newest first, at most `limit`. */
  async listDead(limit = 100): Promise<DeadJob[]> {
    return this.database.query<DeadJob>(
      `select id::text, task_identifier as name, attempts, last_error as error, created_at as "addedAt"
         from graphile_worker.jobs where ${IS_DEAD} order by created_at desc, id desc limit $1`,
      [limit],
    );
  }

  /** Gives a dead job all its tries again, from now on; false where no dead job has this id. */
  async retryDead(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `select * from graphile_worker.reschedule_jobs(
         array(select id from graphile_worker.jobs where id = $1 and ${IS_DEAD}), run_at => now(), attempts => 0)`,
      [id],
    );
    return rows.length > 0;
  }

  /**
   * The queue drops an order whose key's earlier job is fetched by a worker just while it is added, and then answers without
   * an id; that job may have looked at the world already, so the order is given again.
   */
  private async insert(definition: JobDefinition, payload: unknown, options: AddJobOptions): Promise<void> {
    for (let tries = 0; tries < MAX_ADD_TRIES; tries++) {
      const [job] = await this.database.query<{ id: string | null }>(
        `select id from graphile_worker.add_job($1, payload => $2::json, run_at => $3, max_attempts => $4,
           job_key => $5, priority => $6)`,
        [
          definition.name,
          JSON.stringify(payload),
          options.runAt ?? null,
          definition.maxAttempts,
          options.key ?? null,
          options.priority ?? null,
        ],
      );
      if (job && job.id !== null) return;
    }
    throw new Error(`The queue did not take a ${definition.name} in ${MAX_ADD_TRIES} tries`);
  }
}
