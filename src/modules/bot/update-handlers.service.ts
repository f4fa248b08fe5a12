import { Inject, Injectable } from '@nestjs/common';
import type { Update } from '@grammyjs/types';
import { InjectBot } from 'nestjs-telegraf';
import { Composer, Context, type Middleware, Telegraf, Telegram } from 'telegraf';
import { AppConfig } from '../../platform/config/app-config';
import { type Method, type Params, TelegramClient } from '../../platform/telegram/telegram-client';
import type { BotContext } from './bot-context';
import { BOT_CHAIN, type BotMiddleware } from './bot-middlewares.module';

type Handler = (ctx: BotContext, next: () => Promise<void>) => Promise<void>;

/**
 * The whole way of an update: the middlewares, then the open dialog and the handlers as nestjs-telegraf registers them, one
 * flat chain. Telegraf would wrap each handler around all before it, so that every update passed through all of them.
 */
@Injectable()
export class UpdateHandlers {
  private readonly chain: Handler[];
  /** Telegraf's contexts speak through the one client of the Bot API, with its limits and its errors. */
  private readonly telegram: Telegram;

  constructor(
    @InjectBot() private readonly bot: Telegraf<BotContext>,
    @Inject(BOT_CHAIN) middlewares: readonly BotMiddleware[],
    config: AppConfig,
    client: TelegramClient,
  ) {
    this.telegram = Object.assign(new Telegram(config.telegram.token), {
      callApi: (method: Method, payload: Params<Method>) => client.call(method, payload),
    });
    this.chain = middlewares.map(({ use }) => use);
    // Every registration ends here, `action` and `command` too.
    bot.use = (...handlers: Middleware<BotContext>[]) => {
      this.chain.push(...handlers.map((handler) => Composer.unwrap(handler) as Handler));
      return bot;
    };
  }

  /** Leads one update to who answers it and gives what they left; whatever fails on the way is thrown. */
  async handle(update: Update): Promise<BotContext> {
    const { botInfo } = this.bot;
    if (!botInfo) throw new Error('The bot does not know yet who it is');
    const ctx = new Context(update as Context['update'], this.telegram, botInfo) as BotContext;
    await this.step(ctx, 0);
    return ctx;
  }

  private step(ctx: BotContext, index: number): Promise<void> {
    return this.chain[index]?.(ctx, () => this.step(ctx, index + 1)) ?? Promise.resolve();
  }
}
