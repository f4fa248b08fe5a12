import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request gets that comes while the server behind is closing. */
export const SHUTTING_DOWN = 503;
/** Clients may keep an idle connection so long; the usual 5 s make them reconnect all the time. */
const KEEP_ALIVE_MS = 65_000;
/** How long the last requests may take. */
const LAST_REQUESTS_MS = 2_000;

/**
 * A listening port behind which a server may still be getting ready, or already closing: requests wait for the one and
 * are turned away by the other, so holding the port means holding what lies behind it.
 */
export class Door {
  private readonly server: Server;
  private readonly running = new Set<ServerResponse>();
  private ready!: (handle: RequestListener) => void;
  private closing = false;
  private lastLeft: (() => void) | undefined;

  constructor() {
    const handler = new Promise<RequestListener>((resolve) => {
      this.ready = resolve;
    });
    this.server = createServer((request, response) => {
      this.running.add(response);
      response.once('close', () => {
        this.running.delete(response);
        if (this.running.size === 0) this.lastLeft?.();
      });
      void handler.then((handle) => {
        if (this.closing) response.writeHead(SHUTTING_DOWN, { connection: 'close' }).end();
        else handle(request, response);
      });
    });
    this.server.keepAliveTimeout = KEEP_ALIVE_MS;
  }

  /** The port taken. */
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Takes a port, any free one for 0. Fails with `EADDRINUSE` where it is taken. */
  async open(port: number, host: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
  }

  /** Hands all requests, also those that wait, to the server behind. */
  lead(handle: RequestListener): void {
    this.ready(handle);
  }

  /** Turns new requests away and waits for those inside, at most 2 s. */
  async shut(): Promise<void> {
    this.closing = true;
    if (this.running.size === 0) return;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, LAST_REQUESTS_MS);
      this.lastLeft = () => {
        clearTimeout(patience);
        resolve();
      };
    });
  }

  /** Gives the port back and breaks what is still connected. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
