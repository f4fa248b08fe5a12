import fastify, { type FastifyInstance } from 'fastify';
import { type Clock, SystemClock } from '../../../shared/clock';
import { BotApi, type CallHooks } from '../bot-api/bot-api';
import { answerNotFound, botApiRoutes } from '../bot-api/bot-api.routes';
import { clientRoutes } from '../client/client.routes';
import { EventStreams } from '../client/event-streams';
import { InlineMode } from '../client/inline-mode';
import { isLoopback } from '../client/local-only';
import { PersonChats } from '../client/person-chats';
import { Delivery } from '../delivery/delivery';
import { ClientFeed } from '../feed/client-feed';
import { type Seed, TelegramStore } from '../store/telegram-store';
import { Door } from './door';
import { identityRoutes, storeIdentity } from './identity';

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
  /** Whether the bot hears which inline result was sent, as BotFather's inline feedback lets it; off by default there too. */
  inlineFeedback?: boolean;
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
  const door = new Door();
  await door.open(port, host);
  try {
    const parts = assemble(options, !isLoopback(hostnameOf(host)));
    await parts.app.ready();
    door.lead((request, response) => {
      parts.app.routing(request, response);
    });
    return {
      url: `http://${hostnameOf(host)}:${door.port}`,
      token: parts.store.bot.token,
      port: door.port,
      settled: () => parts.delivery.queue.untilEmpty(),
      close: () => stop(door, parts),
    };
  } catch (error) {
    await door.close();
    throw error;
  }
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
  const inline = new InlineMode(store, delivery, feed, clock, options.inlineFeedback ?? false);
  const app = fastify({ bodyLimit: MAX_BODY_BYTES, exposeHeadRoutes: false });
  app.setNotFoundHandler((_request, reply) => answerNotFound(reply));
  app.register((scope, _, done) => {
    botApiRoutes(scope, api, store);
    done();
  });
  app.register((scope, _, done) => {
    clientRoutes(scope, { store, delivery, feed, streams, chats, inline, anyHost });
    identityRoutes(scope, { store: storeIdentity(options.storeDir), token: store.bot.token }, streams);
    done();
  });
  return { app, store, delivery, streams };
}

async function stop(door: Door, { app, store, delivery, streams }: Parts): Promise<void> {
  const lastCalls = door.shut();
  streams.close();
  await delivery.close();
  await lastCalls;
  await app.close();
  store.close();
  await door.close();
}

/** How an address stands in a URL. */
function hostnameOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
