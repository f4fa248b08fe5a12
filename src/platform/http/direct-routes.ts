import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Logger } from '@nestjs/common';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What a direct route says: a status, JSON where there is any, and whether the connection ends with it. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly retryAfterS?: number;
  readonly isLast?: boolean;
}

/** Answers one request; what it throws is answered 500. */
type DirectHandler = (request: IncomingMessage) => Promise<Answer>;

/** One answered request, sizes in bytes. */
export interface Answered {
  readonly handler: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
  readonly requestSize: number;
  readonly responseSize: number;
}

/** As Fastify's own server has it: longer than a load balancer keeps a connection it does not use. */
const KEEP_ALIVE_MS = 72_000;

/** Nobody reads it; it is counted. */
const GONE: Answer = { status: 400, isLast: true };
const FAILED: Answer = { status: 500 };

/**
 * POST routes answered by `node:http` itself, before the framework: for what comes so often that the framework's hooks
 * would cost as much as the work. Everything else goes its usual way.
 */
export class DirectRoutes {
  private readonly logger = new Logger(DirectRoutes.name);
  private readonly handlers = new Map<string, DirectHandler>();
  private isDraining = false;
  private refusal: () => Answer | undefined = () => undefined;
  private onAnswered: ((answered: Answered) => void) | undefined;

  /** Adds the route of exactly this path. */
  add(path: string, handler: DirectHandler): void {
    this.handlers.set(path, handler);
  }

  /** Has `listener` told of every answered request. */
  observe(listener: (answered: Answered) => void): void {
    this.onAnswered = listener;
  }

  /** Asks `refusal` before each request; what it gives is the answer. */
  refuseWhile(refusal: () => Answer | undefined): void {
    this.refusal = refusal;
  }

  /** From now on a connection ends with the next answer, so that one that is never idle ends too. */
  beginDraining(): void {
    this.isDraining = true;
  }

  /** Makes the server that these routes and the framework share; for Fastify's `serverFactory`. */
  readonly serverFactory = (usual: Listener): Server =>
    createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
      const handler = request.method === 'POST' && request.url ? this.handlers.get(request.url) : undefined;
      if (handler) void this.serve(request, response, handler);
      else usual(request, response);
    });

  private async serve(request: IncomingMessage, response: ServerResponse, handler: DirectHandler): Promise<void> {
    const began = performance.now();
    try {
      this.finish(request, response, this.refusal() ?? (await handler(request)), began);
    } catch (error) {
      if (!(error instanceof ClientGone)) this.logger.error({ err: error }, 'A direct route failed');
      this.finish(request, response, error instanceof ClientGone ? GONE : FAILED, began);
    }
  }

  private finish(request: IncomingMessage, response: ServerResponse, answer: Answer, began: number): void {
    const text = answer.body ? JSON.stringify(answer.body) : '';
    const headers: OutgoingHttpHeaders = { 'content-length': Buffer.byteLength(text) };
    if (answer.body) headers['content-type'] = 'application/json; charset=utf-8';
    if (answer.retryAfterS !== undefined) headers['retry-after'] = String(answer.retryAfterS);
    if (answer.isLast === true || this.isDraining) headers.connection = 'close';
    response.writeHead(answer.status, headers).end(text);
    this.onAnswered?.({
      handler: request.url ?? '',
      method: 'POST',
      status: answer.status,
      seconds: (performance.now() - began) / 1_000,
      requestSize: Number(request.headers['content-length'] ?? 0),
      responseSize: Number(headers['content-length']),
    });
  }
}

/** The client hung up before its request was read. */
class ClientGone extends Error {}

/** Reads a whole body; `null` when it is longer than `limit` bytes, and then the connection cannot be used again. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => {
      const [only] = chunks;
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks));
    });
    request.on('error', () => {
      reject(new ClientGone());
    });
  });
}
