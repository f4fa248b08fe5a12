import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

type AfterCommit = () => void | Promise<void>;

/** One open transaction: its connection and what waits for its commit. */
interface Scope {
  readonly runner: QueryRunner;
  readonly afterCommit: AfterCommit[];
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
    const scope: Scope = { runner: this.dataSource.createQueryRunner(), afterCommit: [], open: true };
    const value = await this.run(scope, fn);
    await this.scopes.exit(() => this.settle(scope.afterCommit));
    return value;
  }

  /** Calls `fn` once the surrounding transaction is committed, or at once when there is none; its errors are logged. */
  afterCommit(fn: AfterCommit): void {
    const scope = this.current();
    if (scope) scope.afterCommit.push(fn);
    else void this.settle([fn]);
  }

  /** The rows a statement returns, also an `update … returning`, in the surrounding transaction if there is one. */
  async query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const scope = this.current();
    const runner = scope?.runner ?? this.dataSource.createQueryRunner();
    try {
      const result = await runner.query(sql, [...params], true);
      return result.records as Row[];
    } finally {
      if (!scope) await runner.release();
    }
  }

  private async run<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    const { runner } = scope;
    try {
      await runner.startTransaction('READ COMMITTED');
      const value = await this.scopes.run(scope, fn);
      await this.commit(scope);
      return value;
    } catch (error) {
      await this.rollBack(runner);
      throw error;
    } finally {
      scope.open = false;
      await runner.release();
    }
  }

  private async join<T>(scope: Scope, fn: () => Promise<T>): Promise<T> {
    try {
      return await fn();
    } catch (error) {
      scope.failure ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }

  /** PostgreSQL answers COMMIT of a failed transaction with a rollback and no error; the answer's tag alone tells. */
  private async commit({ runner, failure }: Scope): Promise<void> {
    if (failure) throw new TransactionDoomed(failure);
    const client = (await runner.connect()) as Client;
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new TransactionDoomed();
  }

  /** A connection that cannot even roll back (it waits for a frozen server) must not reach the pool with its transaction. */
  private async rollBack(runner: QueryRunner): Promise<void> {
    if (!runner.isTransactionActive || runner.isReleased) return;
    try {
      await runner.rollbackTransaction();
    } catch (error) {
      this.logger.warn({ err: error }, 'A rollback failed; its connection is closed');
      const client = (await runner.connect()) as Client;
      void client.end().catch(() => undefined);
    }
  }

  private async settle(callbacks: readonly AfterCommit[]): Promise<void> {
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
