import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { Logger } from '@nestjs/common';
import { type Answered, DirectRoutes, readBody } from '../../src/platform/http/direct-routes';
import { until } from '../support/waiting';

const LIMIT = 1_000;

describe('direct routes', () => {
  let routes: DirectRoutes;
  let server: Server;
  let base: string;
  let answered: Answered[];

  beforeEach(async () => {
    answered = [];
    routes = new DirectRoutes();
    routes.observe((one) => answered.push(one));
    routes.add('/echo', async (request) => {
      const body = await readBody(request, LIMIT);
      return body === null ? { status: 413, isLast: true } : { status: 200, body: { got: body.toString() } };
    });
    routes.add('/broken', () => Promise.reject(new Error('broken')));
    server = routes.serverFactory((_request, response) => response.writeHead(204).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const post = (path: string, body: NonNullable<RequestInit['body']>) =>
    fetch(base + path, { method: 'POST', body, ...(body instanceof ReadableStream && { duplex: 'half' }) });

  /** A body without a length that told how long it is beforehand. */
  const inChunks = (...chunks: string[]) =>
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });

  it('answers its own paths and leaves all else to the framework', async () => {
    expect(await (await post('/echo', 'звезда')).json()).toEqual({ got: 'звезда' });
    expect((await post('/echo?x', 'x')).status).toBe(204);
    expect((await fetch(`${base}/echo`)).status).toBe(204);
    expect(answered).toMatchObject([{ handler: '/echo', method: 'POST', status: 200, requestSize: 12 }]);
  });

  it('puts a body in pieces together, also within a letter', async () => {
    const bytes = Buffer.from('звезда');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, 3));
        controller.enqueue(bytes.subarray(3));
        controller.close();
      },
    });
    expect(await (await post('/echo', body)).json()).toEqual({ got: 'звезда' });
  });

  it.each([
    ['told beforehand', 'x'.repeat(LIMIT + 1)],
    ['found out while reading', inChunks('x'.repeat(LIMIT), 'x')],
  ])('ends at a body too long: %s', async (_name, body) => {
    const response = await post('/echo', body);
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
  });

  it('takes a body of just the limit', async () => {
    expect((await post('/echo', 'x'.repeat(LIMIT))).status).toBe(200);
  });

  it('survives a client that hangs up in the middle, and a handler that breaks', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    socket.write('POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf', () => socket.destroy());
    await until(() => Promise.resolve(answered.length === 1));
    expect(error).not.toHaveBeenCalled();
    expect((await post('/broken', 'x')).status).toBe(500);
    expect(error).toHaveBeenCalledTimes(1);
    expect((await post('/echo', 'still there')).status).toBe(200);
    error.mockRestore();
  });

  // Red without `beginDraining`: a connection that always has the next request ready would keep a closing process for ever.
  it('closes connections with their answers once the process ends', async () => {
    routes.beginDraining();
    expect((await post('/echo', 'last')).headers.get('connection')).toBe('close');
  });
});
