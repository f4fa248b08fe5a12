import { Logger } from '@nestjs/common';
import { Column, DataSource, Entity, PrimaryColumn, type Repository } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { isDatabaseAway } from '../../src/platform/database/database-away';
import { Database, TransactionDoomed } from '../../src/platform/database/database';
import { createTestDatabase, openTestDataSource, type TestDatabase } from '../support/database';
import { deferred } from '../support/waiting';

@Entity()
class Note {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'text' })
  bodyText: string;
}

let db: TestDatabase;
let database: Database;
let notes: Repository<Note>;
let outside: DataSource;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase([Note]);
  ({ database } = db);
  notes = db.dataSource.getRepository(Note);
  outside = await openTestDataSource(db.url);
  await database.query('create table notes (id int constraint notes_pkey primary key, body_text text not null)');
});

afterAll(async () => {
  await outside.destroy();
  await db.close();
});

beforeEach(() => database.query('truncate notes'));

const seenFromOutside = async () => outside.query<Note[]>('select id from notes order by id');
const boom = new Error('boom');
const fail = () => Promise.reject(boom);

/** Lets `size` callers go on when all of them have arrived. */
function barrier(size: number): () => Promise<void> {
  const { promise, resolve } = deferred();
  let arrived = 0;
  return () => {
    if (++arrived === size) resolve();
    return promise;
  };
}

