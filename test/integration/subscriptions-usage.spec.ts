import { Logger } from '@nestjs/common';
import { register } from 'prom-client';
import { DAILY_KEYS, SIZE_KEYS, THING_KEYS } from '../../src/modules/subscriptions/domain/limit-key';
import type { Allowance, Receipt } from '../../src/modules/subscriptions';
import type { User } from '../../src/modules/users';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { DatabaseClock } from '../support/database-clock';
import { SubscriptionsApp } from '../support/subscriptions-app';

let db: TestDatabase;
let clock: DatabaseClock;
let app: SubscriptionsApp;
let twin: SubscriptionsApp;

/** Noon in Moscow, where people live who say nothing else. */
const NOON = '2026-11-23T09:00:00Z';
const MIDNIGHT = '2026-11-23T21:00:00Z';

beforeAll(async () => {
  Logger.overrideLogger(false);
  register.clear();
  db = await createTestDatabase();
  clock = await DatabaseClock.install(db, NOON);
  app = await SubscriptionsApp.start(db.url);
  twin = await SubscriptionsApp.start(db.url);
});

afterAll(async () => {
  await app.close();
  await twin.close();
  await db.close();
});

beforeEach(() => clock.set(NOON));

async function premiumPerson(): Promise<User> {
  const person = await app.person();
  await app.grant(person, 30);
  return person;
}

const spendTimes = async (times: number, one: () => Promise<{ granted: boolean }>) => {
  const granted: boolean[] = [];
  for (let time = 0; time < times; time++) granted.push((await one()).granted);
  return granted;
};

describe('the limits', () => {
  it('are there for every key in each plan, and for nothing else', async () => {
    const rows = await db.database.query<{ plan: string; key: string; per: string }>(
      'select plan, key, per from plan_limits',
    );
    const listed = { day: DAILY_KEYS, thing: THING_KEYS, request: SIZE_KEYS };
    const wanted = Object.entries(listed).flatMap(([per, keys]) =>
      keys.flatMap((key) => ['free', 'premium'].map((plan) => `${plan} ${key} ${per}`)),
    );
    expect(rows.map(({ plan, key, per }) => `${plan} ${key} ${per}`).sort()).toEqual(wanted.sort());
  });

  it('are those of the product', async () => {
    const [free, premium] = [await app.person(), await premiumPerson()];
    const amounts: Record<string, unknown> = {};
    for (const key of [...DAILY_KEYS, ...SIZE_KEYS]) {
      const [low, high] = [
        await app.subscriptions.remaining(free, key),
        await app.subscriptions.remaining(premium, key),
      ];
      amounts[key] = [low.left, high.left];
    }
    expect(amounts).toEqual({
      'horoscope.area': [0, null],
      'horoscope.period': [0, null],
      'horoscope.personal': [0, null],
      'tarot.card-of-day': [1, 1],
      'tarot.three-cards': [1, 20],
      'tarot.spread': [0, 20],
      'tarot.history': [3, null],
      'natal.full': [0, null],
      'natal.compatibility': [0, null],
    });
  });

  it('hold at once when the operator edits them', async () => {
    const person = await app.person();
    await db.database.query("update plan_limits set amount = 2 where plan = 'free' and key = 'horoscope.area'");
    expect(await spendTimes(3, () => app.subscriptions.spend(person, 'horoscope.area'))).toEqual([true, true, false]);
    await db.database.query("update plan_limits set amount = 0 where plan = 'free' and key = 'horoscope.area'");
    expect(await app.subscriptions.remaining(person, 'horoscope.area')).toMatchObject({ amount: 0, left: 0 });
  });

  it('that are missing are an error, not a gift', async () => {
    const person = await app.person();
    await db.database.query("delete from plan_limits where plan = 'free' and key = 'natal.full'");
    await expect(app.subscriptions.spend(person, 'natal.full')).rejects.toThrow('no row for natal.full');
    await expect(app.subscriptions.remaining(person, 'natal.full')).rejects.toThrow('no row for natal.full');
    await db.database.query("insert into plan_limits values ('free', 'natal.full', 0, 'day', 'natal.full')");
  });
});

