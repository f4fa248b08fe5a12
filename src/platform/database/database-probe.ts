import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { AppConfig } from '../config/app-config';
import { poolOptions } from './data-source';

/** The platform asks every few seconds and waits as long for an answer. */
const LIMIT_MS = 2_000;

/**
 * Asks whether PostgreSQL answers, on a connection of its own: where all the others wait for a slow Bot API, the bot
 * serves and the question must not wait behind them.
 */
@Injectable()
export class DatabaseProbe implements OnApplicationShutdown {
  private readonly logger = new Logger(DatabaseProbe.name);
  private readonly pool: Pool;

  constructor({ database: { url } }: AppConfig) {
    const limits = { connectionTimeoutMillis: LIMIT_MS, statement_timeout: LIMIT_MS, query_timeout: LIMIT_MS };
    this.pool = new Pool({ ...poolOptions({ url, poolSize: 1 }, 'adtrobot health'), ...limits });
    this.pool.on('error', (error) => {
      this.logger.warn(`The connection was lost: ${error.message}`);
    });
  }

  /** Throws within 4 s where no answer comes. */
  async ask(): Promise<void> {
    await this.pool.query('select 1');
  }

  /** Closes the connection. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
