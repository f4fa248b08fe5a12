import type { Server } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../telegram/client/local-only';

type Asked = Pick<FastifyRequest, 'headers' | 'host' | 'hostname'>;

/**
 * Whether a request comes from a page that is not ours: another origin, unless of this machine (a development server),
 * or a stranger's name rebound to this machine, which only a server that listens beyond loopback cannot tell apart.
 */
export function isForeign(request: Asked, server: Pick<Server, 'address'>): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, request.host)) return true;
  const address = server.address();
  const beyondLoopback = typeof address === 'object' && address !== null && !LOOPBACK_ADDRESS.test(address.address);
  return !beyondLoopback && !isLoopback(request.hostname);
}

const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

function isOwnOrigin(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host || isLoopback(from.hostname);
}
