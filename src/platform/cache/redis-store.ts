import { Logger } from '@nestjs/common';
import { createClient } from '@redis/client';
import { KeyvAdapter } from 'cache-manager';
import { redisInsStore } from 'cache-manager-redis-yet';
import { Keyv } from 'keyv';

/** How often a connection is asked whether it is heard; longer than any pause before a new try to connect. */
const LOOK_MS = 6_000;

/**
 * A store on Redis that boots, dies and comes back without the process noticing: no offline queue (a dead Redis must not
 * hang callers), reconnects within 5 s for ever, and no key prefix, so that keys are exactly those of the contract.
 */
export function redisStore(url: string): Keyv {
  const logger = new Logger('Redis');
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 1_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** Math.min(tries, 6), 5_000) },
  });
  let lastProblem = '';
  // Without a listener the first lost connection would end the process.
  client.on('error', (error: NodeJS.ErrnoException) => {
    const problem = error.code ?? error.message;
    if (problem !== lastProblem) logger.warn(`Redis is away: ${problem}`);
    lastProblem = problem;
  });
  client.on('ready', () => {
    if (lastProblem) logger.log('Redis is back');
    lastProblem = '';
  });
  client.connect().catch(() => undefined); // reported by 'error'; boot must not wait for Redis
  const watch = leaveDeafConnections(client);

  const store = redisInsStore(client as Parameters<typeof redisInsStore>[0]);
  const adapted = Object.assign(new KeyvAdapter(store as unknown as ConstructorParameters<typeof KeyvAdapter>[0]), {
    // clear() would flush the whole Redis database, which is not ours alone.
    clear: () => Promise.reject(new Error('The cache is never cleared as a whole')),
    // Nest's cache module calls it at shutdown; the store has none of its own.
    disconnect: async () => {
      clearInterval(watch);
      if (client.isOpen) await client.disconnect();
    },
  });
  const keyv = new Keyv({ store: adapted, namespace: '', useKeyPrefix: false });
  keyv.on('error', () => undefined); // the socket's 'error' has said it already
  return keyv;
}

/**
 * Gives a connection up that says nothing from one look to the next, and opens another at the look after. The client's own
 * repair begins with an error, and where packets are lost on the way there is none.
 */
function leaveDeafConnections(client: ReturnType<typeof createClient>): NodeJS.Timeout {
  let isConnected = false;
  let hasAnswered = true;
  client.on('connect', () => {
    isConnected = hasAnswered = true;
  });
  client.on('error', () => {
    isConnected = false;
  });
  const look = async () => {
    if (!client.isOpen) {
      await client.connect();
    } else if (isConnected && !hasAnswered) {
      await client.disconnect();
    } else {
      hasAnswered = false;
      await client.ping().catch(() => undefined); // a refusal is an answer too
      hasAnswered = true;
    }
  };
  return setInterval(() => void look().catch(() => undefined), LOOK_MS).unref();
}
