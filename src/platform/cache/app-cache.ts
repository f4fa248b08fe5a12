import { CACHE_MANAGER } from '@nestjs/cache-manager';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Cache } from 'cache-manager';
import type { Counter } from 'prom-client';

/** A frozen Redis keeps its TCP connection open, so only our own clock tells that it is gone. */
const LIMIT_MS = 250;
/** After a time-out nobody waits again for so long: one slow answer, not one per update. */
const REST_MS = 5_000;

/** So many values at most are kept in the process itself. */
const OWN_COPIES = 500;

/** The cache every feature uses: never throws, never waits over 250 ms, holds only what may be lost at any moment. */
@Injectable()
export class AppCache {
  private readonly logger = new Logger(AppCache.name);
  private restsUntil = 0;
  /** Oldest first. */
  private readonly ownCopies = new Map<string, { readonly value: unknown; readonly seenAt: number }>();

  constructor(
    @Inject(CACHE_MANAGER) private readonly cache: Cache,
    @InjectMetric('cache_requests_total') private readonly requests: Counter<'result'>,
  ) {}

  /**
   * The kept value, or `undefined` when there is none or the store does not answer in time. A value this process has seen
   * within the last `ownCopyMs` is taken without asking: for what everybody asks for and may be so old.
   */
  async get<T>(key: string, ownCopyMs = 0): Promise<T | undefined> {
    const own = this.ownCopies.get(key);
    if (own && performance.now() - own.seenAt < ownCopyMs) {
      this.requests.inc({ result: 'hit' });
      return own.value as T;
    }
    const value = (await this.withinLimit(() => this.cache.get<T>(key))) ?? undefined;
    this.requests.inc({ result: value === undefined ? 'miss' : 'hit' });
    if (ownCopyMs > 0) this.remember(key, value);
    return value;
  }

  /** Keeps a JSON value for `ttlMs` milliseconds, as far as the store is there. */
  async set(key: string, value: unknown, ttlMs: number): Promise<void> {
    this.ownCopies.delete(key);
    // Redis refuses a fractional PX and the store swallows that refusal: nothing would be kept.
    await this.withinLimit(() => this.cache.set(key, value, Math.ceil(ttlMs)));
  }

  /** Forgets a value. */
  async delete(key: string): Promise<void> {
    this.ownCopies.delete(key);
    await this.withinLimit(() => this.cache.del(key));
  }

  /** Whether a value written now comes back: the store swallows its own errors, so this is the only honest question. */
  async answers(): Promise<boolean> {
    const probe = `health:cache:${process.pid}`;
    await this.set(probe, 1, LIMIT_MS * 4);
    return (await this.get(probe)) === 1;
  }

  private remember(key: string, value: unknown): void {
    this.ownCopies.delete(key);
    if (value === undefined) return;
    this.ownCopies.set(key, { value, seenAt: performance.now() });
    const oldest = this.ownCopies.keys().next();
    if (this.ownCopies.size > OWN_COPIES && !oldest.done) this.ownCopies.delete(oldest.value);
  }

  private async withinLimit<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (performance.now() < this.restsUntil) return undefined;
    const limit = this.startLimit();
    try {
      return await Promise.race([work(), limit.passed]);
    } catch (error) {
      this.requests.inc({ result: 'error' });
      this.logger.warn(`The cache refused: ${error instanceof Error ? error.message : 'unknown'}`);
      return undefined;
    } finally {
      limit.cancel();
    }
  }

  private startLimit(): { readonly passed: Promise<undefined>; cancel(): void } {
    let timer: NodeJS.Timeout | undefined;
    let lastLook: NodeJS.Immediate | undefined;
    const passed = new Promise<undefined>((resolve) => {
      const giveUp = () => {
        this.rest();
        resolve(undefined);
      };
      // After our own loop stood still, timers come before the sockets: the answer may be there, only not read yet.
      timer = setTimeout(() => (lastLook = setImmediate(giveUp)), LIMIT_MS);
    });
    const cancel = () => {
      clearTimeout(timer);
      clearImmediate(lastLook);
    };
    return { passed, cancel };
  }

  private rest(): void {
    this.requests.inc({ result: 'timeout' });
    this.restsUntil = performance.now() + REST_MS;
    this.logger.warn(`The cache did not answer within ${LIMIT_MS} ms; going on without it for ${REST_MS / 1_000} s`);
  }
}
