import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An update as it reached the fake bot. */
export interface Received {
  update: { update_id: number } & Record<string, unknown>;
  headers: IncomingHttpHeaders;
  /** When, milliseconds of `performance.now()`. */
  at: number;
}

/** What the fake bot answers: a status, at once or later, with headers and a body if need be. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** The smallest thing that takes a webhook: records what comes and answers as a test says. */
export class FakeBot {
  readonly received: Received[] = [];
  /** Most updates it ever had in hand at once. */
  mostAtOnce = 0;
  private inHand = 0;
  private readonly server: Server;
  private readonly waiting = new Set<() => void>();

  private constructor(answer: (received: Received, count: number) => Answer | Promise<Answer>) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.mostAtOnce = Math.max(this.mostAtOnce, ++this.inHand);
        const update = JSON.parse(Buffer.concat(chunks).toString()) as Received['update'];
        const received = { update, headers: request.headers, at: performance.now() };
        this.received.push(received);
        for (const wake of this.waiting) wake();
        void Promise.resolve(answer(received, this.received.length)).then(
          ({ status = 200, headers = {}, body = '' }) => {
            this.inHand--;
            response.writeHead(status, headers).end(body);
          },
        );
      });
    });
  }

  /** Starts one; `answer` also learns how many updates came so far. */
  static async start(
    answer: (received: Received, count: number) => Answer | Promise<Answer> = () => ({}),
    port = 0,
  ): Promise<FakeBot> {
    const bot = new FakeBot(answer);
    await new Promise<void>((resolve) => bot.server.listen(port, '127.0.0.1', resolve));
    return bot;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** The texts of the messages that came, in order. */
  get texts(): unknown[] {
    return this.received.map(({ update }) => (update.message as { text?: string } | undefined)?.text);
  }

  /** Resolves when so many updates have come. */
  async got(count: number): Promise<void> {
    while (this.received.length < count) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  /** Stops listening and breaks connections. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
