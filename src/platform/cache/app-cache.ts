import { CACHE_MANAGER } from '@nestjs/cache-manager';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Cache } from 'cache-manager';
import type { Counter } from 'prom-client';

/** A frozen Redis keeps its TCP connection open, so only our own clock tells that it is gone. */
const LIMIT_MS = 250;
/** After a time-out nobody waits again for so long: one slow answer, not one per update. */
const REST_MS = 5_000;

/** The cache every feature uses: never throws, never waits over 250 ms, holds only what may be lost at any moment. */
@Injectable()
export class AppCache {
  private readonly logger = new Logger(AppCache.name);
  private restsUntil = 0;

  constructor(
    @Inject(CACHE_MANAGER) private readonly cache: Cache,
    @InjectMetric('cache_requests_total') private readonly requests: Counter<'result'>,
  ) {}

  /** The kept value, or `undefined` when there is none or the store does not answer in time. */
  async get<T>(key: string): Promise<T | undefined> {
    const value = await this.withinLimit(() => this.cache.get<T>(key));
    this.requests.inc({ result: value === undefined ? 'miss' : 'hit' });
    return value ?? undefined;
  }

  /** Keeps a JSON value for `ttlMs` milliseconds, as far as the store is there. */
  async set(key: string, value: unknown, ttlMs: number): Promise<void> {
    // Redis refuses a fractional PX and the store swallows that refusal: nothing would be kept.
    await this.withinLimit(() => this.cache.set(key, value, Math.ceil(ttlMs)));
  }

  /** Forgets a value. */
  async delete(key: string): Promise<void> {
    await this.withinLimit(() => this.cache.del(key));
  }

  /** Whether a value written now comes back: the store swallows its own errors, so this is the only honest question. */
  async answers(): Promise<boolean> {
    const probe = `health:cache:${process.pid}`;
    await this.set(probe, 1, LIMIT_MS * 4);
    return (await this.get(probe)) === 1;
  }

  private async withinLimit<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (performance.now() < this.restsUntil) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.requests.inc({ result: 'timeout' });
        this.restsUntil = performance.now() + REST_MS;
        this.logger.warn(
          `The cache did not answer within ${LIMIT_MS} ms; going on without it for ${REST_MS / 1_000} s`,
        );
        resolve(undefined);
      }, LIMIT_MS);
    });
    try {
      return await Promise.race([work(), limit]);
    } catch (error) {
      this.requests.inc({ result: 'error' });
      this.logger.warn(`The cache refused: ${error instanceof Error ? error.message : 'unknown'}`);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
