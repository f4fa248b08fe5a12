import { setImmediate as nextTurn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { isDatabaseAway } from './database-away';
import { bySql, type GroupedRow, runStatement, statementOver } from './statement';

/** PostgreSQL's advisory lock of a name, held by the connection that took it and gone with it. */
export interface Hold {
  readonly name: string;
  readonly client: PoolClient;
}

/** The connection is gone, and every name it held: somebody else may have them by now, so nothing more may be done under them. */
export class HoldLost extends Error {
  /** SQLSTATE connection_failure: the same may succeed when it comes again. */
  readonly code = '08006';

  constructor(cause?: unknown) {
    super('The connection that held this was lost', { cause });
    this.name = 'HoldLost';
  }
}

/** A row of a statement over arrays that answers with one row for each of theirs, in their order. */
export interface Question<Answer> extends GroupedRow {
  /** Never there: what a row it is answered with looks like. */
  readonly answer?: Answer;
}

/** Questions that are answered with these rows. */
export type Questions<Answers extends readonly object[]> = {
  readonly [Place in keyof Answers]: Question<Answers[Place]>;
};

/** What became of the questions of one caller once each had its answer or its error. */
interface Settled {
  readonly answers: object[];
  failure?: { readonly error: unknown };
}

interface Asked extends GroupedRow {
  readonly answer: (row: object) => void;
  readonly fail: (error: unknown) => void;
}

/** Rows that are committed together or not at all. */
interface Unit {
  readonly rows: readonly GroupedRow[];
  readonly hold: Hold;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const HOLD = `
  select pg_try_advisory_lock(hashtextextended(name, 0)) as "isHeld"
    from unnest($1::text[]) with ordinality as asked (name, n) order by n`;
/** A process that is frozen, or gone without a word, keeps its names no longer; no work on an update takes as long. */
const FORGET = "set idle_session_timeout = '60s'";
/** Nobody waits long for what one of a group waits for. */
const HURRY = "set local lock_timeout = '300ms'";
const FREE = 'select pg_advisory_unlock(hashtextextended(name, 0)) from unnest($1::text[]) as freed (name)';

/**
 * Statements of many callers that travel as one, on one connection of the pool, which is kept while anybody holds a name
 * by it. While one group is on its way the next one gathers: alone a caller waits for nobody, and the more there are, the
 * less each costs. Nobody's failure is another's: a group that fails is done again one by one.
 */
export class GroupedStatements {
  private readonly logger = new Logger(GroupedStatements.name);
  private client: PoolClient | undefined;
  private isRunning = false;
  private asked: Asked[] = [];
  private units: Unit[] = [];
  private freed: string[] = [];
  private holds = 0;
  /** Whether the connection may be lost already and not have told yet. */
  private isDoubtful = false;
  /** Hears that the connection is lost. */
  private onLoss = (_?: Error): void => undefined;

  constructor(private readonly pool: Pool) {}

  /** Answers questions, each statement's in the order of their asking; throws the first error once all are settled. */
  async ask<Answers extends readonly object[]>(...questions: Questions<Answers>): Promise<Answers> {
    const { answers, failure } = await this.settle(questions);
    if (failure) throw failure.error;
    return answers as unknown as Answers;
  }

  /**
   * Holds a name over all processes until it is released, and answers questions by what is there then; nothing where another
   * process has it. One process may hold it twice.
   */
  async hold<Answers extends readonly object[]>(
    name: string,
    ...questions: Questions<Answers>
  ): Promise<{ readonly hold: Hold; readonly answers: Answers } | undefined> {
    this.holds += 1; // from now on the connection is kept
    const { answers, failure } = await this.settle([{ sql: HOLD, row: [name] }, ...questions]);
    const [first, ...others] = answers as [{ isHeld: boolean } | undefined, ...object[]];
    const hold = first?.isHeld && this.client ? { name, client: this.client } : undefined;
    if (!hold) this.holds -= 1;
    else if (failure) this.release(hold);
    if (failure) throw failure.error;
    return hold && { hold, answers: others as unknown as Answers };
  }

  /** Lets a name go, with the next group. */
  release(hold: Hold): void {
    this.holds -= 1;
    if (this.has(hold)) this.freed.push(hold.name);
    this.wake();
  }

  /** Whether the connection that took it is still there, as far as this process knows. */
  has(hold: Hold): boolean {
    return hold.client === this.client;
  }

  /** Commits rows together with whatever others commit at this time; all of them or none, and none once the hold is lost. */
  write(rows: readonly GroupedRow[], hold: Hold): Promise<void> {
    return new Promise((resolve, reject) => {
      this.units.push({ rows, hold, resolve, reject });
      this.wake();
    });
  }

  private settle(questions: readonly GroupedRow[]): Promise<Settled> {
    return new Promise((resolve) => {
      const settled: Settled = { answers: [] };
      if (questions.length === 0) resolve(settled);
      let open = questions.length;
      const close = () => {
        if (--open === 0) resolve(settled);
      };
      for (const [place, { sql, row }] of questions.entries()) {
        const answer = (found: object) => {
          settled.answers[place] = found;
          close();
        };
        const fail = (error: unknown) => {
          settled.failure ??= { error };
          close();
        };
        this.asked.push({ sql, row, answer, fail });
      }
      this.wake();
    });
  }

  private wake(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    void this.run();
  }

  /** Goes on until nobody waits; never throws, since every failure is told to those it concerns. */
  private async run(): Promise<void> {
    await nextTurn(); // so that all who ask in one turn of the event loop travel together
    while (this.asked.length + this.units.length + this.freed.length > 0) await this.flush();
    this.isRunning = false;
    if (this.holds === 0) this.letGo();
  }

  private async flush(): Promise<void> {
    const { units, freed, asked } = this;
    [this.units, this.freed, this.asked] = [[], [], []];
    try {
      const client = await this.connected();
      await Promise.all([
        this.commit(client, units),
        this.free(client, freed),
        ...holdsFirst(bySql(asked)).map((same) => this.answer(client, same)),
      ]);
    } catch (error) {
      for (const { reject } of units) reject(error);
      for (const { fail } of asked) fail(error);
    }
  }

  private async connected(): Promise<PoolClient> {
    if (this.client) return this.client;
    const client = await this.pool.connect();
    this.onLoss = (error) => {
      this.drop(client, error ?? new Error('Connection ended'));
    };
    this.isDoubtful = false;
    client.query(FORGET).catch(() => undefined); // unknown to a server older than 14, where the network's own limit ends them
    return (this.client = client.on('error', this.onLoss).on('end', this.onLoss));
  }

  private async commit(client: PoolClient, units: readonly Unit[]): Promise<void> {
    const sound = units.filter(({ hold }) => hold.client === client);
    for (const { hold, reject } of units) if (hold.client !== client) reject(new HoldLost());
    if (sound.length === 0) return;
    try {
      await commitTogether(client, sound);
      for (const { resolve } of sound) resolve();
    } catch (error) {
      this.isDoubtful = true;
      if (sound.length === 1) sound[0]?.reject(error);
      else await this.commitApart(client, sound, error);
    }
  }

  private async commitApart(client: PoolClient, units: readonly Unit[], reason: unknown): Promise<void> {
    // Once is nothing; again and again it is a fault of ours that costs as much as there were no groups.
    if (!isDatabaseAway(reason)) this.logger.warn({ err: reason }, `${units.length} are committed one by one`);
    for (const unit of units) await this.commit(client, [unit]);
  }

  /** Names that could not be let go are let go with the connection. */
  private async free(client: PoolClient, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    try {
      await runStatement(client, statementOver(names.map((name) => ({ sql: FREE, row: [name] }))));
    } catch (error) {
      this.drop(client, error);
    }
  }

  private async answer(client: PoolClient, same: readonly Asked[]): Promise<void> {
    try {
      const { rows } = await runStatement<object>(client, statementOver(same));
      if (rows.length !== same.length) throw new Error('A grouped question gives a row for each it is asked');
      for (const [index, { answer }] of same.entries()) answer(rows[index] ?? {});
    } catch (error) {
      // Some of the names may be held: nobody knows which, so all of them go.
      if (same[0]?.sql === HOLD) this.drop(client, error);
      this.isDoubtful = true;
      if (same.length === 1) same[0]?.fail(error);
      else for (const question of same) await this.answer(client, [question]);
    }
  }

  /** The connection is idle and holds nothing: others may use it. */
  private letGo(): void {
    const { client } = this;
    this.client = undefined;
    client?.off('error', this.onLoss).off('end', this.onLoss);
    client?.release(this.isDoubtful);
  }

  /** Whoever waits is told at once: where one answer did not come for 10 s, the next would take as long again. */
  private drop(client: PoolClient, error: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    const { units, asked } = this;
    [this.units, this.freed, this.asked] = [[], [], []];
    for (const { reject } of units) reject(new HoldLost(error));
    for (const { fail } of asked) fail(new HoldLost(error));
    client.release(error instanceof Error ? error : true);
  }
}

/** What is asked under a hold must see what was committed before it was free. */
function holdsFirst(groups: Asked[][]): Asked[][] {
  return groups.sort(([a], [b]) => Number(b?.sql === HOLD) - Number(a?.sql === HOLD));
}

/**
 * PostgreSQL answers COMMIT of a failed transaction with a rollback and no error, but the statement that failed has told by
 * then. All answers are waited for: `pg` takes a statement that is still on its way for prepared.
 */
async function commitTogether(client: PoolClient, units: readonly Unit[]): Promise<void> {
  const groups = bySql(units.flatMap(({ rows }) => rows));
  const told = await Promise.allSettled([
    client.query('begin'),
    client.query(HURRY),
    ...groups.map((rows) => runStatement(client, statementOver(rows))),
    client.query('commit'),
  ]);
  const failed = told.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
