import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from '../../src/platform/database/database-away';
import { Database, TransactionDoomed } from '../../src/platform/database/database';
import type { GroupedStatements, Hold } from '../../src/platform/database/grouped-statements';
import { createTestDatabase, openTestDataSource, type TestDatabase } from '../support/database';
import { deferred, until } from '../support/waiting';

/** Tells how many were asked together. */
const TOGETHER = `select count(*) over ()::int as together, value
                    from unnest($1::int[]) with ordinality as asked (value, n) order by n`;
const DIVIDE = 'select 12 / value as result from unnest($1::int[]) with ordinality as asked (value, n) order by n';
const KEEP = 'insert into notes select * from unnest($1::int[], $2::text[])';

let db: TestDatabase;
let database: Database;
let grouped: GroupedStatements;
let outside: DataSource;
/** The same over another pool, as another process has it. */
let elsewhere: Database;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
  ({ database } = db);
  ({ grouped } = database);
  outside = await openTestDataSource(db.url);
  elsewhere = new Database(outside);
  await database.query('create table notes (id int constraint notes_pkey primary key, body text)');
});

afterAll(async () => {
  await outside.destroy();
  await db.close();
});

beforeEach(() => database.query('truncate notes'));

async function held(name: string, by: GroupedStatements = grouped): Promise<Hold> {
  const entered = await by.hold(name);
  if (!entered) throw new Error(`${name} is not free`);
  return entered.hold;
}

const together = (value: number) => ({ sql: TOGETHER, row: [value] });
const notes = async () => elsewhere.query('select id, body from notes order by id');
const keep = (id: number, body: string | null = null) => ({ sql: KEEP, row: [id, body] });
async function pidOf({ client }: Hold): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}

/** Ends the connection that holds, as a restart of the server does. */
async function cut(hold: Hold): Promise<void> {
  await elsewhere.query('select pg_terminate_backend($1)', [await pidOf(hold)]);
  await until(() => !grouped.has(hold));
}

describe('a question', () => {
  it('travels with the others of its turn, and each gets its own row', async () => {
    const rows = await Promise.all([7, 5, 9].map((value) => grouped.ask(together(value))));
    expect(rows).toEqual([7, 5, 9].map((value) => [{ together: 3, value }]));
  });

  it('waits for nobody where it is alone', async () => {
    expect(await grouped.ask(together(1))).toEqual([{ together: 1, value: 1 }]);
  });

  // Red where `answer` of grouped-statements.ts rejects all of a group that failed.
  it('that cannot be answered fails nobody else', async () => {
    const answers = await Promise.allSettled([1, 0, 3].map((value) => grouped.ask({ sql: DIVIDE, row: [value] })));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[2]).toEqual({ status: 'fulfilled', value: [{ result: 4 }] });
  });

  it('takes whatever a column may hold', async () => {
    const values = ['{}', '"a", \\b', "it's", 'NULL', '', null, 'ё\n'];
    const sql = 'select value from unnest($1::text[]) with ordinality as asked (value, n) order by n';
    expect(await Promise.all(values.map((value) => grouped.ask({ sql, row: [value] })))).toEqual(
      values.map((value) => [{ value }]),
    );
  });

  it('is told where the server is away, and the next one is answered', async () => {
    const hold = await held('anna');
    const pid = await pidOf(hold);
    const asked = grouped.ask({ sql: 'select pg_sleep(5)::text from unnest($1::int[]) as asked (v)', row: [1] });
    const told = asked.catch((error: unknown) => error);
    await elsewhere.query('select pg_sleep(0.1), pg_terminate_backend($1)', [pid]);
    expect(isDatabaseAway(await told)).toBe(true);
    await until(() => !grouped.has(hold));
    grouped.release(hold);
    expect(await grouped.ask(together(1))).toEqual([{ together: 1, value: 1 }]);
  });
});

describe('a hold', () => {
  it('keeps others out until it is released', async () => {
    const hold = await held('anna');
    expect(await elsewhere.grouped.hold('anna')).toBeUndefined();
    const other = await held('boris', elsewhere.grouped);
    grouped.release(hold);
    await until(async () => {
      const next = await elsewhere.grouped.hold('anna');
      if (next) elsewhere.grouped.release(next.hold);
      return next !== undefined;
    });
    elsewhere.grouped.release(other);
  });

  it('is taken before what is asked with it is answered, and not where that cannot be', async () => {
    const locks = {
      sql: "select (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks from unnest($1::int[])",
      row: [1],
    };
    const entered = await grouped.hold('anna', locks, together(2));
    expect(entered?.answers).toEqual([{ locks: 1 }, { together: 1, value: 2 }]);
    if (entered) grouped.release(entered.hold);
    // Red without the release in `hold` of grouped-statements.ts: it stays held for ever.
    await expect(grouped.hold('boris', { sql: DIVIDE, row: [0] })).rejects.toThrow('division by zero');
    await grouped.ask(together(1));
    elsewhere.grouped.release(await held('boris', elsewhere.grouped));
  });

  it('taken twice in one process is released twice', async () => {
    const [first, second] = [await held('anna'), await held('anna')];
    grouped.release(first);
    await grouped.ask(together(1));
    expect(await elsewhere.grouped.hold('anna')).toBeUndefined();
    grouped.release(second);
  });

  // Red where `release` of grouped-statements.ts frees a name whatever connection has it by now: others got it.
  it('is over with its connection, and what was held by it frees nothing of the next', async () => {
    const lost = await held('anna');
    await cut(lost);
    const again = await held('anna');
    grouped.release(lost);
    await grouped.ask(together(1));
    expect(await elsewhere.grouped.hold('anna')).toBeUndefined();
    grouped.release(again);
  });

  // Red without `letGo` in grouped-statements.ts: it waits for a connection in vain.
  it('that is released gives the connection back', async () => {
    const source = await openTestDataSource(db.url);
    const single = new Database(source);
    const hold = await held('carla', single.grouped);
    single.grouped.release(hold);
    await single.grouped.ask(together(1));
    await source.destroy();
    grouped.release(await held('carla'));
  });
});

