import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Update } from '@grammyjs/types';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import { Database } from '../../../platform/database/database';
import { isDatabaseAway } from '../../../platform/database/database-away';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { BotUpdatesRepository } from './bot-updates.repository';
import { FailedUpdates } from './failed-updates.service';
import { PersonBusy, PersonQueue } from './person-queue';
import { kindOfUpdate, personIdOf, type UpdateKind } from './update-kind';
import { UpdateWork } from './update-work.service';

/** Ends the waiting sign on a pressed button; goes out with the answer to the update, or after it. */
export interface PressAnswer {
  readonly callback_query_id: string;
}

/**
 * Where every update enters, by webhook or polling. Its work is one transaction with the note that it is done, so that a
 * crash at any moment leaves either both or neither and Telegram's next copy finds the truth.
 */
@Injectable()
export class UpdateIntake {
  private readonly logger = new Logger(UpdateIntake.name);
  private readonly persons = new PersonQueue();

  constructor(
    private readonly work: UpdateWork,
    private readonly database: Database,
    private readonly updates: BotUpdatesRepository,
    private readonly failed: FailedUpdates,
    @InjectMetric('bot_updates_total') private readonly counted: Counter<'type' | 'result'>,
  ) {}

  /**
   * Works one update off; returns when its effect is committed, or its failure recorded, with what is still owed to a
   * press. Throws only when the database or Telegram is away or too much of the same person waits: then nothing is kept,
   * and the update must come again.
   */
  async take(update: Update): Promise<PressAnswer | undefined> {
    const type = kindOfUpdate(update);
    if (type === 'other') {
      this.counted.inc({ type, result: 'ignored' });
      return undefined;
    }
    // It changes nothing, so it neither waits for the person's messages nor keeps them waiting.
    if (type === 'inline_query') return this.process(update, type);
    return this.persons.run(personIdOf(update), () => this.process(update, type));
  }

  private async process(update: Update, type: UpdateKind): Promise<PressAnswer | undefined> {
    try {
      const outcome = await this.work.do(update);
      this.counted.inc({ type, result: outcome === 'copy' ? 'duplicate' : 'ok' });
      // To a copy as well: whoever worked on the first one may have died before it answered.
      return outcome === 'answered' ? undefined : owedTo(update);
    } catch (error) {
      if (isAway(error)) {
        this.counted.inc({ type, result: 'later' });
        throw error;
      }
      this.counted.inc({ type, result: 'error' });
      await this.recordFailure(update, error);
      return owedTo(update);
    }
  }

  /** The update counts as done: answered otherwise, it would come again and again and block its chat. */
  private async recordFailure(update: Update, error: unknown): Promise<void> {
    const reference = randomBytes(3).toString('hex');
    this.logger.error({ err: error, updateId: update.update_id, reference }, 'An update failed');
    const first = await this.database.transaction(async () => {
      const fresh = await this.updates.accept(update.update_id);
      if (fresh) await this.failed.keep(update, reference, error);
      return fresh;
    });
    if (first) await this.failed.apologise(update, reference);
  }
}

function owedTo({ callback_query: press }: Update): PressAnswer | undefined {
  return press && { callback_query_id: press.id };
}

/** What a repeat may mend: an answer that could not be sent is sent when Telegram brings the update again. */
function isAway(error: unknown): boolean {
  return error instanceof PersonBusy || isDatabaseAway(error) || (error instanceof TelegramError && error.away);
}
