import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { AppConfig } from '../../src/platform/config/app-config';
import { parseSettings } from '../../src/platform/config/settings';
import { SendBudget } from '../../src/platform/telegram/send-budget';
import type { SendLane } from '../../src/platform/telegram/send-lane';
import { SendLanes } from '../../src/platform/telegram/send-lanes';
import { TelegramClient } from '../../src/platform/telegram/telegram-client';

/** A send as it came in at Telegram's door. */
export interface Arrival {
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
  readonly chat: number;
  readonly text: string;
}

/** Plays Telegram for sends alone: notes when each arrives and answers as the test says, else that it was taken. */
export class SendRecorder {
  readonly arrivals: Arrival[] = [];
  /** Answers a send in place of the recorder when it returns true. */
  answer: (arrival: Arrival, response: ServerResponse) => boolean = () => false;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { chat_id, text } = JSON.parse(Buffer.concat(chunks).toString()) as { chat_id: number; text: string };
        const arrival = { at: performance.now(), chat: chat_id, text };
        this.arrivals.push(arrival);
        if (!this.answer(arrival, response)) response.end('{"ok":true,"result":{"message_id":1}}');
      });
    });
  }

  /** Listens on a free port. */
  static async start(): Promise<SendRecorder> {
    const recorder = new SendRecorder();
    await new Promise<void>((resolve) => recorder.server.listen(0, '127.0.0.1', resolve));
    return recorder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Texts in the order of their arrival. */
  get texts(): string[] {
    return this.arrivals.map(({ text }) => text);
  }

  /** Stops, whoever is still connected. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Answers 429. */
export function refuse(response: ServerResponse, seconds: number): true {
  const parameters = { retry_after: seconds };
  response
    .writeHead(429)
    .end(JSON.stringify({ ok: false, error_code: 429, description: 'Too Many Requests', parameters }));
  return true;
}

/** The most arrivals within any span of `spanMs`. */
export function mostWithin(arrivals: readonly Arrival[], spanMs: number): number {
  let most = 0;
  let first = 0;
  arrivals.forEach(({ at }, index) => {
    while (at - arrivals[first]!.at >= spanMs) first++;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

/** What one process of the bot has for sending: a client, its lanes and its connection to the shared budget. */
export class SendingProcess {
  readonly metrics = new Registry();
  readonly client: TelegramClient;
  private readonly lanes: SendLanes;

  constructor(databaseUrl: string, apiRoot: string) {
    const registers = [this.metrics];
    const config = new AppConfig(parseSettings({}), { databaseUrl, telegram: { token: '1:test', apiRoot } });
    const labelNames = ['lane'] as const;
    this.lanes = new SendLanes(
      new SendBudget(config),
      new Counter({ name: 'telegram_sends_total', help: '-', labelNames, registers }),
      new Histogram({ name: 'telegram_send_wait_seconds', help: '-', labelNames, registers }),
      new Counter({ name: 'telegram_retry_after_seconds_total', help: '-', registers }),
      new Gauge({ name: 'telegram_flood_wait_seconds', help: '-', registers }),
    );
    this.client = new TelegramClient(
      config,
      this.lanes,
      new Counter({ name: 'requests', help: '-', labelNames: ['method', 'result'], registers }),
      new Histogram({ name: 'duration', help: '-', labelNames: ['method'], registers }),
    );
    this.lanes.onApplicationBootstrap();
  }

  /** Sends a text. */
  async send(lane: SendLane, chat_id: number, text: string, signal?: AbortSignal): Promise<void> {
    await this.client.call('sendMessage', { chat_id, text }, { lane, signal });
  }

  /** Ends as a process does that was asked to. */
  async close(): Promise<void> {
    await this.lanes.onApplicationShutdown();
    await this.client.onApplicationShutdown();
  }
}