describe('repositories in a transaction', () => {
  const writes: Record<string, () => Promise<unknown>> = {
    save: () => notes.save({ id: 1, bodyText: 'a' }),
    insert: () => notes.insert({ id: 1, bodyText: 'a' }),
    upsert: () => notes.upsert({ id: 1, bodyText: 'a' }, ['id']),
    createQueryBuilder: () => notes.createQueryBuilder().insert().values({ id: 1, bodyText: 'a' }).execute(),
    'repository.query': () => notes.query("insert into notes values (1, 'a')"),
    'manager.save': () => db.dataSource.manager.save(Note, { id: 1, bodyText: 'a' }),
    'Database.query': () => database.query("insert into notes values ($1, 'a')", [1]),
  };

  it.each(Object.keys(writes))('%s is committed with it and not before', async (name) => {
    await database.transaction(async () => {
      await writes[name]!();
      expect(await notes.existsBy({ id: 1 })).toBe(true);
      expect(await seenFromOutside()).toEqual([]);
    });
    expect(await seenFromOutside()).toEqual([{ id: 1 }]);
  });

  it.each(Object.keys(writes))('%s is rolled back with it', async (name) => {
    await expect(database.transaction(async () => writes[name]!().then(fail))).rejects.toBe(boom);
    expect(await seenFromOutside()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['find', () => notes.find()],
    ['findBy', () => notes.findBy({ id: 7 })],
    ['createQueryBuilder', () => notes.createQueryBuilder('note').getMany()],
  ])('%s sees what the transaction wrote', async (_, read) => {
    await database.transaction(async () => {
      await notes.insert({ id: 7, bodyText: 'x' });
      expect(await read()).toEqual([{ id: 7, bodyText: 'x' }]);
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['update', () => notes.update({ id: 7 }, { bodyText: 'y' })],
    ['delete', () => notes.delete({ id: 7 })],
    ['remove', async () => notes.remove(await notes.findOneByOrFail({ id: 7 }))],
  ])('%s is rolled back with it', async (_, change) => {
    await notes.insert({ id: 7, bodyText: 'x' });
    await expect(database.transaction(async () => change().then(fail))).rejects.toBe(boom);
    expect(await notes.find()).toEqual([{ id: 7, bodyText: 'x' }]);
  });

  it('a repository that was first asked for inside one is of use after it', async () => {
    const dataSource = await openTestDataSource(db.url, [Note]);
    const other = new Database(dataSource);
    const repository = await other.transaction(() => Promise.resolve(dataSource.getRepository(Note)));
    await repository.createQueryBuilder().insert().values({ id: 3, bodyText: 'later' }).execute();
    expect(await repository.createQueryBuilder('note').getCount()).toBe(1);
    await dataSource.destroy();
  });

  it('keeps parallel transactions apart', async () => {
    const ids = [1, 2, 3, 4, 5];
    const inserted = barrier(ids.length);
    const counted = barrier(ids.length);
    const run = async (id: number) =>
      database.transaction(async () => {
        await notes.insert({ id, bodyText: 'x' });
        await inserted();
        const seen = await notes.find();
        await counted();
        return seen.map((note) => note.id);
      });
    expect(await Promise.all(ids.map(run))).toEqual(ids.map((id) => [id]));
    expect(await notes.count()).toBe(5);
  });

  it('work that outlives its transaction goes on with a connection of its own', async () => {
    const committed = deferred();
    let late: Promise<unknown> = Promise.resolve();
    await database.transaction(async () => {
      late = committed.promise.then(() => database.transaction(() => notes.insert({ id: 9, bodyText: 'late' })));
      await notes.insert({ id: 8, bodyText: 'in time' });
    });
    committed.resolve();
    await late;
    expect(await seenFromOutside()).toEqual([{ id: 8 }, { id: 9 }]);
  });
});

describe('lock', () => {
  const elsewhere = (name: string) => {
    const other = new Database(outside);
    return other.transaction(() => other.lock(name, 0));
  };

  it('is held until the transaction ends, and others are told so', async () => {
    await database.transaction(async () => {
      expect(await database.lock('a thing', 0)).toBe(true);
      expect(await elsewhere('a thing')).toBe(false);
      expect(await elsewhere('another thing')).toBe(true);
    });
    expect(await database.transaction(() => database.lock('a thing', 0))).toBe(true);
  });

  it('is waited for', async () => {
    const held = deferred();
    const release = deferred();
    const first = database.transaction(async () => {
      await database.lock('a thing', 0);
      held.resolve();
      await release.promise;
    });
    await held.promise;
    const second = database.transaction(() => database.lock('a thing', 10_000));
    release.resolve();
    await first;
    expect(await second).toBe(true);
  });

  it('makes no sense outside of a transaction', async () => {
    await expect(database.lock('a thing', 0)).rejects.toThrow('Outside of a transaction');
  });
});

describe('transaction', () => {
  it('gives the value of its function', async () => {
    await expect(database.transaction(() => Promise.resolve(42))).resolves.toBe(42);
  });

  it('joins the surrounding one', async () => {
    await expect(
      database.transaction(async () => {
        await database.transaction(() => notes.insert({ id: 1, bodyText: 'inner' }));
        expect(await seenFromOutside()).toEqual([]);
        throw boom;
      }),
    ).rejects.toBe(boom);
    expect(await seenFromOutside()).toEqual([]);
  });

  it('refuses to commit when a joined part failed and somebody caught that', async () => {
    const doomed = database.transaction(async () => {
      await notes.insert({ id: 1, bodyText: 'outer' });
      await database.transaction(fail).catch(() => undefined);
    });
    await expect(doomed).rejects.toMatchObject({ name: 'TransactionDoomed', cause: boom });
    expect(await seenFromOutside()).toEqual([]);
  });

  it('refuses to commit when a statement failed and somebody caught that', async () => {
    const doomed = database.transaction(async () => {
      await notes.insert({ id: 1, bodyText: 'a' });
      await notes.insert({ id: 1, bodyText: 'again' }).catch(() => undefined);
    });
    await expect(doomed).rejects.toBeInstanceOf(TransactionDoomed);
    expect(await seenFromOutside()).toEqual([]);
  });

  it('gives its connection back whatever happens', async () => {
    for (let i = 0; i < 30; i++) await database.transaction(fail).catch(() => undefined);
    await expect(database.query('select 1 as one')).resolves.toEqual([{ one: 1 }]);
  });

  it('survives the loss of its connection', async () => {
    const cut = database.transaction(async () => {
      const [row] = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
      await outside.query('select pg_terminate_backend($1)', [row!.pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await notes.insert({ id: 1, bodyText: 'lost' });
    });
    expect(isDatabaseAway(await cut.catch((error: unknown) => error))).toBe(true);
    await database.transaction(() => notes.insert({ id: 2, bodyText: 'next' }));
    expect(await seenFromOutside()).toEqual([{ id: 2 }]);
  });

  it('closes a connection that does not answer in time, instead of lending it out with its transaction', async () => {
    const options = dataSourceOptions({ url: db.url, poolSize: 1 });
    const hasty = await new DataSource({ ...options, extra: { ...options.extra, query_timeout: 200 } }).initialize();
    const impatient = new Database(hasty);
    const stuck = impatient.transaction(async () => {
      await impatient.query("insert into notes values (1, 'stuck')");
      await impatient.query('select pg_sleep(3)');
    });
    await expect(stuck).rejects.toThrow('Query read timeout');
    expect(await impatient.query('select count(*)::int as count from notes')).toEqual([{ count: 0 }]);
    await hasty.destroy();
  });

  it('survives the loss of idle connections', async () => {
    await outside.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'adtrobot' and pid <> pg_backend_pid()",
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(database.query('select 1 as one')).resolves.toEqual([{ one: 1 }]);
  });
});

describe('afterCommit', () => {
  it('runs in order, after the commit, outside of the transaction', async () => {
    const told: unknown[] = [];
    await database.transaction(async () => {
      database.afterCommit(async () => {
        told.push('first', await seenFromOutside());
      });
      await database.transaction(async () => {
        database.afterCommit(() => {
          told.push('second');
        });
        await notes.insert({ id: 1, bodyText: 'x' });
      });
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['first', [{ id: 1 }], 'second']);
  });

  it('does not run after a rollback', async () => {
    const step = jest.fn();
    const failed = database.transaction(async () => {
      database.afterCommit(step);
      await fail();
    });
    await expect(failed).rejects.toBe(boom);
    expect(step).not.toHaveBeenCalled();
  });

  it('a failing step neither stops the next one nor fails the transaction', async () => {
    const next = jest.fn();
    await database.transaction(async () => {
      database.afterCommit(fail);
      database.afterCommit(next);
      await notes.insert({ id: 1, bodyText: 'kept' });
    });
    expect(next).toHaveBeenCalled();
    expect(await seenFromOutside()).toEqual([{ id: 1 }]);
  });

  it('may open a transaction of its own', async () => {
    await database.transaction(async () => {
      database.afterCommit(async () => {
        await database.transaction(() => notes.insert({ id: 2, bodyText: 'own' }));
      });
      await notes.insert({ id: 1, bodyText: 'x' });
    });
    expect(await seenFromOutside()).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('runs at once where there is no transaction', () => {
    const step = jest.fn();
    database.afterCommit(step);
    expect(step).toHaveBeenCalled();
  });
});

describe('query', () => {
  it('gives rows of every kind of statement', async () => {
    const insert = "insert into notes values (1, 'a') returning id";
    expect(await database.query(insert)).toEqual([{ id: 1 }]);
    expect(await database.query("update notes set body_text = 'b' returning body_text")).toEqual([{ body_text: 'b' }]);
    expect(await database.query('delete from notes returning id')).toEqual([{ id: 1 }]);
    expect(await database.query('delete from notes')).toEqual([]);
  });

  it('is given up by the server before the client', async () => {
    const [row] = await database.query('show statement_timeout');
    expect(row).toEqual({ statement_timeout: '8s' });
  });
});

it('refuses a database that is not for tests', async () => {
  await expect(openTestDataSource('postgres://postgres@127.0.0.1:1/adtrobot')).rejects.toThrow(/not a test database/);
});
