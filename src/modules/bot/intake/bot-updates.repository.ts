import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { AppConfig } from '../../../platform/config/app-config';
import { Database } from '../../../platform/database/database';
import type { Question } from '../../../platform/database/grouped-statements';
import type { GroupedRow } from '../../../platform/database/statement';
import { Clock } from '../../../shared/clock';
import { FailedUpdate } from './failed-update.entity';

/** The only queries over `bot_updates` and `failed_updates`. */
@Injectable()
export class BotUpdatesRepository {
  constructor(
    @InjectRepository(FailedUpdate) private readonly failures: Repository<FailedUpdate>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /**
   * Takes an update in the surrounding transaction; false for a copy of one that is done. A copy that comes while the
   * first is still being worked on waits here for its commit: nobody is told "done" before it is.
   */
  async accept(updateId: number): Promise<boolean> {
    const rows = await this.database.query(
      `insert into bot_updates (bot_id, update_id, received_at) values ($1, $2, $3)
       on conflict do nothing returning update_id`,
      [this.config.telegram.botId, updateId, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Asks whether an update is done. */
  asking(updateId: number): Question<{ isDone: boolean }> {
    return {
      // Not `exists`: on a table that was empty when it was planned that is a look through all of it.
      sql: `select coalesce((select true from bot_updates as done
                              where done.bot_id = asked.bot_id and done.update_id = asked.update_id), false) as "isDone"
         from unnest($1::bigint[], $2::bigint[]) with ordinality as asked (bot_id, update_id, n) order by n`,
      row: [this.config.telegram.botId, updateId],
    };
  }

  /** Notes that an update is done, and fails if that was noted before. */
  noting(updateId: number): GroupedRow {
    return {
      sql: `insert into bot_updates (bot_id, update_id, received_at)
       select * from unnest($1::bigint[], $2::bigint[], $3::timestamptz[])`,
      row: [this.config.telegram.botId, updateId, this.clock.now()],
    };
  }

  /** Keeps a failed update. */
  async keepFailure(failure: Omit<FailedUpdate, 'id'>): Promise<void> {
    await this.failures.insert(failure);
  }

  /** Forgets what is older than so many days by both clocks, ours and the database's: one that jumps ahead forgets nothing. */
  async forget({
    updatesAfterDays,
    failuresAfterDays,
  }: {
    updatesAfterDays: number;
    failuresAfterDays: number;
  }): Promise<void> {
    const before = `< least(now(), $1::timestamptz) - make_interval(days => $2)`;
    const now = this.clock.now();
    await this.database.query(`delete from bot_updates where received_at ${before}`, [now, updatesAfterDays]);
    await this.database.query(`delete from failed_updates where failed_at ${before}`, [now, failuresAfterDays]);
  }
}