describe('a spend', () => {
  it('tells what is left and until when', async () => {
    const person = await app.person();
    expect(await app.subscriptions.remaining(person, 'tarot.three-cards')).toEqual({
      plan: 'free',
      amount: 1,
      left: 1,
      renewsAt: null,
    });
    const after: Allowance = { plan: 'free', amount: 1, left: 0, renewsAt: new Date(MIDNIGHT) };
    expect(await app.subscriptions.spend(person, 'tarot.three-cards')).toEqual({
      ...after,
      granted: true,
      receipt: expect.stringMatching(/^\d+:[\da-f-]{36}$/) as string,
    });
    expect(await app.subscriptions.remaining(person, 'tarot.three-cards')).toEqual(after);
    expect(await app.subscriptions.spend(person, 'tarot.three-cards')).toEqual({
      ...after,
      granted: false,
      receipt: null,
    });
  });

  it('of what the plan does not have is refused, and leaves no trace', async () => {
    const person = await app.person();
    const refused: Allowance = { plan: 'free', amount: 0, left: 0, renewsAt: null };
    expect(await app.subscriptions.spend(person, 'tarot.spread')).toEqual({
      ...refused,
      granted: false,
      receipt: null,
    });
    expect(await app.subscriptions.remaining(person, 'tarot.spread')).toEqual(refused);
    expect(await windowsOf(person)).toEqual([]);
  });

  it('of what is unlimited is always granted, and leaves no trace', async () => {
    const person = await premiumPerson();
    const spent = await app.subscriptions.spend(person, 'horoscope.area');
    expect(spent).toMatchObject({ plan: 'premium', granted: true, amount: null, left: null, renewsAt: null });
    expect(await windowsOf(person)).toEqual([]);
    expect(await app.subscriptions.giveBack(spent.receipt!)).toBe(false);
  });

  it('of three cards and of other spreads counts together', async () => {
    const person = await premiumPerson();
    expect(await app.subscriptions.spend(person, 'tarot.three-cards')).toMatchObject({ granted: true, left: 19 });
    expect(await app.subscriptions.spend(person, 'tarot.spread')).toMatchObject({ granted: true, left: 18 });
    const rest = await spendTimes(20, () => app.subscriptions.spend(person, 'tarot.spread'));
    expect(rest.filter(Boolean)).toHaveLength(18);
    expect(await app.subscriptions.spend(person, 'tarot.three-cards')).toMatchObject({ granted: false, left: 0 });
  });

  it('per thing counts for each thing on its own, for ever', async () => {
    const person = await premiumPerson();
    const ask = (reading: string) => () => app.subscriptions.spend(person, 'tarot.follow-up', reading);
    expect(await spendTimes(4, ask('7'))).toEqual([true, true, true, false]);
    expect(await ask('8')()).toMatchObject({ granted: true, left: 2, renewsAt: null });
    await clock.set('2026-12-20T09:00:00Z');
    expect(await ask('7')()).toMatchObject({ granted: false });
    expect(await app.subscriptions.remaining(person, 'tarot.follow-up', '8')).toMatchObject({ left: 2 });
  });

  it('of one person is none of another', async () => {
    const [one, other] = [await app.person(), await app.person()];
    await app.subscriptions.spend(one, 'tarot.three-cards');
    expect(await app.subscriptions.spend(other, 'tarot.three-cards')).toMatchObject({ granted: true });
  });

  it('is undone with its transaction', async () => {
    const person = await app.person();
    const undone = app.database.transaction(async () => {
      await app.subscriptions.spend(person, 'tarot.three-cards');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await app.subscriptions.remaining(person, 'tarot.three-cards')).toMatchObject({ left: 1 });
  });
});

describe('spends at the same moment', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => index);

  it.each(['outside of a transaction', 'in transactions'])('get no more than there is, %s', async (where) => {
    const person = await premiumPerson();
    const spends = fifty.map(async (index) => {
      const process = index % 2 ? app : twin;
      const key = index % 3 ? 'tarot.spread' : 'tarot.three-cards';
      const spend = () => process.subscriptions.spend(person, key);
      return where === 'in transactions' ? process.database.transaction(spend) : spend();
    });
    const results = await Promise.all(spends);
    const granted = results.filter((result) => result.granted);
    expect(granted.map(({ left }) => left!).sort((a, b) => b - a)).toEqual(fifty.slice(0, 20).reverse());
    expect(new Set(granted.map(({ receipt }) => receipt)).size).toBe(20);
    expect(results.filter((result) => !result.granted).every(({ left }) => left === 0)).toBe(true);
  });

  it('of the last unit: one wins', async () => {
    for (let round = 0; round < 10; round++) {
      const person = await app.person();
      const both = await Promise.all(
        [app, twin].map((process) => process.subscriptions.spend(person, 'tarot.three-cards')),
      );
      expect(both.filter(({ granted }) => granted)).toHaveLength(1);
    }
  });

  it('and gifts back keep the count', async () => {
    const person = await premiumPerson();
    const receipts = await Promise.all(
      fifty.slice(0, 20).map(async () => (await app.subscriptions.spend(person, 'tarot.spread')).receipt!),
    );
    const returned: readonly Receipt[] = receipts.slice(0, 5);
    const [given, spent] = await Promise.all([
      Promise.all([...returned, ...returned].map((receipt) => twin.subscriptions.giveBack(receipt))),
      Promise.all(fifty.map(() => app.subscriptions.spend(person, 'tarot.spread'))),
    ]);
    expect(given.filter(Boolean)).toHaveLength(5);
    const won = spent.filter(({ granted }) => granted).length;
    expect(await app.subscriptions.remaining(person, 'tarot.spread')).toMatchObject({ left: 5 - won });
  });
});

