import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

/**
 * A socket that sends what is written in one turn of the event loop together. `pg` writes each statement by itself, and a
 * write to a socket costs as much CPU as all the rest of a statement: a transaction of seven needs two writes this way.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  // Not before: connecting gives a socket back the `write` it was born with.
  socket.once('connect', () => {
    gatherWrites(socket);
  });
  return socket;
}

/** What `pg`'s types leave out. */
interface Connection {
  readonly stream: Socket;
  once(event: 'sslconnect', listener: () => void): void;
}

/** A client that gathers over TLS too: there `pg` writes to a socket of its own making, which takes ours by its handle. */
export class GatheringClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const { connection } = this as unknown as { readonly connection: Connection };
    connection.once('sslconnect', () => {
      gatherWrites(connection.stream);
    });
  }
}

function gatherWrites(socket: Socket): void {
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  // Not `writableCorked`: `pg` corks around each statement itself.
  let isGathering = false;
  const gathered = (...args: unknown[]): boolean => {
    if (!isGathering) {
      isGathering = true;
      socket.cork();
      process.nextTick(() => {
        isGathering = false;
        socket.uncork();
      });
    }
    return write(...args);
  };
  Object.assign(socket, { write: gathered });
}
