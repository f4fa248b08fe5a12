import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';

/** The bot's own words come back to it where somebody sends an inline result into the chat with it: they are no question and no note. */
@Injectable()
export class ViaBotMiddleware {
  constructor(
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Ends here for them, with a word on where they are meant to go. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    if (!ctx.message || !('via_bot' in ctx.message) || ctx.message.via_bot?.id !== ctx.botInfo.id) return next();
    const text = this.texts.html(ctx.language, 'inline-here', { username: ctx.me });
    await this.replies.say(ctx, { text });
  };
}
