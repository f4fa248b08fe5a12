import { Global, Module } from '@nestjs/common';
import { makeCounterProvider, makeHistogramProvider } from '@willsoto/nestjs-prometheus';
import { TelegramClient } from './telegram-client';

/** The client of the Bot API; imported by the bot, by payment gateways and by images, by no one else. */
@Global()
@Module({
  providers: [
    TelegramClient,
    makeCounterProvider({
      name: 'telegram_api_requests_total',
      help: 'Calls of the Bot API by method and result (ok, error code, unreachable)',
      labelNames: ['method', 'result'],
    }),
    makeHistogramProvider({
      name: 'telegram_api_duration_seconds',
      help: 'Time of one call of the Bot API',
      labelNames: ['method'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    }),
  ],
  exports: [TelegramClient],
})
export class TelegramModule {}
