import type { IncomingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Agent, type Dispatcher } from 'undici';
import { isForeign } from './page-origin';

const PREFIX = '/sandbox/api/';
/** A message has at most 4096 characters; the rest is room for JSON and escapes. */
const MAX_BODY_BYTES = 64 * 1024;
const HEADERS_TIMEOUT_MS = 15_000;

/** Headers that speak of one connection only (RFC 9110, 7.6.1), and those that are set anew on each. */
const OF_CONNECTION = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'host', 'content-length'],
]);
/** The page's own affairs, which the emulator neither needs nor should judge again. */
const OF_PAGE = new Set(['cookie', 'authorization', 'origin', 'referer', 'accept-encoding']);

/** A file a bot sent must not act as a page of ours, whatever is in it. */
const ANSWER_HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** `/sandbox/api/*` → `<clientUrl>/*`: streams both ways, torn down on both sides when either ends; 502 when nobody answers. */
export function clientApiProxy(app: FastifyInstance, { clientUrl }: { clientUrl: string }, done: () => void): void {
  const agent = new Agent({ headersTimeout: HEADERS_TIMEOUT_MS, bodyTimeout: 0 });
  // Event streams never end by themselves, so a closing server would wait for them.
  app.addHook('preClose', () => agent.destroy());
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES }, (_request, body, parsed) => {
    parsed(null, body);
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ error: error.message }),
  );
  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: `${PREFIX}*`,
    onRequest: async (request, reply) => {
      if (isForeign(request, app.server)) await reply.code(403).send({ error: 'Only the chat page may ask.' });
    },
    handler: async (request, reply) => {
      const target = targetOf(request, clientUrl);
      if (!target) return reply.code(404).send({ error: 'No such path.' });
      return forward(agent, target, request, reply);
    },
  });
  done();
}

/** The address behind; undefined where dots in the path lead out of the client side. */
function targetOf(request: FastifyRequest, clientUrl: string): URL | undefined {
  const root = new URL(`${clientUrl.replace(/\/$/, '')}/`);
  const target = new URL(`.${(request.raw.url ?? '').slice(PREFIX.length - 1)}`, root);
  return target.origin === root.origin && target.pathname.startsWith(root.pathname) ? target : undefined;
}

async function forward(agent: Agent, target: URL, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    gone.abort();
  });
  let upstream: Dispatcher.ResponseData;
  try {
    upstream = await agent.request({
      origin: target.origin,
      path: target.pathname + target.search,
      method: request.method,
      headers: withoutHeaders(request.headers, OF_PAGE),
      body: request.body instanceof Buffer ? request.body : null,
      signal: gone.signal,
    });
  } catch {
    return reply.code(502).send({ error: 'The emulated Telegram does not answer.' });
  }
  reply.hijack();
  reply.raw.writeHead(upstream.statusCode, {
    ...withoutHeaders(reply.getHeaders() as IncomingHttpHeaders),
    ...withoutHeaders(upstream.headers),
    ...ANSWER_HEADERS,
  });
  reply.raw.flushHeaders();
  // Either side may leave a stream at any moment; `pipeline` then closes the other, and there is nobody left to tell.
  await pipeline(upstream.body, reply.raw).catch(() => undefined);
  return undefined;
}

function withoutHeaders(headers: IncomingHttpHeaders, more: ReadonlySet<string> = new Set()): IncomingHttpHeaders {
  const named = new Set((headers.connection ?? '').toLowerCase().split(/\s*,\s*/));
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OF_CONNECTION.has(name) && !named.has(name) && !more.has(name)),
  );
}
