import { Injectable } from '@nestjs/common';
import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { splitHtml } from '../../platform/telegram/split-html';
import { TelegramClient } from '../../platform/telegram/telegram-client';
import { TelegramError } from '../../platform/telegram/telegram-error';
import { type BotContext, chatIdOf } from './bot-context';
import type { View } from './view';

/** UTF-16 units of visible text in one message (Bot API, sendMessage). */
const LONGEST_TEXT = 4_096;

/** The ways a handler speaks; expected refusals of Telegram's are met here and nowhere else. */
@Injectable()
export class Replies {
  constructor(private readonly telegram: TelegramClient) {}

  /** A new message; several where the text is too long for one, the buttons under the last. */
  async say(ctx: BotContext, view: View): Promise<void> {
    await this.send(ctx, view);
  }

  /** `say`, telling the id of the message (of several, the last). */
  async send(ctx: BotContext, view: View): Promise<number> {
    const parts = splitHtml(view.text, LONGEST_TEXT);
    let messageId = 0;
    for (const [index, text] of parts.entries()) {
      const message = await this.telegram.call('sendMessage', {
        chat_id: chatIdOf(ctx),
        text,
        parse_mode: 'HTML',
        reply_markup: index === parts.length - 1 ? view.keyboard : undefined,
        link_preview_options: { is_disabled: true },
      });
      messageId = message.message_id;
    }
    return messageId;
  }

  /** The pressed message turned into this view; a new message where there is nothing to turn or the text needs several. */
  async show(ctx: BotContext, view: View): Promise<void> {
    await this.place(ctx, view);
  }

  /** `show`, telling the id of the message the view (its end) now stands in. */
  async place(ctx: BotContext, view: View): Promise<number> {
    const pressed = ctx.callbackQuery?.message;
    if (!pressed || !('text' in pressed) || splitHtml(view.text, LONGEST_TEXT).length > 1) return this.send(ctx, view);
    try {
      await this.edit(pressed.chat.id, pressed.message_id, view);
    } catch (error) {
      if (error instanceof TelegramError && error.messageGone) return this.send(ctx, view);
      if (!(error instanceof TelegramError && error.notModified)) throw error;
    }
    return pressed.message_id;
  }

  /** A message of one part turned into this view; Telegram's refusals are the caller's. */
  async edit(chatId: number, messageId: number, { text, keyboard }: View): Promise<void> {
    await this.telegram.call('editMessageText', {
      chat_id: chatId,
      message_id: messageId,
      text,
      parse_mode: 'HTML',
      reply_markup: keyboard as InlineKeyboardMarkup | undefined,
    });
  }

  /** Other buttons under the pressed message. */
  async changeButtons(ctx: BotContext, keyboard: InlineKeyboardMarkup): Promise<void> {
    const pressed = ctx.callbackQuery?.message;
    if (!pressed) return;
    try {
      await this.telegram.call('editMessageReplyMarkup', {
        chat_id: pressed.chat.id,
        message_id: pressed.message_id,
        reply_markup: keyboard,
      });
    } catch (error) {
      if (!(error instanceof TelegramError && (error.notModified || error.messageGone))) throw error;
    }
  }

  /** Ends the waiting sign on the pressed button, with a short note (at most 200 characters) if there is one. */
  async answerPress(ctx: BotContext, text?: string): Promise<void> {
    if (!ctx.callbackQuery || ctx.pressAnswered) return;
    ctx.pressAnswered = true;
    try {
      await this.telegram.call('answerCallbackQuery', { callback_query_id: ctx.callbackQuery.id, text });
    } catch (error) {
      if (!(error instanceof TelegramError && error.queryExpired)) throw error;
    }
  }
}
