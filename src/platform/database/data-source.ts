import { Logger } from '@nestjs/common';
import type { PoolConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { GatheringClient, gatheringSocket } from './gathering-socket';
import { NamingStrategy } from './naming-strategy';

/** How the connections of one kind of work are made. */
export interface ConnectionSettings {
  readonly url: string;
  /** The most connections at a time. */
  readonly poolSize: number;
}

/** Of a process's connections, those that only fetch and finish jobs; what handlers do runs on the others. */
export const JOB_CONNECTIONS = 8;

/**
 * Options of every `pg` pool: nothing waits for a dead or frozen server without end. The server gives a statement up
 * (8 s) before the client does (10 s), so that usually the real reason is reported.
 */
export function poolOptions({ url, poolSize }: ConnectionSettings, applicationName: string) {
  return {
    connectionString: url,
    max: poolSize,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    // Before the statement's own limit, so that waiting for somebody else's row is told from a statement that is too slow.
    lock_timeout: 6_000,
    statement_timeout: 8_000,
    query_timeout: 10_000,
    // An update's transaction may wait for Telegram up to 15 s; a minute only ends what is really lost.
    idle_in_transaction_session_timeout: 60_000,
    idleTimeoutMillis: 30_000,
    // Statements of one transaction that do not wait for each other travel together. It also makes `pg` close a connection
    // whose answer is late; lent out again, it would cost everybody after the first the same wait.
    pipeline: true,
    stream: gatheringSocket,
    Client: GatheringClient,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  } satisfies PoolConfig;
}

/** Options of the application's data source, entities apart; the schema comes from migrations alone. */
export function dataSourceOptions(settings: ConnectionSettings) {
  const logger = new Logger('PostgreSQL');
  return {
    type: 'postgres',
    url: settings.url,
    extra: poolOptions(settings, 'adtrobot'),
    namingStrategy: new NamingStrategy(),
    synchronize: false,
    // TypeORM would print the parameters of a failed statement, which may be personal data.
    logging: false,
    poolErrorHandler: (error: Error) => {
      logger.warn(`An idle connection was lost: ${error.message}`);
    },
  } satisfies DataSourceOptions;
}
