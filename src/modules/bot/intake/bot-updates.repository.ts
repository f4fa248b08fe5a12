import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { AppConfig } from '../../../platform/config/app-config';
import { Database } from '../../../platform/database/database';
import { Clock } from '../../../shared/clock';
import { BotUpdate } from './bot-update.entity';
import { FailedUpdate } from './failed-update.entity';

/** The only queries over `bot_updates` and `failed_updates`. */
@Injectable()
export class BotUpdatesRepository {
  constructor(
    @InjectRepository(BotUpdate) private readonly updates: Repository<BotUpdate>,
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

  /** Forgets what is older than the given moments. */
  async forget(updatesBefore: Date, failuresBefore: Date): Promise<void> {
    await this.updates.delete({ receivedAt: LessThan(updatesBefore) });
    await this.failures.delete({ failedAt: LessThan(failuresBefore) });
  }
}
