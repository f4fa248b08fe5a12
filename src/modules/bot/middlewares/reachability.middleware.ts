import { Injectable } from '@nestjs/common';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';

/** Somebody who blocked the bot between their message and our answer is no failure: it is noted, and the work stands. */
@Injectable()
export class ReachabilityMiddleware {
  constructor(private readonly users: UsersService) {}

  /** Around everything that speaks. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof TelegramError && error.unreachable)) throw error;
      if (ctx.chat?.type === 'private') await this.users.setReachable(ctx.chat.id, false);
    }
  };
}
