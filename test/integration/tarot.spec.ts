import { createHash, createHmac } from 'node:crypto';
import { register } from 'prom-client';
import {
  type Beginning,
  type Picking,
  type Reading,
  SPREAD_IDS,
  type SpreadOrder,
  sizeOf,
} from '../../src/modules/tarot';
import { DECK } from '../../src/modules/tarot/domain/deck';
import type { User } from '../../src/modules/users';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { TarotApp } from '../support/tarot-app';

const QUESTION = 'Стоит ли мне менять работу этой осенью?';
const ORDER = {
  ...{ spread: 'three-cards', question: null, isSoftened: false, mayLeave: true, reversals: true },
} as const satisfies SpreadOrder;

let db: TestDatabase;
let app: TarotApp;
let anna: User;

beforeAll(async () => {
  register.clear();
  db = await createTestDatabase();
  app = await TarotApp.start(db.url);
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  anna = await app.person();
});

const inTransaction = <T>(work: () => Promise<T>) => app.database.transaction(work);

async function begin(order: Partial<SpreadOrder> = {}, person = anna): Promise<Beginning> {
  return inTransaction(() => app.tarot.begin(person, { ...ORDER, ...order }));
}

async function begun(order: Partial<SpreadOrder> = {}, person = anna): Promise<Reading> {
  const beginning = await begin(order, person);
  if (beginning.kind !== 'begun') throw new Error(beginning.kind);
  return beginning.reading;
}

async function told(order: Partial<SpreadOrder> = {}, person = anna): Promise<Reading> {
  const { id } = await begun(order, person);
  const picked = await inTransaction(() => app.tarot.pickRest(person, id));
  return readingOf(picked);
}

function readingOf(picking: Picking): Reading {
  if (picking.kind === 'unknown') throw new Error('unknown');
  return picking.reading;
}

const left = async (person: User, spread: Reading['spread'] = 'three-cards') =>
  (await app.tarot.offers(person)).find((offer) => offer.spread === spread)?.left;

