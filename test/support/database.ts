import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { Database } from '../../src/platform/database/database';
import { databaseUrl, onServer } from './test-server';

/** A database of its own, migrated to the newest state, for one test file. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Transactions over `dataSource`, joined by its repositories. */
  readonly database: Database;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/** Clones the migrated template (some 150 ms); `entities` are those whose repositories the test takes from `dataSource`. */
export async function createTestDatabase(entities: readonly EntityClass[] = []): Promise<TestDatabase> {
  return create(process.env.TEST_POSTGRES_TEMPLATE, entities);
}

/** A database before its first migration. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template1', []);
}

async function create(template: string | undefined, entities: readonly EntityClass[]): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server || !template) throw new Error('This tier has no global setup that starts PostgreSQL');
  const name = `adtrobot_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, (admin) =>
    admin.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`),
  );
  const url = databaseUrl(server, name);
  const dataSource = await openTestDataSource(url, entities);
  const close = async () => {
    await dataSource.destroy();
    await onServer(server, (admin) => admin.query(`drop database ${escapeIdentifier(name)} with (force)`));
  };
  return { url, dataSource, database: new Database(dataSource), close };
}

type EntityClass = abstract new () => ObjectLiteral;

/** A further pool to a test database, as a second process has; refuses any other database. */
export async function openTestDataSource(url: string, entities: readonly EntityClass[] = []): Promise<DataSource> {
  if (!new URL(url).pathname.includes('test')) throw new Error(`${new URL(url).pathname} is not a test database`);
  return new DataSource({ ...dataSourceOptions({ url, poolSize: 10 }), entities: [...entities] }).initialize();
}
