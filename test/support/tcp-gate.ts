import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a process and a server, to take the network away, or to stay where it is while the server moves. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private swallows = false;

  private constructor(private target: URL) {}

  /** Opens a gate to the server of a URL such as `postgres://…`. */
  static async to(url: string): Promise<TcpGate> {
    const gate = new TcpGate(new URL(url));
    await gate.restore();
    return gate;
  }

  /** The URL of the server, by way of the gate. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.toString();
  }

  /** From now on leads here; connections that are open stay where they are. */
  retarget(url: string): void {
    this.target = new URL(url);
  }

  /** Breaks every connection and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Packets are lost both ways and nobody is told. New connections lead nowhere too; all of these stay deaf for good. */
  swallow(): void {
    this.swallows = true;
    for (const socket of this.sockets) socket.unpipe().resume();
  }

  /** New connections get through again. */
  pass(): void {
    this.swallows = false;
  }

  /** Takes connections again, at the same port. */
  async restore(): Promise<void> {
    // Half-open, or the gate itself would answer the end of one side.
    const server = createServer({ allowHalfOpen: true }, (client) => {
      const upstream = connect({ port: Number(this.target.port), host: '127.0.0.1', allowHalfOpen: true });
      for (const [socket, other] of [[client, upstream] as const, [upstream, client] as const]) {
        this.sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => this.sockets.delete(socket));
        if (this.swallows) socket.resume();
        else socket.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }
}
