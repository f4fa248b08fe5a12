import { Injectable, Logger } from '@nestjs/common';
import type { Update } from '@grammyjs/types';
import { FieldCipher } from '../../../platform/crypto/field-cipher';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TextsService } from '../../../platform/texts/texts.service';
import { Clock } from '../../../shared/clock';
import { languageOf } from '../../../shared/language';
import { judgeCare } from '../../writing';
import { BotUpdatesRepository } from './bot-updates.repository';

/** What becomes of an update whose handler failed: it is kept for the operator, and the person hears an apology. */
@Injectable()
export class FailedUpdates {
  private readonly logger = new Logger(FailedUpdates.name);

  constructor(
    private readonly updates: BotUpdatesRepository,
    private readonly cipher: FieldCipher,
    private readonly telegram: TelegramClient,
    private readonly texts: TextsService,
    private readonly clock: Clock,
  ) {}

  /** Keeps the update, encrypted, whatever is wrong with it; words of danger are not kept even so. */
  async keep(update: Update, reference: string, error: unknown): Promise<void> {
    await this.updates.keepFailure({
      updateId: String(update.update_id),
      reference,
      bodySealed: this.cipher.encrypt(textOf(update), 'failed_updates.body'),
      error: (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown').replaceAll('\0', ''),
      failedAt: this.clock.now(),
    });
  }

  /** Tells the person, as far as Telegram lets it. */
  async apologise(update: Update, reference: string): Promise<void> {
    const chatId = privateChatOf(update);
    if (chatId === undefined) return;
    const from = update.message?.from ?? update.callback_query?.from;
    try {
      const text = this.texts.html(languageOf(from?.language_code), 'error-apology', { reference });
      await this.telegram.call('sendMessage', { chat_id: chatId, text, parse_mode: 'HTML' });
    } catch (problem) {
      this.logger.warn({ err: problem, reference }, 'The apology could not be sent');
    }
  }
}

/** The update as JSON; nesting too deep to be written must not keep its failure from being recorded. */
function textOf(update: Update): string {
  try {
    return JSON.stringify(isGrave(update) ? { update_id: update.update_id } : update);
  } catch {
    return JSON.stringify({ update_id: update.update_id });
  }
}

function isGrave({ message, inline_query: inline }: Update): boolean {
  const words: unknown = message?.text ?? message?.caption ?? inline?.query;
  return typeof words === 'string' && judgeCare(words).tier === 'stop';
}

function privateChatOf(update: Update): number | undefined {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  return chat?.type === 'private' ? chat.id : undefined;
}
