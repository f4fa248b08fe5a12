import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SandboxChatModule } from '../../../src/sandbox/chat/sandbox-chat.module';
import { temporaryFolder } from '../../support/running-app';
import { until } from '../../support/waiting';

@Module({})
class EmptyModule {}

describe('serving of the chat page', () => {
  const folder = temporaryFolder('chat-serving');
  const asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  let streams: ServerResponse[] = [];
  let upstream: Server;
  let app: NestFastifyApplication;
  let url: string;

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.endsWith('/events')) {
      streams.push(response);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      asked.push({ method, url: path, headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(201, {
        'content-type': 'application/json',
        'x-mine': 'yes',
        connection: 'x-secret',
        'x-secret': '1',
      });
      response.end('{"ok":1}');
    });
  };
  const portOf = (server: Server) => (server.address() as AddressInfo).port;
  /** Node's own client sends a path and a Host as they are. */
  const raw = (path: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(url);
      httpRequest({ hostname, port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  beforeEach(async () => {
    asked.length = 0;
    streams = [];
    upstream = createServer(answer);
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const chat = SandboxChatModule.forRoot({
      clientUrl: `http://127.0.0.1:${portOf(upstream)}/client`,
      pageFolder: folder.path,
    });
    app = await NestFactory.create<NestFastifyApplication>(
      { module: EmptyModule, imports: [chat] },
      new FastifyAdapter(),
      {
        logger: false,
      },
    );
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterEach(async () => {
    await app.close();
    upstream.closeAllConnections();
    upstream.close();
  });
  afterAll(() => {
    folder.remove();
  });

  it('says in a sentence how to build a page that is not built', async () => {
    const response = await fetch(`${url}/sandbox`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });

  it('serves a page built meanwhile, with and without the slash, under a strict policy', async () => {
    mkdirSync(join(folder.path, 'assets'), { recursive: true });
    writeFileSync(join(folder.path, 'index.html'), '<!doctype html>here');
    writeFileSync(join(folder.path, 'assets/index-AbCd1234.js'), '1');
    writeFileSync(join(folder.path, 'secret.txt'), 'secret');
    for (const path of ['/sandbox', '/sandbox/']) {
      const response = await fetch(url + path, { redirect: 'error' });
      expect(await response.text()).toBe('<!doctype html>here');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    }
    const asset = await fetch(`${url}/sandbox/assets/index-AbCd1234.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(await raw('/sandbox/assets/../secret.txt')).not.toBe(200);
    expect(await raw('/sandbox/assets/%2e%2e/secret.txt')).not.toBe(200);
  });

  it('passes a request on and the answer back, but nothing that belongs to one connection or to the page', async () => {
    const response = await fetch(`${url}/sandbox/api/persons/7/messages?limit=5`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'session=1', origin: url },
      body: '{"text":"\\u0430"}',
    });
    expect([response.status, await response.text(), response.headers.get('x-mine')]).toEqual([201, '{"ok":1}', 'yes']);
    expect(response.headers.get('x-secret')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/client/persons/7/messages?limit=5',
      body: '{"text":"\\u0430"}',
    });
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    expect(asked[0]?.headers).not.toHaveProperty('origin');
  });

  it('refuses other pages, rebound names and paths that lead elsewhere', async () => {
    expect(await raw('/sandbox/api/state', { origin: 'http://evil.example' })).toBe(403);
    expect(await raw('/sandbox/api/state', { origin: 'null' })).toBe(403);
    expect(await raw('/sandbox/api/state', { host: 'evil.example' })).toBe(403);
    expect(await raw('/sandbox/api/../identity')).toBe(404);
    expect(await raw('/sandbox/api/%2e%2e/identity')).toBe(404);
    expect(asked).toEqual([]);
    expect(await raw('/sandbox/api/state', { origin: 'http://localhost:5173' })).toBe(201);
  });

  it('limits a body to what a message may need', async () => {
    const response = await fetch(`${url}/sandbox/api/persons`, { method: 'POST', body: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect(await response.json()).toHaveProperty('error');
  });

  it('answers 502 where there is no emulator', async () => {
    upstream.close();
    upstream.closeAllConnections();
    const response = await fetch(`${url}/sandbox/api/state`);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ error: 'The emulated Telegram does not answer.' });
  });

  it('passes a stream on piece by piece and lets go of it when the page leaves', async () => {
    // Node's `fetch` opens a spare connection after it has broken one off, for which a closing server would wait.
    const page = httpRequest(`${url}/sandbox/api/persons/7/events`, { agent: false }).end();
    const [response] = (await once(page, 'response')) as [IncomingMessage];
    for (const piece of ['event: a\n\n', 'event: b\n\n']) {
      streams[0]?.write(piece);
      expect(String((await once(response, 'data'))[0])).toBe(piece);
    }
    response.destroy();
    await until(() => streams[0]?.closed === true);
  });

  it('ends the page’s stream when the emulator ends it, and all streams when it stops itself', async () => {
    const ended = await fetch(`${url}/sandbox/api/persons/7/events`);
    streams[0]?.end();
    expect(await ended.text()).toBe('');
    const cut = await fetch(`${url}/sandbox/api/persons/7/events`);
    const reading = cut.text().catch(() => 'cut');
    const began = performance.now();
    await app.close();
    expect(await reading).toBe('cut');
    expect(performance.now() - began).toBeLessThan(5_000);
    await until(() => streams[1]?.closed === true);
  });
});