describe('a reading', () => {
  it('begins with a commitment, turns a card a tap, and is told with the last', async () => {
    const { id, commitment, cards } = await begun();
    expect([commitment, cards]).toEqual([expect.stringMatching(/^[\da-f]{64}$/), []]);
    expect(await app.tarot.proof(anna, id)).toBeNull();
    const first = readingOf(await app.tarot.pick(anna, id, 7));
    expect(first).toMatchObject({ state: 'picking', taps: [7], text: null, commitment });
    expect(first.cards).toHaveLength(1);
    const second = readingOf(await app.tarot.pick(anna, id, 2));
    expect(second.cards[0]).toEqual(first.cards[0]);
    const last = readingOf(await app.tarot.pick(anna, id, 9));
    expect(last).toMatchObject({ state: 'told', taps: [7, 2, 9], text: { source: 'builtin' } });
    expect(await app.tarot.find(anna, id)).toEqual(last);
  });

  it('can be checked by anybody who knows no more than HMAC and the order of the deck', async () => {
    const { id, commitment } = await begun();
    for (const back of [4, 9, 1]) await app.tarot.pick(anna, id, back);
    const proof = await app.tarot.proof(anna, id);
    const seed = Buffer.from(proof?.seed ?? '', 'hex');
    expect(createHash('sha256').update(seed).digest('hex')).toBe(commitment);
    const left = DECK.map((card) => card.id);
    const cards = ['4', '4-9', '4-9-1'].map((nonce, at) => {
      const bytes = createHmac('sha256', seed)
        .update(`tarot/1/${at + 1}/${nonce}/0`)
        .digest();
      const [card] = left.splice(bytes.readUInt32BE(0) % left.length, 1);
      return { card, orientation: bytes.readUInt32BE(4) % 2 === 1 ? 'reversed' : 'upright' };
    });
    expect(proof).toMatchObject({ nonce: { taps: [4, 9, 1] }, cards });
  });

  it('can be drawn by a word, which is kept sealed, and by no second one', async () => {
    const { id } = await begun();
    expect((await app.tarot.drawByWord(anna, id, 'рябина')).kind).toBe('turned');
    expect(await app.tarot.proof(anna, id)).toMatchObject({ nonce: { word: 'рябина' } });
    expect((await app.tarot.drawByWord(anna, id, 'калина')).kind).toBe('over');
    const other = await begun({ spread: 'card-of-day' });
    await app.tarot.pick(anna, other.id, 3);
    const [row] = await db.database.query('select * from tarot_readings where id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain('рябина');
  });

  it('takes no back twice, none that is not there, and nobody else', async () => {
    const { id } = await begun();
    await app.tarot.pick(anna, id, 5);
    for (const back of [5, 0, 10, 1.5, -1]) expect((await app.tarot.pick(anna, id, back)).kind).toBe('taken');
    expect((await app.tarot.pick(await app.person(), id, 1)).kind).toBe('unknown');
    expect((await app.tarot.find(anna, id))?.taps).toEqual([5]);
  });

  it.each(SPREAD_IDS)('of every spread has its cards, none twice: %s', async (spread) => {
    const { cards, state, text } = await told({ spread }, await app.subscriber());
    expect([state, new Set(cards.map(({ card }) => card)).size]).toEqual(['told', sizeOf(spread)]);
    expect(text?.text.split('\n\n').length).toBeGreaterThanOrEqual(2);
  });

  it('has only upright cards where the person wishes so', async () => {
    const { cards } = await told({ spread: 'celtic-cross', reversals: false }, await app.subscriber());
    expect(cards.filter(({ orientation }) => orientation === 'reversed')).toEqual([]);
  });

  it('keeps the question sealed', async () => {
    const { id, question } = await told({ question: QUESTION });
    expect(question).toBe(QUESTION);
    const [row] = await db.database.query('select * from tarot_readings where id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain('работу');
  });
});

describe('the limit', () => {
  it('of a free person is one reading of three cards a day, no other spread, and the card of the day', async () => {
    const offers = await app.tarot.offers(anna);
    expect(offers.map(({ spread, amount, left }) => [spread, amount, left])).toEqual(
      SPREAD_IDS.map((spread) => {
        const amount = ['card-of-day', 'three-cards'].includes(spread) ? 1 : 0;
        return [spread, amount, amount];
      }),
    );
    await told();
    expect(await begin()).toMatchObject({ kind: 'none-left', offer: { left: 0 } });
    expect(await begin({ spread: 'love' })).toMatchObject({ kind: 'not-in-plan' });
    expect((await begin({ spread: 'card-of-day' })).kind).toBe('begun');
  });

  it('is spent once, for one reading, however many taps there are at once, in whatever processes', async () => {
    const twin = await TarotApp.start(db.url);
    twin.clock.set(app.clock.now().toISOString()); // else it tells how long this file has run
    const kinds = await Promise.all(
      Array.from({ length: 10 }, (_, at) => {
        const { tarot, database } = at % 2 === 0 ? app : twin;
        return database
          .transaction(async () => {
            await database.query('select from users where id = $1 for update', [anna.id]);
            return (await tarot.begin(anna, ORDER)).kind;
          })
          .catch((error: unknown) => String(error));
      }),
    );
    expect([...kinds].sort()).toEqual(['begun', ...Array<string>(9).fill('second-tap')]);
    expect(await left(anna)).toBe(0);
    expect(await db.database.query('select from tarot_readings where user_id = $1', [anna.id])).toHaveLength(1);
    await twin.close();
  });

  it('comes back when backs are left face down, and not once a card lies open', async () => {
    const none = await begun();
    expect((await begin({ question: QUESTION })).kind).toBe('begun');
    const first = (await app.tarot.unfinished(anna))!;
    expect(first.id).not.toBe(none.id);
    expect(await inTransaction(() => app.tarot.leave(anna, first.id))).toMatchObject({ isGivenBack: true });
    expect(await left(anna)).toBe(1);
    const second = await begun();
    await app.tarot.pick(anna, second.id, 1);
    expect(await begin()).toMatchObject({ kind: 'unfinished', reading: { id: second.id } });
    expect(await inTransaction(() => app.tarot.leave(anna, second.id))).toMatchObject({ isGivenBack: false });
    expect(await app.tarot.leave(anna, second.id)).toBeNull();
    expect([await left(anna), await app.tarot.unfinished(anna)]).toEqual([0, null]);
  });

  it('gives the same card of the day again on the same day', async () => {
    const reading = await told({ spread: 'card-of-day' });
    expect(await begin({ spread: 'card-of-day' })).toMatchObject({ kind: 'same-day', reading: { id: reading.id } });
    expect((await app.history.cardOfDay(anna))?.cards).toEqual(reading.cards);
  });
});

describe('an order', () => {
  it('of the same question on the same day is answered by the reading there is, unless it is laid again', async () => {
    const reader = await app.subscriber();
    const { id } = await told({ question: QUESTION }, reader);
    const same = { question: 'стоит ли мне менять работу этой осенью' };
    expect(await begin(same, reader)).toMatchObject({ kind: 'asked-before', reading: { id } });
    expect((await begin({ ...same, spread: 'career' }, reader)).kind).toBe('begun');
    expect((await begin({ ...same, again: true }, reader)).kind).toBe('begun');
    expect((await begin({ question: 'Что ждёт меня этой осенью?' }, reader)).kind).toBe('begun');
  });

  it('of somebody under age is only a card of the day; of somebody in danger none', async () => {
    const young = Object.assign(await app.person(), { adultFrom: '2040-01-01' });
    expect((await begin({}, young)).kind).toBe('adults-only');
    expect((await begin({ spread: 'card-of-day' }, young)).kind).toBe('begun');
    const held = Object.assign(await app.person(), { careUntil: new Date(app.clock.now().getTime() + 1_000) });
    expect((await begin({}, held)).kind).toBe('held');
    expect(await left(held)).toBe(1);
  });
});

describe('a question after a reading', () => {
  const asked = { question: 'А если подождать до весны?', isSoftened: false, mayLeave: true };

  it('is answered three times with premium, and kept with the reading, sealed', async () => {
    const reader = await app.subscriber();
    const { id } = await told({ question: QUESTION }, reader);
    for (const number of [1, 2, 3]) {
      expect(await inTransaction(() => app.followUps.ask(reader, id, asked))).toMatchObject({ kind: 'asked', number });
    }
    expect(await app.followUps.ask(reader, id, asked)).toEqual({ kind: 'none-left' });
    const { followUps = [] } = (await app.tarot.find(reader, id)) ?? {};
    expect(followUps.map(({ number, question, state }) => [number, question, state])).toEqual(
      [1, 2, 3].map((number) => [number, asked.question, 'told']),
    );
    const rows = await db.database.query('select * from tarot_follow_ups where reading_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('весны');
  });

  it('needs premium, a told reading of one’s own, and no danger', async () => {
    const { id } = await told();
    expect(await app.followUps.ask(anna, id, asked)).toEqual({ kind: 'not-in-plan' });
    const reader = await app.subscriber();
    expect(await app.followUps.ask(reader, id, asked)).toEqual({ kind: 'unknown' });
    const open = await begun({}, reader);
    expect(await app.followUps.ask(reader, open.id, asked)).toEqual({ kind: 'not-told' });
  });
});

describe('the history', () => {
  it('shows a free person the last three, a subscriber all, page by page', async () => {
    const reader = await app.subscriber();
    const ids: string[] = [];
    for (let count = 0; count < 7; count++) ids.unshift((await told({}, reader)).id);
    const page = await app.history.list(reader, 1);
    expect(page).toMatchObject({ page: 1, pages: 2, hidden: 0 });
    expect(page.readings.map(({ id }) => id)).toEqual(ids.slice(5));
    await db.database.query('update subscriptions set revoked_at = now() where user_id = $1', [reader.id]);
    const free = await app.history.list(reader, 9);
    expect([free.readings.map(({ id }) => id), free.page, free.pages, free.hidden]).toEqual([ids.slice(0, 3), 0, 1, 4]);
    expect(await app.history.find(reader, ids[3] ?? '')).toBeNull();
    expect((await app.history.find(reader, ids[2] ?? ''))?.id).toBe(ids[2]);
  });

  it('keeps a note sealed, and deletes everything there is of a reading', async () => {
    const { id, text } = await told({ question: QUESTION });
    expect(await app.history.writeNote(anna, id, 'Позвонить Оле')).toMatchObject({ note: 'Позвонить Оле' });
    const [row] = await db.database.query('select * from tarot_readings where id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain('Оле');
    expect(await app.history.delete(await app.person(), id)).toBe(false);
    expect(await inTransaction(() => app.history.delete(anna, id))).toBe(true);
    expect(await app.tarot.find(anna, id)).toBeNull();
    const rows = await db.database.query('select from written_texts where id = $1', [text?.writtenTextId]);
    expect([rows.length, await left(anna)]).toEqual([0, 0]);
  });

  it('counts what was drawn', async () => {
    expect(await app.history.statistics(anna)).toMatchObject({ readings: 0, cards: 0, favourites: [], since: null });
    const reader = await app.subscriber();
    const readings = [await told({ spread: 'celtic-cross' }, reader), await told({ spread: 'celtic-cross' }, reader)];
    const cards = readings.flatMap((reading) => reading.cards);
    const statistics = await app.history.statistics(reader);
    expect(statistics).toMatchObject({ readings: 2, cards: 20, since: readings[0]?.date });
    expect(statistics.reversed).toBe(cards.filter(({ orientation }) => orientation === 'reversed').length);
    expect(Object.values(statistics.suits).reduce((sum, count) => sum + count)).toBe(20);
    const twice = new Set(cards.map(({ card }) => card).filter((card, at, all) => all.indexOf(card) < at));
    expect(statistics.favourites).toHaveLength(Math.min(twice.size, 5));
    for (const { card, times } of statistics.favourites) expect([twice.has(card), times]).toEqual([true, 2]);
  });
});
