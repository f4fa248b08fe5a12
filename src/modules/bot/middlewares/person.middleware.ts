import { Injectable } from '@nestjs/common';
import { languageOf } from '../../../shared/language';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';

/** Finds or meets the person of a private update, and holds their row until its work is done; without one it ends here. */
@Injectable()
export class PersonMiddleware {
  constructor(private readonly users: UsersService) {}

  /** Sets `person`, `language` and `isNewPerson`. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    if (ctx.updateType === 'my_chat_member') return next();
    if (!ctx.from) return;
    const { user, isNew } = await this.users.arrive(ctx.from.id, languageOf(ctx.from.language_code));
    ctx.person = user;
    ctx.language = user.language;
    ctx.isNewPerson = isNew;
    await next();
  };
}
