import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { migrate, revertLastMigration } from '../../src/platform/database/migrate';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database';

const ROOT = join(__dirname, '../..');
const MIGRATIONS = readdirSync(join(ROOT, 'migrations')).length;

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const tables = async (dataSource: DataSource) =>
  dataSource.query<{ name: string }[]>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );

describe('migrate', () => {
  it('two processes that start at the same moment run each migration once', async () => {
    const empty = await createEmptyDatabase();
    await Promise.all([migrate(empty.url), migrate(empty.url), migrate(empty.url)]);
    expect(await empty.dataSource.query('select count(*)::int as count from migrations')).toEqual([
      { count: MIGRATIONS },
    ]);
    expect(await tables(empty.dataSource)).toEqual(await tables(db.dataSource));
    await empty.close();
  });

  it('brings the schema of the job queue', async () => {
    const [row] = await db.dataSource.query<{ job: string | null }[]>(
      "select to_regprocedure('graphile_worker.force_unlock_workers(text[])')::text as job",
    );
    expect(row?.job).not.toBeNull();
  });

  it('every migration can be taken back and run again', async () => {
    const copy = await createTestDatabase();
    const before = await tables(copy.dataSource);
    for (let i = 0; i < MIGRATIONS; i++) await revertLastMigration(copy.url);
    expect(await tables(copy.dataSource)).toEqual([{ name: 'migrations' }]);
    await migrate(copy.url);
    expect(await tables(copy.dataSource)).toEqual(before);
    await copy.close();
  });
});

describe('the schema', () => {
  it('gives every constraint and index a readable name', async () => {
    const rows = await db.dataSource.query<{ owner: string; name: string }[]>(`
      select conrelid::regclass::text as owner, conname as name from pg_constraint
       where connamespace = 'public'::regnamespace and conrelid <> 0
      union
      select tablename, indexname from pg_indexes where schemaname = 'public'`);
    const ours = rows.filter(({ owner }) => owner !== 'migrations');
    const odd = ours.filter(({ owner, name }) => !isReadable(owner, name)).map(({ name }) => name);
    expect(odd).toEqual([]);
  });

  it('has what the entities say, column by column', async () => {
    const dataSource = new DataSource({
      ...dataSourceOptions({ url: db.url, poolSize: 2 }),
      entities: [join(ROOT, 'src/**/*.entity.ts')],
    });
    await dataSource.initialize();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    // Defaults, checks, foreign keys and indexes are the migrations' own: entities hold what the code reads and writes.
    const differences = upQueries
      .map(({ query }) => query)
      .filter((query) => !/^(DROP|CREATE) INDEX|CONSTRAINT|(SET|DROP) DEFAULT/.test(query));
    expect(differences).toEqual([]);
  });
});

function isReadable(owner: string, name: string): boolean {
  if (name === 'uq_metric_date') return true;
  return name.startsWith(`${owner}_`) && /_(pkey|key|fkey|check|idx|not_null|excl)$/.test(name);
}
