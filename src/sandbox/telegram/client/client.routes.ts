import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { BlockedState, ClientError, ClientHistory, ClientState, NewInlineQuery } from '../client-api';
import type { Delivery } from '../delivery/delivery';
import type { ClientFeed } from '../feed/client-feed';
import { clientMessageOf, clientPersonOf } from '../feed/client-message';
import type { TelegramStore } from '../store/telegram-store';
import { ClientRefusal } from './client-refusal';
import type { EventStreams } from './event-streams';
import type { InlineMode } from './inline-mode';
import { foreignRequest } from './local-only';
import type { PersonChats } from './person-chats';

/** What the client side works on. */
export interface ClientSide {
  store: TelegramStore;
  delivery: Delivery;
  feed: ClientFeed;
  streams: EventStreams;
  chats: PersonChats;
  inline: InlineMode;
  /** Whether the server listens beyond loopback, so that any name may be its own. */
  anyHost: boolean;
}

const byId = z.object({ id: z.coerce.number().int() });
const page = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const name = z.string().trim().min(1).max(64);
const newPerson = z.strictObject({
  first_name: name,
  last_name: name.optional(),
  username: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{3,31}$/)
    .optional(),
  language_code: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
});
const newMessage = z.strictObject({
  text: z.string().optional(),
  sticker: z.string().min(1).max(16).optional(),
  voice: z.number().int().min(0).optional(),
  reply_to_message_id: z.number().int().optional(),
});
const press = z.strictObject({ message_id: z.number().int(), data: z.string() });
const inlineQuery: z.ZodType<NewInlineQuery> = z.strictObject({ query: z.string().max(256) });
const inlineChoice = z.strictObject({ inline_query_id: z.string(), result_id: z.string() });
const blockedState: z.ZodType<BlockedState> = z.strictObject({ blocked: z.boolean() });
const newGroup = z.strictObject({
  title: z.string().min(1).max(128),
  type: z.enum(['group', 'supergroup', 'channel']).default('group'),
  person_id: z.number().int(),
});
const groupMessage = z.strictObject({ person_id: z.number().int(), text: z.string() });

/** The client side of this Telegram, as `client-api.ts` says; JSON only, and only for this machine's own pages. */
export function clientRoutes(app: FastifyInstance, side: ClientSide): void {
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    const body: ClientError = { error: error instanceof Error ? error.message : 'unknown' };
    return reply.code(status).send(body);
  });
  app.addHook('onRequest', (request, _reply, done) => {
    const problem = foreignRequest(request.headers, side.anyHost);
    done(problem === undefined ? undefined : new ClientRefusal(403, problem));
  });
  stateRoutes(app, side);
  personRoutes(app, side);
  chatRoutes(app, side);
  testRoutes(app, side);
}

function stateRoutes(app: FastifyInstance, { store }: ClientSide): void {
  app.get('/client/state', (): ClientState => {
    const { id, username, first_name } = store.bot;
    return {
      bot: { id, username, first_name, commands: store.profile.commandsFor({ id: 0, language_code: '' }) },
      persons: store.directory.persons().map(clientPersonOf),
    };
  });
  app.get<{ Params: { file_id: string } }>('/client/files/:file_id', async (request, reply) => {
    const file = store.files.find(request.params.file_id);
    if (!file) throw new ClientRefusal(404, 'no such file');
    // A picture is shown, anything else only downloaded: a document could be a page with scripts.
    if (file.kind === 'document') reply.header('content-disposition', 'attachment');
    reply.header('cache-control', 'private, max-age=31536000, immutable').header('x-content-type-options', 'nosniff');
    return reply
      .type(file.kind === 'photo' ? file.mime_type : 'application/octet-stream')
      .send(await store.files.bytes(file));
  });
}

function personRoutes(app: FastifyInstance, { store, feed, delivery, streams, chats }: ClientSide): void {
  app.post('/client/persons', (request) => clientPersonOf(store.directory.addPerson(read(newPerson, request.body))));
  app.put('/client/persons/:id/blocked', (request) =>
    chats.setBlocked(chats.person(read(byId, request.params).id), read(blockedState, request.body).blocked),
  );
  app.get('/client/persons/:id/events', (request, reply) => {
    const person = chats.person(read(byId, request.params).id);
    const error = delivery.reachable ? undefined : delivery.lastError?.message;
    streams.start(
      reply,
      [
        { type: 'bot', reachable: delivery.reachable, ...(error !== undefined && { error }) },
        { type: 'commands', commands: store.profile.commandsFor(person) },
      ],
      (send) => feed.subscribe(person.id, send),
    );
  });
}

function chatRoutes(app: FastifyInstance, { store, chats, inline }: ClientSide): void {
  app.get('/client/persons/:id/messages', (request): ClientHistory => {
    const { id, reply_keyboard } = chats.person(read(byId, request.params).id);
    const { before, limit } = read(page, request.query);
    const messages = store.messages.history(id, limit, before).map(clientMessageOf);
    return { messages, more: store.messages.hasBefore(id, messages[0]?.message_id ?? 0), reply_keyboard };
  });
  app.get('/client/persons/:id/raw', (request) => {
    const { id } = chats.person(read(byId, request.params).id);
    const { before, limit } = read(page, request.query);
    return { messages: store.messages.history(id, limit, before).map(({ body }) => body) };
  });
  app.post('/client/persons/:id/messages', (request) =>
    chats.write(chats.person(read(byId, request.params).id), read(newMessage, request.body)),
  );
  app.post('/client/persons/:id/callbacks', (request) => ({
    callback_query_id: chats.press(chats.person(read(byId, request.params).id), read(press, request.body)),
  }));
  app.post('/client/persons/:id/inline_queries', (request) => ({
    inline_query_id: inline.ask(
      chats.person(read(byId, request.params).id),
      read(inlineQuery, request.body).query.trimStart(),
    ),
  }));
  app.post('/client/persons/:id/inline_results', (request) =>
    inline.choose(chats.person(read(byId, request.params).id), read(inlineChoice, request.body)),
  );
}

/** What the chat page has no use for: groups, and updates of any kind. */
function testRoutes(app: FastifyInstance, { chats }: ClientSide): void {
  app.post('/client/groups', (request) => {
    const { person_id, title, type } = read(newGroup, request.body);
    return chats.addToGroup(chats.person(person_id), title, type);
  });
  app.post('/client/groups/:id/messages', (request) => {
    const { person_id, text } = read(groupMessage, request.body);
    return chats.writeToGroup(chats.person(person_id), read(byId, request.params).id, text);
  });
  app.post('/client/updates', (request) => ({
    update_id: chats.inject(read(z.record(z.string(), z.unknown()), request.body)),
  }));
}

function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ClientRefusal(400, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'malformed'}`);
}
