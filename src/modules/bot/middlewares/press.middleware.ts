import { Injectable } from '@nestjs/common';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';

/** Answers every press that its handler left unanswered: Telegram turns a waiting sign on the button until then. */
@Injectable()
export class PressMiddleware {
  constructor(private readonly replies: Replies) {}

  /** After the handlers. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    await next();
    await this.replies.answerPress(ctx);
  };
}