describe('rows that are written', () => {
  it('are committed together with those of others', async () => {
    const [anna, boris] = [await held('anna'), await held('boris')];
    await Promise.all([grouped.write([keep(1, 'a')], anna), grouped.write([keep(2, 'b'), keep(3)], boris)]);
    expect(await notes()).toEqual([
      { id: 1, body: 'a' },
      { id: 2, body: 'b' },
      { id: 3, body: null },
    ]);
    const xids = await elsewhere.query('select distinct xmin::text from notes');
    expect(xids).toHaveLength(1);
    for (const hold of [anna, boris]) grouped.release(hold);
  });

  // Red where `commit` of grouped-statements.ts rejects all of a group that failed.
  it('that cannot be fail nobody else, and leave nothing', async () => {
    await elsewhere.query("insert into notes values (2, 'there')");
    const hold = await held('anna');
    const told = await Promise.allSettled([
      grouped.write([keep(1, 'a')], hold),
      grouped.write([keep(4, 'lost'), keep(2, 'twice')], hold),
      grouped.write([keep(3, 'c')], hold),
    ]);
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await notes()).toEqual([
      { id: 1, body: 'a' },
      { id: 2, body: 'there' },
      { id: 3, body: 'c' },
    ]);
    grouped.release(hold);
  });

  // Red without the order of `bySql` in statement.ts: the group fails, and each of them is committed by itself.
  it('are there before those of others that refer to them', async () => {
    await database.query('create table remarks (note_id int references notes (id))');
    const remark = (id: number) => ({ sql: 'insert into remarks select * from unnest($1::int[])', row: [id] });
    await elsewhere.query("insert into notes values (1, 'there')");
    const hold = await held('anna');
    await Promise.all([
      grouped.write([remark(1)], hold),
      grouped.write([{ ...keep(2, 'new'), isReferredTo: true }, remark(2)], hold),
    ]);
    expect(await elsewhere.query('select distinct xmin::text from remarks')).toHaveLength(1);
    grouped.release(hold);
    await database.query('drop table remarks');
  });

  // Red where `commitTogether` of grouped-statements.ts leaves at the first error, or `commit` does the units again all at
  // once: a statement that was prepared behind the one that failed does not exist (26000), and the others fail too.
  it('that cannot be fail nobody else either where the connection is new to what they need', async () => {
    const source = await openTestDataSource(db.url);
    const fresh = new Database(source);
    await elsewhere.query("insert into notes values (1, 'there')");
    const hold = await held('carla', fresh.grouped);
    const after = {
      sql: "insert into notes select id, 'after' from unnest($1::int[]) as told (id)",
      row: [] as unknown[],
    };
    const units = [1, 2, 3].map((id) => fresh.grouped.write([keep(id, 'a'), { ...after, row: [id + 10] }], hold));
    const told = await Promise.allSettled(units);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect((await notes()).map(({ id }) => id)).toEqual([1, 2, 3, 12, 13]);
    fresh.grouped.release(hold);
    await fresh.grouped.ask(together(1));
    await source.destroy();
  });

  // Red without HURRY in grouped-statements.ts: it takes 12 s, for whoever asks meanwhile too.
  it('that wait for somebody else hold up nobody for long, and may come again', async () => {
    const hold = await held('anna');
    const release = deferred();
    const other = elsewhere.transaction(async () => {
      await elsewhere.query("insert into notes values (1, 'uncommitted')");
      await release.promise;
    });
    await until(async () => (await elsewhere.query("select from pg_locks where mode = 'RowExclusiveLock'")).length > 0);
    const told = await Promise.allSettled([grouped.write([keep(1)], hold), grouped.write([keep(2)], hold)]);
    release.resolve();
    await other;
    expect(told[1].status).toBe('fulfilled');
    expect(told[0].status === 'rejected' && isDatabaseAway(told[0].reason)).toBe(true);
    grouped.release(hold);
  }, 10_000);

  // Red without the look at `hold.client` in `commit` of grouped-statements.ts: it was written.
  it('are not, once the hold is lost', async () => {
    const lost = await held('anna');
    await cut(lost);
    const error = await grouped.write([keep(1)], lost).catch((reason: unknown) => reason);
    expect(isDatabaseAway(error)).toBe(true);
    await grouped.ask(together(1)); // what went before it is done
    expect(await notes()).toEqual([]);
    grouped.release(lost);
  });
});

