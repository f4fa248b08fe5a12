import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { AppConfig } from '../config/app-config';
import { poolOptions } from './data-source';

const RETRY_MS = 5_000;

/** Work that only one process may do at a time: whoever holds PostgreSQL's advisory lock of that name. */
@Injectable()
export class AdvisoryLock {
  private readonly logger = new Logger(AdvisoryLock.name);

  constructor(private readonly config: AppConfig) {}

  /**
   * Waits for the lock `name`, runs `work`, and again if the lock's connection breaks, until `signal` ends it all. The
   * signal given to `work` also falls when the lock is lost. Never throws.
   */
  async holdWhile(name: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.holdOnce(name, signal, work);
      } catch (error) {
        this.logger.warn({ err: error }, `Lost the lock ${name}`);
      }
      await delay(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async holdOnce(
    name: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const lost = new AbortController();
    const client = new Client(poolOptions({ url: this.config.database.url, poolSize: 1 }, 'adtrobot lock'));
    client.on('error', () => {
      lost.abort();
    });
    await client.connect();
    try {
      const answer = await client.query<{ held: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
        [name],
      );
      if (answer.rows[0]?.held) await work(AbortSignal.any([signal, lost.signal]));
    } finally {
      void client.end().catch(() => undefined); // a server that is away does not answer it
    }
  }
}
