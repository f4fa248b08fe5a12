import { Injectable } from '@nestjs/common';
import { Arrivals } from '../arrivals.service';
import type { BotContext } from '../bot-context';

/** Says who is behind a private update; one without a person ends here. */
@Injectable()
export class PersonMiddleware {
  constructor(private readonly arrivals: Arrivals) {}

  /** Sets `person`, `language`, `isNewPerson` and `awaitsText`. */
  readonly use = (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    if (ctx.updateType === 'my_chat_member') return next();
    const arrival = this.arrivals.of(ctx.update);
    if (!arrival) return Promise.resolve();
    ctx.person = arrival.user;
    ctx.language = arrival.user.language;
    ctx.isNewPerson = arrival.isNew;
    ctx.awaitsText = arrival.awaitsText;
    return next();
  };
}
