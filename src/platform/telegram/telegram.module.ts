import { Global, Module } from '@nestjs/common';
import { makeCounterProvider, makeGaugeProvider, makeHistogramProvider } from '@willsoto/nestjs-prometheus';
import { SendBudget } from './send-budget';
import { SendLanes } from './send-lanes';
import { TelegramClient } from './telegram-client';

/** The client of the Bot API; imported by the bot, by payment gateways and by images, by no one else. */
@Global()
@Module({
  providers: [
    TelegramClient,
    SendLanes,
    SendBudget,
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
    makeCounterProvider({
      name: 'telegram_sends_total',
      help: 'Calls that put or change a message in a chat, by lane (interactive, notification, broadcast, draft)',
      labelNames: ['lane'],
    }),
    makeHistogramProvider({
      name: 'telegram_send_wait_seconds',
      help: 'How long a send waited until it might leave, by lane; of interactive ones only those that were held by a 429',
      labelNames: ['lane'],
      buckets: [0.05, 0.25, 1, 3, 10, 30, 60, 300, 1_800],
    }),
    makeCounterProvider({
      name: 'telegram_retry_after_seconds_total',
      help: 'Seconds this process was told to wait by answers 429, of one chat or of all',
    }),
    makeGaugeProvider({
      name: 'telegram_flood_wait_seconds',
      help: 'How long Telegram still wants no sends at all; 0 when nothing is wrong',
    }),
  ],
  exports: [TelegramClient],
})
export class TelegramModule {}
