import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { gatheringSocket } from './gathering-socket';

describe('a socket that gathers', () => {
  // Red without `socket.cork()` in gathering-socket.ts: nothing waits, 0 for 3.
  it('sends what is written in one turn together, and the next turn for itself', async () => {
    const received: string[] = [];
    const server = createServer((peer: Socket) => peer.on('data', (chunk) => received.push(chunk.toString())));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const socket = gatheringSocket().connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');

    for (const part of ['a', 'b', 'c']) {
      socket.cork(); // as `pg` does around each statement
      socket.write(part);
      socket.uncork();
    }
    expect(socket.writableLength).toBe(3);
    await new Promise<void>((resolve) => {
      process.nextTick(resolve);
    });
    expect(socket.writableLength).toBe(0);
    socket.end('d');
    await once(socket, 'close');
    expect(received.join('')).toBe('abcd');
    expect(received[0]).toMatch(/^abc/);
    server.close();
  });
});
