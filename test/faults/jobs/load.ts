import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyUpdate } from '../rig/fault-rig';

/** An update that was posted, and the status it got: 0 where the connection was refused or broke. */
export interface Posted {
  readonly updateId: number;
  readonly status: number;
}

/** Posts updates, several at a time, until told to end. */
export class Load {
  readonly posted: Posted[] = [];
  private ended = false;
  private readonly lanes: Promise<void>[];

  /** @param next makes the next update of a lane; no lane posts before its last was answered. */
  constructor(post: (update: AnyUpdate) => Promise<number>, next: (lane: number) => AnyUpdate, lanes: number) {
    this.lanes = Array.from({ length: lanes }, async (_, lane) => {
      while (!this.ended) {
        const update = next(lane);
        this.posted.push({ updateId: update.update_id, status: await post(update) });
        await sleep(20);
      }
    });
  }

  /** Posts nothing more, as a load balancer does with a process that is not ready; resolves when all is answered. */
  async end(): Promise<void> {
    this.ended = true;
    await Promise.all(this.lanes);
  }
}

/** A scrape of the metrics whose connection stays open, as Prometheus keeps it. */
export async function keptScrape(port: number, token: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  if (!answer.toString().startsWith('HTTP/1.1 200')) throw new Error(`The scrape was refused: ${answer.toString()}`);
  socket.resume();
  return socket;
}
