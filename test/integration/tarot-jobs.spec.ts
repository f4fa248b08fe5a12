import { register } from 'prom-client';
import type { Reading, SpreadOrder } from '../../src/modules/tarot';
import { InterpretReadingHandler } from '../../src/modules/tarot/jobs/interpret-reading.handler';
import type { User } from '../../src/modules/users';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { FaultyOpenRouter, hang, json } from '../support/faulty-openrouter';
import { TarotApp } from '../support/tarot-app';
import { until } from '../support/waiting';

const QUESTION = 'Стоит ли мне менять работу этой осенью?';
const ORDER = {
  ...{ spread: 'three-cards', question: QUESTION, isSoftened: false, mayLeave: true, reversals: true },
} as const satisfies SpreadOrder;
const MINUTE_MS = 60_000;

let db: TestDatabase;
let openRouter: FaultyOpenRouter;
let app: TarotApp;
let anna: User;

beforeAll(async () => {
  register.clear();
  openRouter = await FaultyOpenRouter.start();
  db = await createTestDatabase();
  app = await TarotApp.start(db.url, { openRouterUrl: openRouter.url, limits: { totalMs: 1_500, breakAfter: 1_000 } });
});
afterAll(async () => {
  await app.close();
  await db.close();
  await openRouter.close();
});
beforeEach(async () => {
  anna = await app.person();
  app.news.length = 0;
});
afterEach(() => jest.restoreAllMocks());

/** A reading whose last card was just turned. */
async function drawn(order: Partial<SpreadOrder> = {}): Promise<Reading> {
  return app.database.transaction(async () => {
    const beginning = await app.tarot.begin(anna, { ...ORDER, ...order });
    if (beginning.kind !== 'begun') throw new Error(beginning.kind);
    const picking = await app.tarot.pickRest(anna, beginning.reading.id);
    if (picking.kind !== 'turned') throw new Error(picking.kind);
    return picking.reading;
  });
}

const stateOf = async (id: string) => (await app.tarot.find(anna, id))?.state;
const left = async () => (await app.tarot.offers(anna)).find(({ spread }) => spread === 'three-cards')?.left;
const hasNews = (readingId: string) => until(() => app.news.some((news) => news.readingId === readingId));
const carryOut = (readingId: string, lastAttempt = false) =>
  app.nest
    .get(InterpretReadingHandler, { strict: false })
    .handle({ readingId, followUp: null }, { attempt: 5, lastAttempt, signal: new AbortController().signal });

describe('an interpretation by a model', () => {
  it.each([
    ['hangs', hang, 'timeout'],
    ['is out of credit', json({ error: { code: 402, message: 'pay' } }, 402), 'no_credit'],
  ])('that %s is written by the built-in writer, and told once', async (_, step, because) => {
    openRouter.play(step);
    const { id, state, text } = await drawn();
    expect([state, text]).toEqual(['drawn', null]);
    await hasNews(id);
    expect(await app.tarot.find(anna, id)).toMatchObject({ state: 'told', text: { source: 'builtin' } });
    const rows = await db.database.query(`select builtin_because because from written_texts where key = $1`, [
      `reading:${id}`,
    ]);
    expect(rows).toEqual([{ because }]);
    expect([await left(), app.news]).toEqual([0, [{ readingId: id, followUp: null }]]);
  });

  it('never reads a question that may not leave', async () => {
    openRouter.play(hang);
    const { id } = await drawn({ mayLeave: false });
    await hasNews(id);
    expect(openRouter.seen).toEqual([]);
    expect(await stateOf(id)).toBe('told');
  });
});

describe('an interpretation that fails', () => {
  it('gives the limit back after its last try, not before, and tells', async () => {
    jest.spyOn(app.writer, 'interpret').mockRejectedValue(new Error('A pen without ink'));
    const { id } = await drawn();
    await expect(carryOut(id)).rejects.toThrow('ink');
    expect([await stateOf(id), await left()]).toEqual(['drawn', 0]);
    await expect(carryOut(id, true)).rejects.toThrow('ink');
    expect([await stateOf(id), await left()]).toEqual(['failed', 1]);
    await hasNews(id);
    await carryOut(id, true);
    expect([await stateOf(id), await left()]).toEqual(['failed', 1]);
  });

  it('is tried again by the clock when the queue has lost it, and given up after an hour', async () => {
    const failing = jest.spyOn(app.writer, 'interpret').mockRejectedValue(new Error('A pen without ink'));
    const [lost, late] = [await drawn(), await drawn({ spread: 'card-of-day', question: null })];
    await until(() => failing.mock.calls.length >= 2);
    await db.database.query(`delete from graphile_worker._private_jobs where payload ->> 'readingId' = any($1)`, [
      [lost.id, late.id],
    ]);
    failing.mockRestore();
    openRouter.play(json({ error: { code: 402, message: 'pay' } }, 402));
    app.clock.advance(6 * MINUTE_MS);
    await db.database.query(`update tarot_readings set drawn_at = drawn_at - interval '1 hour' where id = $1`, [
      late.id,
    ]);
    await app.queue.recover();
    await hasNews(lost.id);
    expect([await stateOf(lost.id), await stateOf(late.id)]).toEqual(['told', 'failed']);
    await hasNews(late.id);
    const offers = await app.tarot.offers(anna);
    expect(offers.find(({ spread }) => spread === 'card-of-day')?.left).toBe(1);
  });

  it('leaves nothing behind of a reading that was deleted meanwhile', async () => {
    const { id } = await drawn();
    await db.database.query('delete from tarot_readings where id = $1', [id]);
    await expect(carryOut(id)).resolves.toBeUndefined();
  });
});
