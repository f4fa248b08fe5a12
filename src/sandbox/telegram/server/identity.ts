import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { request } from 'undici';
import type { EventStreams } from '../client/event-streams';
import { errorCode } from '../protocol/error-code';
import { SHUTTING_DOWN } from './door';

const ANSWER_TIMEOUT_MS = 2_000;

/** What `GET /identity` answers: whose emulator listens here, and its bot's token for those who share the folder. */
export interface Identity {
  /** Stands for the folder; another folder's emulator, or anything else on the port, has another. */
  store: string;
  token: string;
}

/** What stands for a store folder that exists. */
export function storeIdentity(folder: string): string {
  return createHash('sha256').update(realpathSync(folder)).digest('base64url');
}

/** `GET /identity`, and `GET /identity/watch`, a stream that ends with the emulator. */
export function identityRoutes(app: FastifyInstance, identity: Identity, streams: EventStreams): void {
  app.get('/identity', () => identity);
  app.get('/identity/watch', (_request, reply) => {
    streams.start(reply, [], () => () => undefined);
  });
}

/**
 * Who listens on a port: an emulator, a stranger (it answers something else), or nobody who answers within 2 s.
 */
export async function askIdentity(host: string, port: number): Promise<Identity | 'stranger' | 'silent'> {
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    const { statusCode, body } = await request(`http://${host}:${port}/identity`, { signal, reset: true });
    const text = await body.text();
    if (statusCode === SHUTTING_DOWN) return 'silent';
    return readIdentity(text) ?? 'stranger';
  } catch (error) {
    // What talks, but not HTTP, is a stranger too.
    return errorCode(error).startsWith('HPE_') ? 'stranger' : 'silent';
  }
}

function readIdentity(text: string): Identity | undefined {
  try {
    const { store, token } = JSON.parse(text) as Partial<Identity>;
    return typeof store === 'string' && typeof token === 'string' ? { store, token } : undefined;
  } catch {
    return undefined;
  }
}
