import { Injectable } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import { Clock } from '../../../shared/clock';
import { TextsService } from '../../../platform/texts/texts.service';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { BurstCounter } from './burst-counter';

/** A person who reads what they get does not come near this many updates in the window. */
const LIMIT = 30;
const WINDOW_MS = 10_000;
/** Keeps one person's burst from costing the others: what is over 30 updates in 10 s gets one polite word, then silence. */
@Injectable()
export class FloodMiddleware {
  private readonly bursts = new BurstCounter(WINDOW_MS);

  constructor(
    private readonly replies: Replies,
    private readonly texts: TextsService,
    private readonly clock: Clock,
    @InjectMetric('rate_limited_total') private readonly limited: Counter,
  ) {}

  /** Counts per person in this process. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    const count = ctx.from ? this.bursts.count(ctx.from.id, this.clock.now().getTime()) : 0;
    if (count <= LIMIT) return this.pass(ctx, next);
    this.limited.inc();
    if (count > LIMIT + 1) return;
    const text = this.texts.html(ctx.language, 'too-fast');
    if (ctx.callbackQuery) await this.replies.answerPress(ctx, text);
    else await this.replies.say(ctx, { text });
  };

  /** What failed comes again, perhaps many times, and is still one update. */
  private async pass(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    try {
      await next();
    } catch (error) {
      if (ctx.from) this.bursts.forgetOne(ctx.from.id);
      throw error;
    }
  }
}
