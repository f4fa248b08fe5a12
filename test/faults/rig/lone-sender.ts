import { NestFactory } from '@nestjs/core';
import { AppConfig } from '../../../src/platform/config/app-config';
import { ConfigModule } from '../../../src/platform/config/config.module';
import { parseSettings } from '../../../src/platform/config/settings';
import type { SendLane } from '../../../src/platform/telegram/send-lane';
import { TelegramClient } from '../../../src/platform/telegram/telegram-client';
import { TelegramModule } from '../../../src/platform/telegram/telegram.module';

/** What a sender is told to send. */
export interface SendOrder {
  readonly id: number;
  readonly lane: SendLane;
  readonly chat: number;
  readonly text: string;
}

/** What came of it: without an error it was sent. */
export interface SendResult {
  readonly id: number;
  readonly error?: string;
}

// A process with the real module for sending and nothing else: sends what it is told, all at once.
async function main(databaseUrl = '', apiRoot = ''): Promise<void> {
  const config = new AppConfig(parseSettings({}), { databaseUrl, telegram: { token: '1:test', apiRoot } });
  const root = { module: TelegramModule, imports: [ConfigModule.forRoot(config)] };
  const app = await NestFactory.createApplicationContext(root, { logger: false });
  const telegram = app.get(TelegramClient);
  process.on('message', ({ id, lane, chat, text }: SendOrder) => {
    const tell = (result: SendResult) => process.send?.(result);
    telegram.call('sendMessage', { chat_id: chat, text }, { lane }).then(
      () => tell({ id }),
      (error: unknown) => tell({ id, error: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.('ready');
}

void main(...process.argv.slice(2));
