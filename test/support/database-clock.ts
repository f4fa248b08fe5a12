import type { TestDatabase } from './database';

/**
 * Makes the `now()` of a test database stand where the test puts it: a function of that name goes ahead of PostgreSQL's
 * own in the search path, so the statements under test run word for word. For connections opened after `install`.
 */
export class DatabaseClock {
  private constructor(private readonly db: TestDatabase) {}

  /** @param start an ISO instant. */
  static async install(db: TestDatabase, start: string): Promise<DatabaseClock> {
    const clock = new DatabaseClock(db);
    for (const statement of [
      'create schema test_clock',
      'create table test_clock.hand (stands_at timestamptz not null)',
      "insert into test_clock.hand values ('-infinity')",
      `create function test_clock.now() returns timestamptz stable language sql
       as 'select stands_at from test_clock.hand'`,
      `do $$ begin
         execute format('alter database %I set search_path = public, test_clock, pg_catalog', current_database());
       end $$`,
    ]) {
      await db.database.query(statement);
    }
    await clock.set(start);
    return clock;
  }

  /** Jumps to an instant. */
  async set(instant: string | Date): Promise<void> {
    await this.db.database.query('update test_clock.hand set stands_at = $1', [instant]);
  }
}
