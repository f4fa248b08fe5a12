import { Injectable } from '@nestjs/common';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TextsService } from '../../../platform/texts/texts.service';
import { languageOf } from '../../../shared/language';
import type { BotContext } from '../bot-context';

/** Groups: a command gets one short answer and the way to the private chat; nothing of their talk is read or kept. */
@Injectable()
export class GroupMiddleware {
  constructor(
    private readonly telegram: TelegramClient,
    private readonly texts: TextsService,
  ) {}

  /** Ends here for everything that is not a private conversation. */
  readonly use = (ctx: BotContext, next: () => Promise<void>): Promise<void> =>
    ctx.chat?.type === 'private' ? next() : this.answer(ctx);

  private async answer(ctx: BotContext): Promise<void> {
    if (!ctx.chat || !ctx.message || !('text' in ctx.message) || !this.isForUs(ctx.message.text, ctx.me)) return;
    const language = languageOf(ctx.from?.language_code);
    const open = { text: this.texts.plain(language, 'group-open'), url: `https://t.me/${ctx.me}?start=group` };
    await this.telegram.call('sendMessage', {
      chat_id: ctx.chat.id,
      text: this.texts.html(language, 'group-reply'),
      parse_mode: 'HTML',
      reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
      reply_markup: { inline_keyboard: [[open]] },
    });
  }

  private isForUs(text: string, username: string): boolean {
    const [command] = text.split(/\s/, 1);
    const [, name, addressee] = /^\/(\w+)(?:@(\w+))?$/.exec(command ?? '') ?? [];
    return name !== undefined && (addressee === undefined || addressee.toLowerCase() === username.toLowerCase());
  }
}
