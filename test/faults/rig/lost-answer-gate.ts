import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before PostgreSQL and loses, when told, the answer to a statement that PostgreSQL has carried out. */
export class LostAnswerGate {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private losing: string | undefined;

  private constructor(private readonly target: URL) {
    this.server = createServer((client) => {
      this.join(client);
    });
  }

  /** Opens a gate to the server of a URL such as `postgres://…`. */
  static async to(url: string): Promise<LostAnswerGate> {
    const gate = new LostAnswerGate(new URL(url));
    await new Promise<void>((resolve) => gate.server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  /** The URL of the server, by way of the gate. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.toString();
  }

  /** The next statement of exactly these words is carried out, and its connection breaks before the answer. */
  loseAnswerTo(statement: string): void {
    this.losing = statement;
  }

  /** Whether the answer that was to be lost still is. */
  get isWaiting(): boolean {
    return this.losing !== undefined;
  }

  /** Ends it with every connection. */
  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const upstream = connect(Number(this.target.port), '127.0.0.1');
    let lost = false;
    let done = '';
    client.on('data', (chunk: Buffer) => {
      if (this.losing !== undefined && chunk.includes(`${this.losing}\0`)) {
        done = this.losing.toUpperCase();
        this.losing = undefined;
        lost = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      if (!lost) client.write(chunk);
      else if (chunk.includes(done)) client.destroy();
    });
    for (const [socket, other] of [[client, upstream] as const, [upstream, client] as const]) {
      this.sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
