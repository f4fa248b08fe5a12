import { newcomer } from '../../src/modules/users/newcomer';
import { PersonEvent } from '../../src/modules/users/person-event.entity';
import { User } from '../../src/modules/users/user.entity';
import { UsersRepository } from '../../src/modules/users/users.repository';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ANNA = 7_000_000_007;
const NOW = new Date('2026-11-26T10:00:00Z');

let db: TestDatabase;
let users: UsersRepository;

beforeAll(async () => {
  db = await createTestDatabase([User, PersonEvent]);
  const { dataSource, database } = db;
  users = new UsersRepository(dataSource.getRepository(User), dataSource.getRepository(PersonEvent), database);
});

afterAll(() => db.close());

const find = async (telegramId: number) => (await db.database.grouped.ask(users.recognising(telegramId)))[0];

describe('a person at the first contact', () => {
  // Red where the table's default of a column changes and newcomer.ts does not.
  it('is to the handlers what the table makes of them', async () => {
    const stranger = await find(ANNA);
    if (stranger.id !== null) throw new Error('Nobody knows Anna yet');
    const anna = newcomer(stranger.newId, ANNA, 'ru', NOW);
    await db.database.write(users.adding(anna));
    expect(await find(ANNA)).toEqual(Object.assign(anna, { newId: null }));
  });

  it('never gets the number of another', async () => {
    const [one, other] = await Promise.all([find(1), find(2)]);
    expect(one.id).toBeNull();
    expect(one).not.toEqual(other);
  });

  it('is not met twice', async () => {
    await expect(db.database.write(users.adding(newcomer('999', ANNA, 'ru', NOW)))).rejects.toThrow(/telegram_id/);
  });
});
