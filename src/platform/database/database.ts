import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

type Step = () => void | Promise<void>;

interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** One open transaction: its connection and what waits for its end. */
interface Scope {
  readonly runner: QueryRunner;
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

  constructor(private readonly dataSource: DataSource) {
    this.bind(dataSource.manager);
  }

  /**
   * Runs `fn` in one transaction (read committed) and gives its value; a nested call joins the surrounding one.
   * An error rolls everything back, also what was joined; `TransactionDoomed` when a failed part was caught inside.
   */
  async transaction<T>(fn: () => Promise<T>): Promise<T> {
    const outer = this.current();
    if (outer) return this.join(outer, fn);
    const scope: Scope = {
      runner: this.dataSource.createQueryRunner(),
      lastSteps: [],
      lastStatements: [],
      afterCommit: [],
      open: true,
    };
    const value = await this.run(scope, fn);
    await this.scopes.exit(() => this.settle(scope.afterCommit));
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
    if (scope) scope.lastStatements.push({ sql, params });
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
   * asked for at once in one transaction travel together and run in this order.
   */
  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    const scope = this.current();
    const runner = scope?.runner ?? this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as Client;
      return (await client.query<Row>(sql, [...params])).rows;
    } catch (error) {
      if (scope) scope.failure ??= errorOf(error);
      throw error;
    } finally {
      if (!scope) await runner.release();
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
    const { runner } = scope;
    const client = (await runner.connect()) as Client;
    // TypeORM's own would be two statements, each waited for; this one goes ahead of the first statement of `fn`.
    const begun = client.query('begin');
    begun.catch(() => undefined); // what follows on a broken connection fails as well, and is heard
    Object.assign(runner, { isTransactionActive: true }); // else a repository would open one of its own
    try {
      const value = await this.scopes.run(scope, async () => {
        const result = await fn();
        for (const step of scope.lastSteps) await step();
        return result;
      });
      await begun;
      await this.commit(client, scope);
      return value;
    } catch (error) {
      await this.rollBack(client, runner);
      throw isEcho(error) ? (scope.failure ?? error) : error;
    } finally {
      scope.open = false;
      await runner.release();
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
  private async commit(client: Client, { failure, lastStatements }: Scope): Promise<void> {
    if (failure) throw new TransactionDoomed(failure);
    const last = lastStatements.map(({ sql, params }) => client.query(sql, [...params]));
    const [{ command }] = await Promise.all([client.query('commit'), ...last]);
    if (command !== 'COMMIT') throw new TransactionDoomed();
  }

  /** A connection that cannot even roll back (it waits for a frozen server) must not reach the pool with its transaction. */
  private async rollBack(client: Client, runner: QueryRunner): Promise<void> {
    if (runner.isReleased) return;
    try {
      await client.query('rollback');
    } catch (error) {
      this.logger.warn({ err: error }, 'A rollback failed; its connection is closed');
      void client.end().catch(() => undefined);
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

  private bind(manager: EntityManager): void {
    Object.defineProperty(manager, 'queryRunner', { configurable: true, get: () => this.current()?.runner });
    // TypeORM keeps each repository with the runner of its first use, so the first use must not see a transaction.
    const getRepository = manager.getRepository.bind(manager);
    manager.getRepository = (target) => this.scopes.exit(() => getRepository(target));
  }
}

/** Of statements that travel together the ones behind a failed one fail as well, and may be heard first: they are not the reason. */
function isEcho(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02';
}

function errorOf(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