describe('a late transaction', () => {
  let hold: Hold;
  const opening = jest.fn(async () => {
    await database.query("insert into notes values (100, 'opened')");
  });
  const unopened = jest.fn(() => [keep(200, 'unopened')]);

  beforeEach(async () => {
    jest.clearAllMocks();
    hold = await held('anna');
  });

  afterEach(() => {
    grouped.release(hold);
  });

  const late = <T>(fn: () => Promise<T>) => database.lateTransaction({ hold, opening, unopened }, fn);
  const open = () =>
    elsewhere.query(
      "select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
    );

  it('that asks nothing is none: what it leaves is written at the end', async () => {
    const value = await late(async () => {
      await database.last(keep(1, 'left'));
      expect(await open()).toEqual([]);
      return 42;
    });
    expect(value).toBe(42);
    expect(opening).not.toHaveBeenCalled();
    expect((await notes()).map(({ id }) => id)).toEqual([1, 200]);
  });

  it('opens with the first statement, behind its opening, and is one transaction', async () => {
    await late(async () => {
      await database.last(keep(1, 'left'));
      expect(await database.query('select id from notes')).toEqual([{ id: 100 }]);
      expect(await notes()).toEqual([]);
      await database.transaction(() => database.query("insert into notes values (2, 'asked')"));
    });
    expect(unopened).not.toHaveBeenCalled();
    expect((await notes()).map(({ id }) => id)).toEqual([1, 2, 100]);
    expect(await elsewhere.query('select distinct xmin::text from notes')).toHaveLength(1);
  });

  it('opens for a repository too', async () => {
    await late(async () => {
      const rows: unknown = await db.dataSource.query('select id from notes');
      expect(rows).toEqual([]); // the data source itself asks beside it
      const own: unknown = await db.dataSource.manager.query('select id from notes');
      expect(own).toEqual([{ id: 100 }]);
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['before it opens', () => Promise.reject(new Error('boom'))],
    ['once it is open', () => database.query('select 1').then(() => Promise.reject(new Error('boom')))],
    ['while it opens', () => Promise.all([database.query('select 1'), Promise.reject(new Error('boom'))])],
  ])('that fails %s leaves nothing and gives its connection back', async (_, fail) => {
    for (let times = 0; times < 15; times++) {
      const told = late(async () => {
        await database.last(keep(1, 'left'));
        await fail();
      });
      await expect(told).rejects.toThrow('boom');
    }
    expect(await notes()).toEqual([]);
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  // Red without `isDecided` in database.ts: the connection is never given back, and what opens it is committed by itself.
  it('that is over is not opened any more', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const told = database.lateTransaction({ hold, opening, unopened }, () => {
      late = Promise.resolve()
        .then(() => undefined)
        .then(() => database.query('select 1'));
      late.catch(() => undefined);
      return Promise.reject(new Error('boom'));
    });
    await expect(told).rejects.toThrow('boom');
    await late.catch(() => undefined);
    expect(opening).not.toHaveBeenCalled();
    expect(await notes()).toEqual([]);
  });

  it('fails with its opening', async () => {
    opening.mockRejectedValueOnce(new Error('not that way'));
    await expect(late(() => database.query("insert into notes values (2, 'asked')"))).rejects.toThrow('not that way');
    expect(await notes()).toEqual([]);
  });

  it('refuses to commit when a part of it failed and somebody caught that', async () => {
    const doomed = late(async () => {
      await database.last(keep(1, 'left'));
      await database.transaction(() => Promise.reject(new Error('boom'))).catch(() => undefined);
    });
    await expect(doomed).rejects.toBeInstanceOf(TransactionDoomed);
    expect(await notes()).toEqual([]);
  });

  // Red without the look at `late.hold` in `commit` of database.ts: it was committed.
  it.each<[string, () => Promise<unknown>]>([
    ['unopened', () => Promise.resolve()],
    ['open', () => database.query('select 1')],
  ])('%s, is not committed once its hold is lost', async (_, work) => {
    const told = late(async () => {
      await work();
      await database.last(keep(1, 'left'));
      await cut(hold);
    });
    expect(isDatabaseAway(await told.catch((error: unknown) => error))).toBe(true);
    expect(await notes()).toEqual([]);
  });

  it('runs what was left for after the commit', async () => {
    const seen: unknown[] = [];
    await late(async () => {
      database.afterCommit(async () => {
        seen.push((await notes()).length);
      });
      await database.last(keep(1, 'left'));
    });
    expect(seen).toEqual([2]);
  });
});
