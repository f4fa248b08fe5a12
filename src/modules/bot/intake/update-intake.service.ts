import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Update } from '@grammyjs/types';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import { InjectBot } from 'nestjs-telegraf';
import type { Counter } from 'prom-client';
import { Telegraf } from 'telegraf';
import { Database } from '../../../platform/database/database';
import { isDatabaseAway } from '../../../platform/database/database-away';
import { Clock } from '../../../shared/clock';
import type { BotContext } from '../bot-context';
import { BotUpdatesRepository } from './bot-updates.repository';
import { FailedUpdates } from './failed-updates.service';
import { kindOfUpdate } from './update-kind';

/**
 * Where every update enters, by webhook or polling. Its work is one transaction with the note that it is done, so that a
 * crash at any moment leaves either both or neither and Telegram's next copy finds the truth.
 */
@Injectable()
export class UpdateIntake {
  private readonly logger = new Logger(UpdateIntake.name);

  constructor(
    @InjectBot() private readonly bot: Telegraf<BotContext>,
    private readonly database: Database,
    private readonly updates: BotUpdatesRepository,
    private readonly failed: FailedUpdates,
    private readonly clock: Clock,
    @InjectMetric('bot_updates_total') private readonly counted: Counter<'type' | 'result'>,
  ) {}

  /**
   * Works one update off; returns when its effect is committed, or its failure recorded. Throws only when the database is
   * away: then nothing happened, and the update must come again.
   */
  async take(update: Update): Promise<void> {
    const type = kindOfUpdate(update);
    if (type === 'other') {
      this.counted.inc({ type, result: 'ignored' });
      return;
    }
    try {
      const fresh = await this.database.transaction(() => this.work(update));
      this.counted.inc({ type, result: fresh ? 'ok' : 'duplicate' });
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.counted.inc({ type, result: 'error' });
      await this.recordFailure(update, error);
    }
  }

  private async work(update: Update): Promise<boolean> {
    const botId = this.bot.botInfo?.id ?? 0;
    if (!(await this.updates.accept(botId, update.update_id, this.clock.now()))) return false;
    await this.bot.handleUpdate(update as Parameters<typeof this.bot.handleUpdate>[0]);
    return true;
  }

  /** The update counts as done: answered otherwise, it would come again and again and block its chat. */
  private async recordFailure(update: Update, error: unknown): Promise<void> {
    const reference = randomBytes(3).toString('hex');
    this.logger.error({ err: error, updateId: update.update_id, reference }, 'An update failed');
    const first = await this.database.transaction(async () => {
      const fresh = await this.updates.accept(this.bot.botInfo?.id ?? 0, update.update_id, this.clock.now());
      if (fresh) await this.failed.keep(update, reference, error);
      return fresh;
    });
    if (first) await this.failed.apologise(update, reference);
  }
}
