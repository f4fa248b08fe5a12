import { join } from 'node:path';
import { Logger as WorkerLogger, runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { NamingStrategy } from './naming-strategy';

/** From `src/platform/database` and from its compiled twin alike. */
const MIGRATIONS = join(__dirname, '../../../migrations/*.{js,ts}');

/** Any number that nothing else in the database locks on. */
const MIGRATION_LOCK = 7_305_501;

/**
 * Brings the database at `url` to the newest schema, ours and the job queue's; processes that start at the same moment
 * wait for the one that does it.
 */
export async function migrate(url: string): Promise<void> {
  await underLock(url, async (dataSource) => {
    await dataSource.runMigrations({ transaction: 'each' });
    await runMigrations({ connectionString: url, logger: new WorkerLogger(() => () => undefined) });
  });
}

/** Takes the newest of our migrations back; the job queue's stay. */
export async function revertLastMigration(url: string): Promise<void> {
  await underLock(url, async (dataSource) => {
    await dataSource.undoLastMigration({ transaction: 'each' });
  });
}

/** On connections of its own, without the limits of the application's: an index over a big table takes its time. */
async function underLock(url: string, work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    extra: { max: 2, application_name: 'adtrobot migrations', connectionTimeoutMillis: 5_000, keepAlive: true },
    namingStrategy: new NamingStrategy(),
    migrations: [MIGRATIONS],
    logging: false,
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work(dataSource);
  } finally {
    // The lock falls with its connection, also after an error that broke it.
    await lock.release();
    await dataSource.destroy();
  }
}
