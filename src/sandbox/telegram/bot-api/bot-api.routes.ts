import type { FastifyInstance, FastifyReply } from 'fastify';
import { TelegramRefusal } from '../protocol/refusal';
import type { TelegramStore } from '../store/telegram-store';
import { type ApiAnswer, type BotApi, refusalOf } from './bot-api';
import { readArguments } from './call-arguments';

const UNAUTHORIZED = new TelegramRefusal(401, 'Unauthorized');
const NOT_FOUND = new TelegramRefusal(404, 'Not Found');
const TOO_LARGE = new TelegramRefusal(413, 'Request Entity Too Large');

interface MethodRoute {
  Params: { token: string; method: string };
  Querystring: Record<string, string>;
}
interface FileRoute {
  Params: { token: string; '*': string };
}

/** `/bot<token>/<method>` and `/file/bot<token>/<file_path>`, answering as the real server does. */
export function botApiRoutes(app: FastifyInstance, api: BotApi, store: TelegramStore): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.setErrorHandler((error, _request, reply) => answer(reply, refusalOf(asRefusal(error))));

  app.route<MethodRoute>({
    method: ['GET', 'POST'],
    url: '/bot:token/:method',
    handler: async (request, reply) => {
      if (request.params.token !== store.bot.token) throw UNAUTHORIZED;
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const args = readArguments(request.headers['content-type'] ?? '', body, request.query);
      return answer(reply, await api.call(request.params.method, args, hangUpOf(reply)));
    },
  });

  app.get<FileRoute>('/file/bot:token/*', async (request, reply) => {
    if (request.params.token !== store.bot.token) throw UNAUTHORIZED;
    const file = store.files.findByPath(request.params['*']);
    if (!file) throw NOT_FOUND;
    return reply.type('application/octet-stream').send(await store.files.bytes(file));
  });
}

/** What any other address answers. */
export function answerNotFound(reply: FastifyReply): FastifyReply {
  return answer(reply, refusalOf(NOT_FOUND));
}

function answer(reply: FastifyReply, body: ApiAnswer): FastifyReply {
  return reply.code(body.ok ? 200 : body.error_code).send(body);
}

function asRefusal(error: unknown): unknown {
  const tooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === TOO_LARGE.errorCode;
  return tooLarge ? TOO_LARGE : error;
}

function hangUpOf(reply: FastifyReply): AbortSignal {
  const hangUp = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) hangUp.abort();
  });
  return hangUp.signal;
}
