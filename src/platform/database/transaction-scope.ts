import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Hold } from './grouped-statements';
import type { GroupedRow } from './statement';

/** Something to do at the end of a transaction. */
export type Step = () => void | Promise<void>;

/** One transaction: its connection, if it has one yet, and what waits for its end. */
export interface Scope {
  client?: PoolClient;
  /** The same, while it is fetched. */
  fetched?: Promise<PoolClient>;
  /** What went ahead of the first statement of its work. */
  begun?: Promise<unknown>;
  /** Why its connection is of no more use, and who hears of it. */
  broken?: Error;
  readonly onBroken: (error: Error) => void;
  /** TypeORM's view of the connection, made when a repository first asks. */
  runner?: QueryRunner;
  /** Of one that opens late. */
  readonly late?: Late;
  readonly lastSteps: Step[];
  readonly lastRows: GroupedRow[];
  readonly afterCommit: Step[];
  open: boolean;
  /** Whether it is settled what becomes of it: nothing may be asked in it any more. */
  isDecided: boolean;
  /** Why it can only be rolled back: a joined part of it failed, even if somebody caught the error. */
  failure?: Error;
}

/** How a transaction opens that may never have to. */
export interface Late {
  /** Nothing is committed once it is lost. */
  readonly hold: Hold;
  /** Its first statements, ahead of those of the work; it fails with them. */
  readonly opening: () => Promise<void>;
  /** What is written in their stead where nothing was ever asked. */
  readonly unopened: () => readonly GroupedRow[];
}

/** A transaction that begins. */
export function newScope(late?: Late): Scope {
  const onBroken = (error: Error) => (scope.broken = error);
  const scope: Scope = { late, onBroken, lastSteps: [], lastRows: [], afterCommit: [], open: true, isDecided: false };
  return scope;
}
