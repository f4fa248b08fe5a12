import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { runStatement, type Statement } from './statement';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

type Step = () => void | Promise<void>;

/** One open transaction: its connection and what waits for its end. */
interface Scope {
  readonly client: PoolClient;
  /** TypeORM's view of the connection, made when a repository first asks. */
  runner?: QueryRunner;
  readonly lastSteps: Step[];
  readonly lastStatements: Statement[];
  readonly afterCommit: Step[];
  open: boolean;
  /** Why it can only be rolled back: a joined part of it failed, even if somebody caught the error. */
  failure?: Error;
}

/** A transaction that looked finished but could not be committed, because a part of it had failed and somebody caught that. */
export class TransactionDoomed extends Error {
  constructor(cause?: Error) {
    super('The transaction was rolled back: a part of it had failed before', { cause });
    this.name = 'TransactionDoomed';
  }
}

/** How often a lock that another transaction holds is asked for again. */
const LOCK_POLL_MS = 50;

/** Transactions and plain SQL; every repository of the data source joins the transaction it is called in. */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private readonly names = new Map<string, string>();
  private readonly pool: Pool;

  constructor(private readonly dataSource: DataSource) {
    // TypeORM's own pool, taken without its wrapping, which costs as much as a statement.
    this.pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
    this.bind(dataSource.manager);
  }

  /**
   * Runs `fn` in one transaction (read committed) and gives its value; a nested call joins the surrounding one.
   * An error rolls everything back, also what was joined; `TransactionDoomed` when a failed part was caught inside.
   */
  async transaction<T>(fn: () => Promise<T>): Promise<T> {
    const outer = this.current();
    if (outer) return this.join(outer, fn);
    const client = await this.pool.connect();
    const scope: Scope = { client, lastSteps: [], lastStatements: [], afterCommit: [], open: true };
    const value = await this.run(scope, fn);
    if (scope.afterCommit.length > 0) await this.scopes.exit(() => this.settle(scope.afterCommit));
    return value;
  }

  /**
   * Runs `fn` as one of the last steps of the surrounding transaction, or at once when there is none: for statements that
   * lock what other transactions want too, while this one may still wait for an outside system. Its error rolls back.
   */
  async beforeCommit(fn: Step): Promise<void> {
    const scope = this.current();
    if (scope) scope.lastSteps.push(fn);
    else await fn();
  }

  /**
   * Runs a statement whose rows nobody needs: on the way with the commit of the surrounding transaction, which it fails
   * where it fails; at once when there is none.
   */
  async last(sql: string, params: readonly unknown[] = []): Promise<void> {
    const scope = this.current();
    if (scope) scope.lastStatements.push(this.statement(sql, params));
    else await this.query(sql, params);
  }

  /** Calls `fn` once the surrounding transaction is committed, or at once when there is none; its errors are logged. */
  afterCommit(fn: Step): void {
    const scope = this.current();
    if (scope) scope.afterCommit.push(fn);
    else void this.settle([fn]);
  }

  /**
   * The rows a statement returns, also an `update … returning`, in the surrounding transaction if there is one. Statements
   * asked for at once in one transaction travel together and run in this order. `sql` is a constant: each connection keeps
   * it prepared.
   */
  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    const scope = this.current();
    try {
      const statement = this.statement(sql, params);
      if (scope) return (await runStatement<Row>(scope.client, statement)).rows;
      return (await this.pool.query<Row>(statement)).rows;
    } catch (error) {
      // The answer came by the socket: its error knows nothing of who asked.
      if (error instanceof Error) Error.captureStackTrace(error);
      if (scope) scope.failure ??= errorOf(error);
      throw error;
    }
  }

  /**
   * Holds PostgreSQL's advisory lock of that name until the surrounding transaction ends, over all processes; false when
   * another transaction still has it after `patienceMs`. It asks again and again, since a statement that waits would be
   * given up by the server (8 s) and take its transaction with it.
   */
  async lock(name: string, patienceMs: number): Promise<boolean> {
    if (!this.current()) throw new Error('Outside of a transaction a lock would be gone at once');
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const [row] = await this.query<{ held: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held',
        [name],
      );
      if (row?.held) return true;
      if (performance.now() >= deadline) return false;
      await delay(LOCK_POLL_MS);
    }
  }

  private async run<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    const { client } = scope;
    let broken: Error | undefined;
    const onBroken = (error: Error) => (broken = error);
    client.on('error', onBroken);
    // TypeORM's own would be two statements, each waited for; this one goes ahead of the first statement of `fn`.
    const begun = client.query('begin');
    begun.catch(() => undefined); // what follows on a broken connection fails as well, and is heard
    try {
      const value = await this.scopes.run(scope, fn);
      if (scope.lastSteps.length > 0) await this.scopes.run(scope, () => runInTurn(scope.lastSteps));
      await begun;
      await this.commit(scope);
      return value;
    } catch (error) {
      broken ??= await this.rollBack(client);
      throw isEcho(error) ? (scope.failure ?? error) : error;
    } finally {
      scope.open = false;
      if (scope.runner) await scope.runner.release();
      client.removeListener('error', onBroken);
      client.release(broken);
    }
  }

  private async join<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    try {
      return await fn();
    } catch (error) {
      scope.failure ??= errorOf(error);
      throw error;
    }
  }

  /** PostgreSQL answers COMMIT of a failed transaction with a rollback and no error; the answer's tag alone tells. */
  private async commit({ client, failure, lastStatements }: Scope): Promise<void> {
    if (failure) throw new TransactionDoomed(failure);
    const last = lastStatements.map((statement) => runStatement(client, statement));
    const [{ command }] = await Promise.all([client.query('commit'), ...last]);
    if (command !== 'COMMIT') throw new TransactionDoomed();
  }

  /** Gives the reason where a connection cannot even roll back (it waits for a frozen server): it must not be lent again. */
  private async rollBack(client: PoolClient): Promise<Error | undefined> {
    try {
      await client.query('rollback');
      return undefined;
    } catch (error) {
      this.logger.warn({ err: error }, 'A rollback failed; its connection is closed');
      return errorOf(error);
    }
  }

  private async settle(callbacks: readonly Step[]): Promise<void> {
    for (const callback of callbacks) {
      try {
        await callback();
      } catch (error) {
        this.logger.error({ err: error }, 'A step after commit failed');
      }
    }
  }

  /** A scope outlives its transaction in timers and promises started inside; there it counts as none. */
  private current(): Scope | undefined {
    const scope = this.scopes.getStore();
    return scope?.open ? scope : undefined;
  }

  /** Named by its text, so that a connection that has run it before only binds and executes. */
  private statement(text: string, params: readonly unknown[]): Statement {
    let name = this.names.get(text);
    if (name === undefined) this.names.set(text, (name = `s${this.names.size}`));
    return { name, text, values: [...params] };
  }

  private runnerOf(scope: Scope): QueryRunner {
    // Active, else a repository would open a transaction of its own.
    const view = { databaseConnection: scope.client, isTransactionActive: true };
    return (scope.runner ??= Object.assign(this.dataSource.createQueryRunner(), view));
  }

  private bind(manager: EntityManager): void {
    const get = () => {
      const scope = this.current();
      return scope && this.runnerOf(scope);
    };
    Object.defineProperty(manager, 'queryRunner', { configurable: true, get });
    // TypeORM keeps each repository with the runner of its first use, so the first use must not see a transaction.
    const getRepository = manager.getRepository.bind(manager);
    manager.getRepository = (target) => this.scopes.exit(() => getRepository(target));
  }
}

async function runInTurn(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step();
}

/** Of statements that travel together the ones behind a failed one fail as well, and may be heard first: they are not the reason. */
function isEcho(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02';
}

function errorOf(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
