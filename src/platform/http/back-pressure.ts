import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DirectRoutes } from './direct-routes';

/** How often the event loop is looked at. */
const LOOK_MS = 500;
/** A look that comes after so long is late: whoever waits for an answer meanwhile waits for the loop. */
const LATE_MS = 1_250;
/** A single late look is a pause that is over (a process frozen and thawed); late ones in a row are too much work. */
const LATE_IN_A_ROW = 3;
/** V8's limit counts the young generation in, three semi-spaces of 16 MB; a process dies when the old one is full. */
const YOUNG_BYTES = 48 << 20;
/** A process that reaches the limit of its heap dies with all it has in hand; before that it takes nothing more. */
const HEAP_SHARE = 0.9;
const RETRY_AFTER_S = 10;
const OVERLOADED = { code: 'http.overloaded' };
/** Whoever asks how the process is must hear it then above all. */
const ALWAYS_ANSWERED = /^\/(health|metrics)\b/;

/** One line a minute is enough to be woken by. */
const SILENCE_MS = 60_000;

/**
 * Has a process that cannot keep up refuse what comes, 503 with `Retry-After`, until it can: Telegram brings its updates
 * again, so nothing is lost by it.
 */
export async function refuseUnderPressure(nest: NestFastifyApplication, direct: DirectRoutes): Promise<void> {
  const maxHeapUsedBytes = (getHeapStatistics().heap_size_limit - YOUNG_BYTES) * HEAP_SHARE;
  const fastify = nest.getHttpAdapter().getInstance();
  const say = atMostOnceIn(SILENCE_MS, new Logger('BackPressure'));
  const notice = () => {
    const { heapUsed } = fastify.memoryUsage();
    const heap = `${Math.round(heapUsed / 2 ** 20)} of ${Math.round(maxHeapUsedBytes / 2 ** 20)} MB are used`;
    say(`Requests are refused for a while: ${heapUsed > maxHeapUsedBytes ? heap : 'the event loop comes late'}`);
  };
  await nest.register(underPressure, {
    maxHeapUsedBytes,
    // The library's own measure, a mean over a second, takes one pause for too much work.
    healthCheck: loopCheck(),
    healthCheckInterval: LOOK_MS,
    pressureHandler: (request, reply) => {
      if (ALWAYS_ANSWERED.test(request.url)) return;
      notice();
      void reply.status(503).header('retry-after', RETRY_AFTER_S).send(OVERLOADED);
    },
  });
  direct.refuseWhile(() => {
    if (!fastify.isUnderPressure()) return undefined;
    notice();
    return { status: 503, body: OVERLOADED, retryAfterS: RETRY_AFTER_S, isLast: true };
  });
}

/** Whether the loop keeps up, as far as the looks tell that are asked of it. */
function loopCheck(): () => Promise<boolean> {
  let lookedAt = performance.now();
  let late = 0;
  return () => {
    const now = performance.now();
    late = now - lookedAt > LATE_MS ? late + 1 : 0;
    lookedAt = now;
    return Promise.resolve(late < LATE_IN_A_ROW);
  };
}

function atMostOnceIn(ms: number, logger: Logger): (line: string) => void {
  let saidAt = -Infinity;
  return (line) => {
    if (performance.now() - saidAt < ms) return;
    saidAt = performance.now();
    logger.warn(line);
  };
}
