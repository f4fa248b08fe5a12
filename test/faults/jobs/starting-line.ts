import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Holds connections to a server back until so many stand there, so that whoever opened them begins at one moment. */
export class StartingLine {
  private readonly waiting = new Set<Socket>();
  private isOpen = false;

  private constructor(
    private readonly target: URL,
    private readonly runners: number,
    private readonly server: Server,
  ) {
    server.on('connection', (socket) => {
      this.waiting.add(socket);
      socket.on('close', () => this.waiting.delete(socket));
      this.isOpen ||= this.waiting.size === this.runners;
      if (this.isOpen) for (const each of this.waiting) this.letGo(each);
    });
  }

  /** Before the server of a URL such as `postgres://…`. */
  static async before(url: string, runners: number): Promise<StartingLine> {
    const server = createServer();
    const line = new StartingLine(new URL(url), runners, server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return line;
  }

  /** The URL of the server, by way of the line. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.toString();
  }

  close(): void {
    this.server.close();
  }

  private letGo(socket: Socket): void {
    this.waiting.delete(socket);
    const upstream = connect(Number(this.target.port), '127.0.0.1');
    socket.on('error', () => upstream.destroy()).pipe(upstream);
    upstream.on('error', () => socket.destroy()).pipe(socket);
  }
}
