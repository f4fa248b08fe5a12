import { Injectable, Logger } from '@nestjs/common';
import { TelegramClient } from '../../platform/telegram/telegram-client';
import { TelegramError } from '../../platform/telegram/telegram-error';

/** A text that grows in a private chat, below its last message. */
export interface MessageDraft {
  readonly chatId: number;
  /** The same for the same text, so that its growth is animated; not 0. */
  readonly draftId: number;
  /** Telegram HTML. */
  readonly text: string;
}

/**
 * Shows texts before they are messages, where the Bot API has that (since 9.5). The next message of the bot takes the
 * place of what is shown; without one it fades after 30 s.
 */
@Injectable()
export class MessageDrafts {
  private readonly logger = new Logger(MessageDrafts.name);
  private isOff = false;

  constructor(private readonly telegram: TelegramClient) {}

  /** Whether a chat takes drafts: private ones do, until the Bot API refuses the first. */
  areTakenBy(chatId: number): boolean {
    return chatId > 0 && !this.isOff;
  }

  /** Shows what there is; false where this bot cannot. Throws `NoFreeSlot` and Telegram's other refusals. */
  async show({ chatId, draftId, text }: MessageDraft, signal: AbortSignal): Promise<boolean> {
    try {
      const draft = { chat_id: chatId, draft_id: draftId, text, parse_mode: 'HTML' } as const;
      await this.telegram.call('sendMessageDraft', draft, { lane: 'draft', signal });
      return true;
    } catch (error) {
      if (!(error instanceof TelegramError && error.unsupported)) throw error;
      if (!this.isOff) this.logger.warn(`The Bot API takes no drafts (${error.description}); texts grow by edits`);
      this.isOff = true;
      return false;
    }
  }
}
