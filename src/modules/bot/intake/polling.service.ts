import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { AdvisoryLock } from '../../../platform/database/advisory-lock';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { type PressAnswer, UpdateIntake } from './update-intake.service';
import { ALLOWED_UPDATES } from './update-kind';

/** Telegram holds an empty answer back for so long. */
const LONG_POLL_S = 25;
const PAUSE_MS = 3_000;
const EMPTY_PAUSE_MS = 100;

/** Fetches updates where no webhook can be reached from outside; one process at a time, by an advisory lock. */
@Injectable()
export class Polling {
  private readonly logger = new Logger(Polling.name);
  private readonly stopping = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly telegram: TelegramClient,
    private readonly intake: UpdateIntake,
    private readonly lock: AdvisoryLock,
  ) {}

  /** Begins in the background, once; never throws. */
  start(): void {
    this.loop ??= this.lock.holdWhile('telegram.polling', this.stopping.signal, (signal) => this.poll(signal));
  }

  /** Ends after the updates at hand are done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  private async poll(signal: AbortSignal): Promise<void> {
    await this.telegram.call('deleteWebhook', {});
    for (let offset = 0; !signal.aborted;) {
      offset = await this.round(offset, signal).catch((error: unknown) => this.pause(error, offset, signal));
    }
  }

  /** After a refusal or a failure the same updates are asked for again, not at once. */
  private async pause(error: unknown, offset: number, signal: AbortSignal): Promise<number> {
    if (signal.aborted) return offset;
    const wait = error instanceof TelegramError ? (error.retryAfter ?? 0) * 1_000 : 0;
    this.logger.warn({ err: error }, 'Polling pauses');
    await delay(Math.max(wait, PAUSE_MS), undefined, { signal }).catch(() => undefined);
    return offset;
  }

  /** One answer, worked off in order; a failure inside leaves the offset, so that the rest comes again. */
  private async round(offset: number, signal: AbortSignal): Promise<number> {
    const updates = await this.telegram.call(
      'getUpdates',
      { offset, timeout: LONG_POLL_S, allowed_updates: ALLOWED_UPDATES },
      { timeoutMs: (LONG_POLL_S + 10) * 1_000, signal },
    );
    // A server that does not hold an empty answer back would be asked without end.
    if (updates.length === 0) await delay(EMPTY_PAUSE_MS, undefined, { signal });
    let next = offset;
    for (const update of updates) {
      const owed = await this.intake.take(update);
      if (owed) await this.answerPress(owed);
      next = update.update_id + 1;
    }
    return next;
  }

  /** A press that cannot be answered any more stops nothing: its work is done. */
  private async answerPress(owed: PressAnswer): Promise<void> {
    try {
      await this.telegram.call('answerCallbackQuery', { ...owed });
    } catch (error) {
      this.logger.warn({ err: error }, 'A press stays unanswered');
    }
  }
}
