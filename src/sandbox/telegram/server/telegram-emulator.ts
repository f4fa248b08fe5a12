import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { type Clock, SystemClock } from '../../../shared/clock';
import { BotApi, type CallHooks } from '../bot-api/bot-api';
import { answerNotFound, botApiRoutes } from '../bot-api/bot-api.routes';
import { clientRoutes } from '../client/client.routes';
import { EventStreams } from '../client/event-streams';
import { isLoopback } from '../client/local-only';
import { PersonChats } from '../client/person-chats';
import { Delivery } from '../delivery/delivery';
import { ClientFeed } from '../feed/client-feed';
import { type Seed, TelegramStore } from '../store/telegram-store';
import { identityRoutes } from './identity.routes';

/** The largest request the real server takes is a file of 50 MB in a form. */
const MAX_BODY_BYTES = 52 * 1024 * 1024;
const ANSWER_TIMEOUT_MS = 60_000;

/** How an emulator runs; everything but the folder has a default. */
export interface EmulatorOptions {
  /** Where it keeps everything; one emulator a folder. */
  storeDir: string;
  host?: string;
  /** 0 takes any free one. */
  port?: number;
  clock?: Clock;
  /** Multiplies the waits between deliveries; 1 is Telegram's pace. */
  redeliveryScale?: number;
  /** After so long an unanswered update counts as failed, milliseconds. */
  answerTimeoutMs?: number;
  /** What a new store begins with. */
  seed?: Seed;
  hooks?: CallHooks;
}

/** A running emulator. */
export interface TelegramEmulator {
  /** Root of both sides: `<url>/bot<token>/…` and `<url>/client/…`. */
  readonly url: string;
  readonly token: string;
  readonly port: number;
  /** Resolves when every update so far was taken by the bot. */
  settled(): Promise<void>;
  /** Stops and leaves nothing behind but the folder. */
  close(): Promise<void>;
}

/**
 * Starts an emulated Telegram: the Bot API and a client side over HTTP. Its port is taken before its folder is opened,
 * so of several starts on one port only one touches the folder; the others fail with `EADDRINUSE`.
 */
export async function startTelegramEmulator(options: EmulatorOptions): Promise<TelegramEmulator> {
  const { host = '127.0.0.1', port = 0 } = options;
  const opening = Promise.withResolvers<RequestListener>();
  const server = createServer((request, response) => {
    void opening.promise.then((handle) => {
      handle(request, response);
    });
  });
  await listen(server, port, host);
  const parts = assemble(options, !isLoopback(host.includes(':') ? `[${host}]` : host));
  await parts.app.ready();
  opening.resolve((request, response) => {
    parts.app.routing(request, response);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    token: parts.store.bot.token,
    port: taken,
    settled: () => parts.delivery.queue.untilEmpty(),
    close: () => stop(server, parts),
  };
}

interface Parts {
  app: FastifyInstance;
  store: TelegramStore;
  delivery: Delivery;
  streams: EventStreams;
}

function assemble(options: EmulatorOptions, anyHost: boolean): Parts {
  const clock = options.clock ?? new SystemClock();
  const store = new TelegramStore(options.storeDir, clock, options.seed);
  const feed = new ClientFeed();
  const streams = new EventStreams();
  const delivery = new Delivery(store.tables, clock, {
    scale: options.redeliveryScale ?? 1,
    answerTimeoutMs: options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS,
    onReachable: (reachable, error) => {
      feed.broadcast({ type: 'bot', reachable, ...(error !== undefined && { error }) });
    },
    onReply: (contentType, body) => void api.callFromReply(contentType, body),
  });
  const api = new BotApi({ store, delivery, feed, clock }, options.hooks);
  const chats = new PersonChats(store, delivery, feed, clock);
  const app = fastify({ bodyLimit: MAX_BODY_BYTES, exposeHeadRoutes: false });
  app.setNotFoundHandler((_request, reply) => answerNotFound(reply));
  app.register((scope, _, done) => {
    botApiRoutes(scope, api, store);
    done();
  });
  app.register((scope, _, done) => {
    clientRoutes(scope, { store, delivery, feed, streams, chats, anyHost });
    identityRoutes(scope, store, streams);
    done();
  });
  return { app, store, delivery, streams };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function stop(server: Server, { app, store, delivery, streams }: Parts): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  streams.close();
  await delivery.close();
  server.closeAllConnections();
  await closed;
  await app.close();
  store.close();
}
