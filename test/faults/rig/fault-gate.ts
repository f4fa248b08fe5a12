import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deferred } from '../../support/waiting';

/** What becomes of one request: answered, or not, or passed on by `forward`, whose answer is written unless the fault is in the way. */
export type Fault = (response: ServerResponse, forward: () => Promise<Answer>) => void | Promise<void>;

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

interface Rule {
  readonly applies: (path: string) => boolean;
  readonly fault: Fault;
  /** So many more times. */
  left: number;
}

/** Stands before an outside HTTP service and lets it fail as told; what no rule concerns passes. */
export class FaultGate {
  private rules: Rule[] = [];
  private readonly server: Server;

  private constructor(private readonly target: string) {
    this.server = createServer((incoming, response) => {
      void this.take(incoming, response).catch(() => response.destroy());
    });
  }

  /** Opens a gate to a service of loopback, given by its root URL. */
  static async to(target: string): Promise<FaultGate> {
    const gate = new FaultGate(target);
    await new Promise<void>((resolve) => gate.server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on requests whose path contains `part` meet this fault, `times` of them; the newest rule goes first. */
  break(fault: Fault, part = '', times = Infinity): void {
    this.rules.unshift({ applies: (path) => path.includes(part), fault, left: times });
  }

  /** Holds the next request whose path contains `part` until told; `reached` once it is there. */
  holdNext(part: string): { reached: Promise<void>; release: () => void } {
    const { promise: reached, resolve: reach } = deferred();
    const { promise: released, resolve: release } = deferred();
    const hold: Fault = async (response, forward) => {
      reach();
      await released;
      await pass(response, forward);
    };
    this.break(hold, part, 1);
    return { reached, release };
  }

  /** Everything passes again; what hangs goes on hanging. */
  heal(): void {
    this.rules = [];
  }

  /** Ends it with every open request. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const forward = () => this.forward(incoming, Buffer.concat(chunks));
    const path = incoming.url ?? '';
    const rule = this.rules.find(({ applies, left }) => left > 0 && applies(path));
    if (!rule) return pass(response, forward);
    rule.left -= 1;
    await rule.fault(response, forward);
  }

  private forward(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    const { method, headers } = incoming;
    return new Promise((resolve, reject) => {
      const outgoing = request(this.target + (incoming.url ?? ''), { method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

/** No fault at all. */
export const pass: Fault = async (response, forward) => {
  const { status, body } = await forward();
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

/** The request is carried out and answered, `ms` later than usual. */
export const slow =
  (ms: number): Fault =>
  async (response, forward) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await pass(response, forward);
  };

/** The request is taken and nothing ever comes back. */
export const hang: Fault = () => undefined;

/** The connection breaks before anything is done. */
export const reset: Fault = (response) => {
  response.destroy();
};

/** The request is carried out, and the connection breaks before the answer: the nastiest. */
export const doneThenReset: Fault = async (response, forward) => {
  await forward();
  response.destroy();
};

/** Nothing is done, and the answer breaks off in the middle of its body. */
export const cut: Fault = (response) => {
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
    .write('{"ok":true,"resu', () => {
      response.destroy();
    });
};

/** A refusal as the Bot API words it; `retryAfter` in seconds makes it a 429's. */
export const refuse =
  (status: number, description: string, retryAfter?: number): Fault =>
  (response) => {
    const parameters = retryAfter === undefined ? undefined : { retry_after: retryAfter };
    const body = { ok: false, error_code: status, description, parameters };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
