import { Inject, Injectable } from '@nestjs/common';
import type { Update } from '@grammyjs/types';
import { InjectBot, TELEGRAF_STAGE } from 'nestjs-telegraf';
import { Composer, Context, type Middleware, Scenes, Telegraf, Telegram } from 'telegraf';
import { AppConfig } from '../../platform/config/app-config';
import { type Method, type Params, TelegramClient } from '../../platform/telegram/telegram-client';
import type { BotContext } from './bot-context';
import { BOT_CHAIN, type BotMiddleware } from './bot-middlewares.module';

type Handler = (ctx: BotContext, next: () => Promise<void>) => Promise<void>;
type Trigger = string | RegExp;

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
    @Inject(TELEGRAF_STAGE) stage: Scenes.Stage<Scenes.SceneContext>,
    @Inject(BOT_CHAIN) middlewares: readonly BotMiddleware[],
    config: AppConfig,
    client: TelegramClient,
  ) {
    this.telegram = Object.assign(new Telegram(config.telegram.token), {
      callApi: (method: Method, payload: Params<Method>) => client.call(method, payload),
    });
    this.chain = middlewares.map(({ use }) => use);
    stage.middleware = () => openDialog(stage) as unknown as ReturnType<typeof stage.middleware>;
    // Every registration ends in one of these: `command` and the like in the first.
    bot.use = (...handlers: Middleware<BotContext>[]) => this.add(...handlers.map(unwrap));
    bot.action = (trigger: unknown, ...handlers: Middleware<BotContext>[]) =>
      this.add(...handlers.map((handler) => onPress(trigger as Trigger, unwrap(handler))));
  }

  /** Leads one update to who answers it and gives what they left; whatever fails on the way is thrown. */
  async handle(update: Update): Promise<BotContext> {
    const { botInfo } = this.bot;
    if (!botInfo) throw new Error('The bot does not know yet who it is');
    const ctx = new Context(update as Context['update'], this.telegram, botInfo) as BotContext;
    await this.step(ctx, 0);
    return ctx;
  }

  private add(...handlers: Handler[]): Telegraf<BotContext> {
    this.chain.push(...handlers);
    return this.bot;
  }

  private step(ctx: BotContext, index: number): Promise<void> {
    return this.chain[index]?.(ctx, () => this.step(ctx, index + 1)) ?? Promise.resolve();
  }
}

const unwrap = (handler: Middleware<BotContext>): Handler => Composer.unwrap(handler) as Handler;

/** The handler of a press with this data; Telegraf's own makes several promises to find that a press is not meant, for each of them. */
function onPress(trigger: Trigger, handler: Handler): Handler {
  const isMeant = (data: string) => (typeof trigger === 'string' ? data === trigger : trigger.test(data));
  return (ctx, next) => {
    const press = ctx.callbackQuery;
    return press && 'data' in press && isMeant(press.data) ? handler(ctx, next) : next();
  };
}

/** Sets `scene` and hands over to the open dialog; Telegraf's own takes a dozen steps where none is open, as nearly always. */
function openDialog({ scenes }: Scenes.Stage<Scenes.SceneContext>): Handler {
  return (ctx, next) => {
    ctx.scene = new Scenes.SceneContextScene(ctx, scenes, {});
    const { current } = ctx.scene;
    return current ? unwrap(current)(ctx, next) : next();
  };
}
