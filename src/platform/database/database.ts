import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { GroupedStatements, HoldLost } from './grouped-statements';
import { bySql, type GroupedRow, runStatement, statementOf, statementOver } from './statement';
import { type Late, newScope, type Scope, type Step } from './transaction-scope';

/** A transaction that looked finished but could not be committed, because a part of it had failed and somebody caught that. */
export class TransactionDoomed extends Error {
  constructor(cause?: Error) {
    super('The transaction was rolled back: a part of it had failed before', { cause });
    this.name = 'TransactionDoomed';
  }
}

const DONE = Promise.resolve();

/** How often a lock that another transaction holds is asked for again. */
const LOCK_POLL_MS = 50;

/** Transactions and plain SQL; every repository of the data source joins the transaction it is called in. */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private readonly pool: Pool;
  /** For what many ask at once, in no transaction. */
  readonly grouped: GroupedStatements;

  constructor(private readonly dataSource: DataSource) {
    // TypeORM's own pool, taken without its wrapping, which costs as much as a statement.
    this.pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
    this.grouped = new GroupedStatements(this.pool);
    this.bind(dataSource.manager);
  }

  /**
   * Runs `fn` in one transaction (read committed) and gives its value; a nested call joins the surrounding one.
   * An error rolls everything back, also what was joined; `TransactionDoomed` when a failed part was caught inside.
   */
  async transaction<T>(fn: () => Promise<T>): Promise<T> {
    const outer = this.current();
    if (outer) return this.join(outer, fn);
    const scope = newScope();
    await this.clientOf(scope);
    return this.run(scope, fn);
  }

  /**
   * The same, but it opens with the first statement of `fn`. Most work on an update asks nothing beyond what came with it
   * and only leaves a few rows: these are committed together with those of others, and no connection is kept while
   * Telegram is waited for. Only where there is no surrounding transaction.
   */
  async lateTransaction<T>(late: Late, fn: () => Promise<T>): Promise<T> {
    return this.run(newScope(late), fn);
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
   * Writes a row by a statement over arrays whose own rows nobody needs: on the way with the commit of the surrounding
   * transaction, which it fails where it fails; at once when there is none.
   */
  last(row: GroupedRow): Promise<void> {
    const scope = this.current();
    if (!scope) return this.pool.query(statementOver([row])).then(() => undefined);
    scope.lastRows.push(row);
    return DONE;
  }

  /** Writes rows like those of `last`, but now. */
  async write(...rows: readonly GroupedRow[]): Promise<void> {
    await Promise.all(
      rows.map(({ sql, row }) =>
        this.query(
          sql,
          row.map((value) => [value]),
        ),
      ),
    );
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
      const statement = statementOf(sql, params);
      if (!scope) return (await this.pool.query<Row>(statement)).rows;
      const client = scope.client ?? (await this.clientOf(scope));
      return (await runStatement<Row>(client, statement)).rows;
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
    const value = await this.runToCommit(scope, fn);
    if (scope.afterCommit.length > 0) await this.scopes.exit(() => this.settle(scope.afterCommit));
    return value;
  }

  private async runToCommit<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    try {
      const value = await this.scopes.run(scope, fn);
      if (scope.lastSteps.length > 0) await this.scopes.run(scope, () => runInTurn(scope.lastSteps));
      await (scope.fetched ? this.commit(scope, await scope.fetched) : this.commitUnopened(scope));
      return value;
    } catch (error) {
      scope.isDecided = true;
      await this.rollBack(scope);
      throw isEcho(error) ? (scope.failure ?? error) : error;
    } finally {
      scope.open = false;
      if (scope.runner) await scope.runner.release();
      scope.client?.off('error', scope.onBroken).release(scope.broken);
    }
  }

  /** The connection of a transaction, which opens with it. */
  private clientOf(scope: Scope): Promise<PoolClient> {
    if (scope.isDecided && !scope.fetched) return Promise.reject(new Error('The transaction is over'));
    return (scope.fetched ??= this.open(scope));
  }

  private async open(scope: Scope): Promise<PoolClient> {
    const client = await this.pool.connect();
    scope.client = client.on('error', scope.onBroken);
    // TypeORM's own would be two statements, each waited for; these go ahead of the first statement of the work.
    scope.begun = Promise.all([client.query('begin'), scope.late?.opening()]);
    scope.begun.catch(() => undefined); // what follows on a broken connection fails as well, and is heard
    return client;
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
  private async commit(scope: Scope, client: PoolClient): Promise<void> {
    const { begun, lastRows, late } = scope;
    await begun;
    if (scope.failure) throw new TransactionDoomed(scope.failure);
    if (late && !this.grouped.has(late.hold)) throw new HoldLost();
    const last = bySql(lastRows).map((rows) => runStatement(client, statementOver(rows)));
    const [{ command }] = await Promise.all([client.query('commit'), ...last]);
    if (command !== 'COMMIT') throw new TransactionDoomed();
  }

  private async commitUnopened(scope: Scope): Promise<void> {
    if (scope.failure) throw new TransactionDoomed(scope.failure);
    if (!scope.late) return;
    scope.isDecided = true;
    await this.grouped.write([...scope.late.unopened(), ...scope.lastRows], scope.late.hold);
  }

  /** Notes where a connection cannot even do that (it waits for a frozen server): it must not be lent again. */
  private async rollBack(scope: Scope): Promise<void> {
    try {
      const client = await scope.fetched?.catch(() => undefined); // also one that was still on its way
      await client?.query('rollback');
    } catch (error) {
      this.logger.warn({ err: error }, 'A rollback failed; its connection is closed');
      scope.broken ??= errorOf(error);
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

  private runnerOf(scope: Scope): QueryRunner {
    // Active, else a repository would open a transaction of its own.
    const view = { connect: () => this.clientOf(scope), isTransactionActive: true };
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