describe('a spend on something named', () => {
  const on = (person: User, what: string, process = app) =>
    process.subscriptions.spendOn(person, 'tarot.three-cards', what);

  it('is one for the same thing in a window, in whatever processes, also where nothing is left', async () => {
    // Red without `$5::uuid = any (kept.receipts)` in `SPEND` of usage.repository.ts: ten units.
    const person = await premiumPerson();
    const ten = Array.from({ length: 10 }, (_, at) => on(person, 'leo', at % 2 ? app : twin));
    expect((await Promise.all(ten)).map(({ granted }) => granted)).toEqual(Array(10).fill(true));
    expect(await app.subscriptions.remaining(person, 'tarot.three-cards')).toMatchObject({ left: 19 });
    await spendTimes(19, () => app.subscriptions.spend(person, 'tarot.spread'));
    expect(await on(person, 'leo')).toMatchObject({ granted: true, isAgain: true, left: 0 });
    expect(await on(person, 'virgo')).toMatchObject({ granted: false, isAgain: false, receipt: null });
  });

  it('is another for another person, key and window', async () => {
    const [one, other] = [await premiumPerson(), await premiumPerson()];
    await on(one, 'leo');
    expect(await on(other, 'leo')).toMatchObject({ isAgain: false, left: 19 });
    const ofOtherKey = await app.subscriptions.spendOn(one, 'tarot.spread', 'leo');
    expect(ofOtherKey).toMatchObject({ isAgain: false, left: 18 });
    await clock.set(MIDNIGHT);
    expect(await on(one, 'leo')).toMatchObject({ granted: true, isAgain: false, left: 19 });
  });

  it('is given back once, and then is a new one', async () => {
    const person = await premiumPerson();
    const { receipt } = await on(person, 'leo');
    await on(person, 'leo');
    expect([await app.subscriptions.giveBack(receipt!), await app.subscriptions.giveBack(receipt!)]).toEqual([
      true,
      false,
    ]);
    expect(await on(person, 'leo')).toMatchObject({ isAgain: false, left: 19 });
  });
});

describe('giving back', () => {
  it('frees the unit once, however often it is done', async () => {
    const person = await premiumPerson();
    await app.subscriptions.spend(person, 'tarot.spread');
    const { receipt } = await app.subscriptions.spend(person, 'tarot.spread');
    const answers = [1, 2, 3].map((time) => (time % 2 ? app : twin).subscriptions.giveBack(receipt!));
    expect((await Promise.all(answers)).filter(Boolean)).toHaveLength(1);
    expect(await app.subscriptions.remaining(person, 'tarot.spread')).toMatchObject({ left: 19 });
  });

  it('makes the unit fit to be spent again', async () => {
    const person = await app.person();
    const { receipt } = await app.subscriptions.spend(person, 'tarot.three-cards');
    await app.subscriptions.giveBack(receipt!);
    expect(await app.subscriptions.spend(person, 'tarot.three-cards')).toMatchObject({ granted: true });
    expect(await app.subscriptions.giveBack(receipt!)).toBe(false);
    expect(await app.subscriptions.spend(person, 'tarot.three-cards')).toMatchObject({ granted: false });
  });

  it('does not give today what was spent yesterday', async () => {
    const person = await premiumPerson();
    const { receipt } = await app.subscriptions.spend(person, 'tarot.spread');
    await clock.set(MIDNIGHT);
    await app.subscriptions.spend(person, 'tarot.spread');
    expect(await app.subscriptions.giveBack(receipt!)).toBe(false);
    expect(await app.subscriptions.remaining(person, 'tarot.spread')).toMatchObject({ left: 19 });
  });

  it('goes with its transaction', async () => {
    const person = await app.person();
    const { receipt } = await app.subscriptions.spend(person, 'tarot.three-cards');
    const undone = app.database.transaction(async () => {
      await app.subscriptions.giveBack(receipt!);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await app.subscriptions.giveBack(receipt!)).toBe(true);
  });
});

describe('a change of plan in the middle of a day', () => {
  it('to premium gives its limit at once, less what was used', async () => {
    const person = await app.person();
    await app.subscriptions.spend(person, 'tarot.three-cards');
    await app.grant(person, 30);
    expect(await app.subscriptions.spend(person, 'tarot.spread')).toMatchObject({ granted: true, left: 18 });
  });

  it('to free leaves nothing to somebody who used more than that', async () => {
    const person = await premiumPerson();
    await spendTimes(3, () => app.subscriptions.spend(person, 'tarot.spread'));
    await app.subscriptions.revoke(person.id);
    expect(await app.subscriptions.spend(person, 'tarot.three-cards')).toMatchObject({
      granted: false,
      amount: 1,
      left: 0,
      renewsAt: new Date(MIDNIGHT),
    });
  });

  it('comes by itself when premium ends', async () => {
    const person = await premiumPerson();
    await clock.set('2026-12-23T08:59:59Z');
    expect(await app.subscriptions.remaining(person, 'tarot.spread')).toMatchObject({ plan: 'premium', left: 20 });
    await clock.set('2026-12-23T09:00:00Z');
    expect(await app.subscriptions.spend(person, 'tarot.spread')).toMatchObject({ plan: 'free', granted: false });
  });
});

async function windowsOf({ id }: User): Promise<object[]> {
  return db.database.query('select counter from usage_windows where user_id = $1', [id]);
}
