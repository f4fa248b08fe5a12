import { createTestDatabase, type TestDatabase } from '../support/database';

let db: TestDatabase;
beforeAll(async () => { const t = Date.now(); db = await createTestDatabase(); console.log(Date.now() - t); });
afterAll(() => db.close());
it('x', async () => { console.log(await db.database.query(`select table_schema, table_name from information_schema.tables where table_schema in ('public','graphile_worker')`)); });
