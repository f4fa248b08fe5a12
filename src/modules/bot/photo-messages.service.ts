import { Injectable } from '@nestjs/common';
import type { InlineKeyboardMarkup, Message } from '@grammyjs/types';
import type { InputFile } from '../../platform/telegram/input-file';
import { TelegramClient } from '../../platform/telegram/telegram-client';
import { TelegramError } from '../../platform/telegram/telegram-error';
import type { View } from './view';

/** Pictures with a caption and buttons. */
@Injectable()
export class PhotoMessages {
  constructor(private readonly telegram: TelegramClient) {}

  /**
   * Turns the picture that stands in a message into another, or sends a new one where there is none, or no more; `null`
   * where the message shows exactly this already.
   */
  async put(
    chatId: number,
    messageId: number | undefined,
    photo: string | InputFile,
    { text: caption, keyboard }: View,
  ): Promise<Message | null> {
    const reply_markup = keyboard as InlineKeyboardMarkup | undefined;
    const words = { caption, parse_mode: 'HTML' } as const;
    const send = () => this.telegram.call('sendPhoto', { chat_id: chatId, photo, ...words, reply_markup });
    if (messageId === undefined) return send();
    try {
      const media = { type: 'photo', media: photo, ...words } as const;
      const target = { chat_id: chatId, message_id: messageId };
      const edited = await this.telegram.call('editMessageMedia', { ...target, media, reply_markup });
      return edited === true ? null : edited;
    } catch (error) {
      if (error instanceof TelegramError && error.notModified) return null;
      if (error instanceof TelegramError && error.messageGone) return send();
      throw error;
    }
  }

  /** Other words and buttons under the picture that stands in a message; nothing where it is gone, or says so already. */
  async caption(chatId: number, messageId: number, { text: caption, keyboard }: View): Promise<void> {
    try {
      await this.telegram.call('editMessageCaption', {
        ...{ chat_id: chatId, message_id: messageId, caption, parse_mode: 'HTML' as const },
        reply_markup: keyboard as InlineKeyboardMarkup | undefined,
      });
    } catch (error) {
      if (!(error instanceof TelegramError && (error.notModified || error.messageGone))) throw error;
    }
  }
}

/** The file id of a sent picture, if Telegram told one. */
export function fileIdOf(message: Message | null): string | null {
  return message?.photo?.at(-1)?.file_id ?? null;
}
