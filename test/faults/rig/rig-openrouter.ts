import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, type Step } from '../../support/faulty-openrouter';
import { writesWell } from '../../support/model-texts';
import type { Fault } from './fault-gate';

/** US dollars OpenRouter takes for each answer here. */
export const PRICE_USD = 0.002;

/** An OpenRouter in good health; faults are made by the gates before it. */
export class RigOpenRouter {
  /** Bodies of the requests for a text. */
  readonly asked: string[] = [];
  private readonly write: Step = writesWell();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.url?.endsWith('/key')) {
          json({ data: { limit_remaining: null } })(response);
          return;
        }
        this.asked.push(Buffer.concat(chunks).toString());
        this.write(response);
      });
    });
  }

  static async start(): Promise<RigOpenRouter> {
    const openRouter = new RigOpenRouter();
    await new Promise<void>((resolve) => openRouter.server.listen(0, '127.0.0.1', resolve));
    return openRouter;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A refusal as OpenRouter words it; `retryAfter` in seconds. */
export const refuseText =
  (status: number, message: string, retryAfter?: number): Fault =>
  (response) => {
    const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    json({ error: { code: status, message } }, status, headers)(response);
  };
