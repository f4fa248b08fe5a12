import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningApp } from '../../support/running-app';

/** One try of bringing an update to a process. */
interface Try {
  readonly updateId: number;
  readonly personId: number;
  /**
   * What the process answered; `broken` where it broke off in the middle, `nobody` where it was not there, `lost` where its
   * 200 never reached Telegram.
   */
  readonly outcome: number | 'broken' | 'nobody' | 'lost';
}

/** What came of one try, and the call that the process put into its answer. */
interface Passed {
  readonly outcome: Try['outcome'];
  readonly call: string;
}

/** As far as it is looked into here. */
interface PostedUpdate {
  readonly update_id: number;
  readonly message?: { readonly from: { readonly id: number } };
  readonly callback_query?: { readonly from: { readonly id: number } };
}

/**
 * The public address of several processes, as a load balancer is: Telegram posts here, the processes get the updates in
 * turn. It knows what was tried with each update.
 */
export class WebhookRoad {
  readonly tries: Try[] = [];
  private readonly done = new Set<number>();
  private readonly awaited = new Map<number, () => void>();
  private readonly server: Server;
  private turn = 0;

  private constructor(
    private readonly targets: readonly RunningApp[],
    private readonly loses: () => boolean,
  ) {
    this.server = createServer((request, response) => void this.take(request, response));
  }

  /** Opens the address; `targets` may change at any time, and `loses` says of a 200 whether it is lost on the way. */
  static async open(targets: readonly RunningApp[], loses: () => boolean = () => false): Promise<WebhookRoad> {
    const road = new WebhookRoad(targets, loses);
    await new Promise<void>((resolve) => road.server.listen(0, '127.0.0.1', resolve));
    return road;
  }

  /** For `PUBLIC_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Resolves once an update was answered 2xx. */
  async answered(updateId: number): Promise<void> {
    if (!this.done.has(updateId)) await new Promise<void>((resolve) => this.awaited.set(updateId, resolve));
  }

  /** Ends it with every open request. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { update_id: updateId, message, callback_query } = JSON.parse(body) as PostedUpdate;
    const { outcome, call } = await this.forward(incoming, body).catch((error: unknown) => ({
      outcome: outcomeOf(error),
      call: '',
    }));
    this.tries.push({ updateId, personId: (message ?? callback_query)?.from.id ?? 0, outcome });
    if (outcome === 200) {
      this.done.add(updateId);
      this.awaited.get(updateId)?.();
    }
    const headers = call && { 'content-type': 'application/json' };
    response.writeHead(typeof outcome === 'number' ? outcome : 502, headers || {}).end(call);
  }

  private async forward({ url = '', headers }: IncomingMessage, body: string): Promise<Passed> {
    const target = this.targets[this.turn++ % this.targets.length];
    if (!target) return { outcome: 'nobody', call: '' };
    const secret = String(headers['x-telegram-bot-api-secret-token']);
    const answer = await fetch(target.url + url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body,
    });
    const call = await answer.text();
    return answer.status === 200 && this.loses() ? { outcome: 'lost', call: '' } : { outcome: answer.status, call };
  }
}

function outcomeOf(error: unknown): 'broken' | 'nobody' {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED' ? 'nobody' : 'broken';
}
