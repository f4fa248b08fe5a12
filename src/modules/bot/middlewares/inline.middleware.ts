import { Injectable } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import type { InlineQuery } from '@grammyjs/types';
import { Clock } from '../../../shared/clock';
import { UsersService } from '../../users';
import { judgeCare } from '../../writing';
import type { BotContext } from '../bot-context';
import { InlineCards } from '../inline-cards.service';
import { BurstCounter } from './burst-counter';

/** Each letter after the bot's name is a query, so these are counted apart: typing must not use up what messages may. */
const LIMIT = 60;
const WINDOW_MS = 10_000;

/** Inline queries come from no chat: they are answered here, aside from dialogs and handlers. */
@Injectable()
export class InlineMiddleware {
  private readonly bursts = new BurstCounter(WINDOW_MS);

  constructor(
    private readonly cards: InlineCards,
    private readonly users: UsersService,
    private readonly clock: Clock,
    @InjectMetric('rate_limited_total') private readonly limited: Counter,
    @InjectMetric('care_guard_total') private readonly judged: Counter<'tier' | 'way'>,
  ) {}

  /** Ends here for them; past the limit without a word, since there is nobody to say it to. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    if (!('inline_query' in ctx.update)) return next();
    const { inline_query: query } = ctx.update;
    const isBurst = this.bursts.count(query.from.id, this.clock.now().getTime()) > LIMIT;
    if (judgeCare(query.query).tier === 'stop') return this.care(query, isBurst);
    if (!isBurst) return this.cards.answer(query, ctx.me);
    this.limited.inc();
  };

  /** Words of danger are a query for each letter that follows: held and counted once. */
  private async care(query: InlineQuery, isBurst: boolean): Promise<void> {
    const user = await this.users.findByTelegramId(query.from.id);
    if (user && (await this.users.holdForCareOnce(user))) this.judged.inc({ tier: 'stop', way: 'inline' });
    if (!isBurst) await this.cards.support(query, user);
  }
}
