import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How one request is answered; a step that never ends its response lets the caller hang. */
export type Step = (response: ServerResponse) => void;

/** A request as it came over the wire. */
export interface SeenRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An OpenRouter that misbehaves as told, in the ways no mock of others can; the last step repeats. */
export class FaultyOpenRouter {
  readonly seen: SeenRequest[] = [];
  private steps: readonly Step[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const step = this.steps[Math.min(this.seen.length, this.steps.length - 1)];
        this.seen.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        if (!step) throw new Error('No step is set');
        step(response);
      });
    });
  }

  static async start(): Promise<FaultyOpenRouter> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new FaultyOpenRouter(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1`;
  }

  /** From now on answers in these ways, one after the other; what was seen is forgotten. */
  play(...steps: readonly Step[]): void {
    this.steps = steps;
    this.seen.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A JSON body. */
export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

/** A completion with this content, as OpenRouter gives it. */
export const completion = (
  content: string | null,
  more: Readonly<Record<string, unknown>> = {},
  finish = 'stop',
): Step =>
  json({
    id: 'gen-1',
    object: 'chat.completion',
    created: 1_795_392_000,
    model: 'google/gemini-2.5-flash',
    provider: 'Google',
    choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: finish }],
    usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150, cost: 0.002 },
    ...more,
  });

/** A proxy's page where JSON should be. */
export const html =
  (status = 200): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<html><body>Welcome to the Wi-Fi</body></html>');
  };

/** Takes the request and says nothing. */
export const hang: Step = () => undefined;

/** Says nothing but that it will say something. */
export const hangInBody: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
};

/** Breaks the connection in the middle of the answer. */
export const cut: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"id":"gen-1","choices":[{"message":{"role":"assistant","content":"{\\"text', () =>
    response.destroy(),
  );
};

/** Breaks the connection before any answer. */
export const drop: Step = (response) => {
  response.destroy();
};

/** An answer that never ends by itself. */
export const flood: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', pour);
  pour();
};
