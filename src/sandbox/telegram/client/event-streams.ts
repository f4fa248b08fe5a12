import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { ClientEvent } from '../client-api';

const HEARTBEAT_MS = 15_000;
/** A client that reads nothing is let go before it fills the memory. */
const MAX_UNREAD_BYTES = 4 * 1024 * 1024;

/** The open event streams (`text/event-stream`), each kept alive by a comment every 15 s. */
export class EventStreams {
  private readonly open = new Set<ServerResponse>();

  /** Turns a reply into a stream: `first` at once, then whatever `subscribe` hands over, until the client leaves. */
  start(
    reply: FastifyReply,
    first: readonly ClientEvent[],
    subscribe: (send: (event: ClientEvent) => void) => () => void,
  ): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    const send = (event: ClientEvent): void => {
      raw.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
      if (raw.writableLength > MAX_UNREAD_BYTES) raw.destroy();
    };
    first.forEach(send);
    const unsubscribe = subscribe(send);
    const heartbeat = setInterval(() => raw.write(': heartbeat\n\n'), HEARTBEAT_MS);
    this.open.add(raw);
    raw.once('close', () => {
      clearInterval(heartbeat);
      unsubscribe();
      this.open.delete(raw);
    });
  }

  /** Ends all streams. */
  close(): void {
    for (const raw of this.open) raw.destroy();
  }
}
