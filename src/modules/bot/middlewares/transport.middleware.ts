import { Injectable } from '@nestjs/common';
import { Telegram } from 'telegraf';
import { AppConfig } from '../../../platform/config/app-config';
import { type Method, TelegramClient, type Params } from '../../../platform/telegram/telegram-client';
import type { BotContext } from '../bot-context';

/** Lets Telegraf's context speak through the one client of the Bot API, with its limits and its errors. */
@Injectable()
export class TransportMiddleware {
  private readonly telegram: Telegram;

  constructor(config: AppConfig, client: TelegramClient) {
    this.telegram = Object.assign(new Telegram(config.telegram.token), {
      callApi: (method: Method, payload: Params<Method>) => client.call(method, payload),
    });
  }

  /** Before everything else. */
  readonly use = async (ctx: BotContext, next: () => Promise<void>): Promise<void> => {
    Object.assign(ctx, { telegram: this.telegram });
    await next();
  };
}
