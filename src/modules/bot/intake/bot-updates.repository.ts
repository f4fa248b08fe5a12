import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { AppConfig } from '../../../platform/config/app-config';
import { Database } from '../../../platform/database/database';
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
