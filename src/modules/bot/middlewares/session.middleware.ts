import { Injectable } from '@nestjs/common';
import { Arrivals, sessionKey } from '../arrivals.service';
import type { BotContext } from '../bot-context';
import { BotSessionsRepository } from '../bot-sessions.repository';

/** The state of an open dialog, read before and written after the handlers, and only when they changed it. */
@Injectable()
export class SessionMiddleware {
  constructor(
    private readonly arrivals: Arrivals,
    private readonly sessions: BotSessionsRepository,
  ) {}

  /** Sets `session`; a failing handler leaves the stored one as it was. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    if (!ctx.from || !ctx.chat) return next();
    const key = sessionKey(ctx.from.id, ctx.chat.id);
    ctx.session = this.arrivals.of(ctx.update)?.session ?? {};
    const before = written(ctx.session);
    await next();
    const after = tidy(ctx.session);
    if (written(after) === before) return;
    if (Object.keys(after).length === 0) await this.sessions.delete(key);
    else await this.sessions.save(key, after);
  };
}

function written(session: object): string {
  const tidied = tidy(session);
  return Object.keys(tidied).length === 0 ? '' : JSON.stringify(tidied);
}

/** Without the empty scene slot that Telegraf's stage leaves behind: no dialog open is no row. */
function tidy(session: object): object {
  return Object.fromEntries(
    Object.entries(session).filter(
      ([, value]) => typeof value !== 'object' || value === null || Object.keys(value as object).length > 0,
    ),
  );
}
