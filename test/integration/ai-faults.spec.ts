import { Logger } from '@nestjs/common';
import { z } from 'zod';
import type { AiUnavailableReason } from '../../src/modules/ai';
import { createTestDatabase, type TestDatabase } from '../support/database';
import {
  completion,
  cut,
  drop,
  FaultyOpenRouter,
  flood,
  hang,
  hangInBody,
  html,
  json,
  type Step,
} from '../support/faulty-openrouter';
import { freePort } from '../support/ports';
import { API_KEY, metric, startWritingApp, type WritingApp, type WritingAppOptions } from '../support/writing-app';

const GOOD = completion('{"text":"Хороший день."}');
/** Far below the 45 s a call has by default; a busy machine may need its time. */
const SOON_MS = 10_000;
const PROMPT = 'Секретный вопрос человека';
const REQUEST = {
  system: 'Пиши коротко.',
  prompt: PROMPT,
  schema: z.object({ text: z.string() }),
  purpose: 'toy.text',
  maxTokens: 200,
};
const error = (code: number | string, status = 200, headers = {}): Step =>
  json({ error: { code, message: `Refused ${API_KEY} ${PROMPT}` } }, status, headers);

let db: TestDatabase;
let openRouter: FaultyOpenRouter;
let app: WritingApp;

const start = (options: Partial<WritingAppOptions> = {}) =>
  startWritingApp({ databaseUrl: db.url, openRouterUrl: openRouter.url, ...options });

beforeAll(async () => {
  [db, openRouter] = await Promise.all([createTestDatabase(), FaultyOpenRouter.start()]);
  app = await start({ limits: { totalMs: 2_500, worthwhileMs: 300, breakAfter: 1_000 } });
});

afterAll(async () => {
  await app.close();
  await openRouter.close();
  await db.close();
});

beforeEach(() => app.forget());

describe('a fault, then an answer', () => {
  it.each<[string, Step, number | null]>([
    ['an error inside HTTP 200', error(502), 0],
    ['an error with a word for a code', error('server_error'), 0],
    ['status 408', error(408, 408), 0],
    ['status 429', error(429, 429), 0],
    ['status 500', error(500, 500), 0],
    ['status 529', error(529, 529), 0],
    ['a page of a broken gateway', html(502), 0],
    ["a proxy's page with status 200", html(), null],
    ['a connection that breaks before the answer', drop, null],
    ['a connection that breaks within the answer', cut, null],
    ['an answer that never ends', flood, null],
    ['no choices', json({ id: 'gen-1', choices: [] }), null],
    ['an empty answer', completion(''), 0.002],
    ['no content at all', completion(null), 0.002],
    ['words instead of JSON', completion('Хороший день.'), 0.002],
    ['JSON of another form', completion('{"txt":"Хороший день."}'), 0.002],
    ['an answer cut at the limit of tokens', completion('{"text":"Хороший де', {}, 'length'), 0.002],
    ['a whole answer that ends with an error', completion('{"text":"Хороший день."}', {}, 'error'), 0.002],
    ['an answer without a cost', completion('', { usage: undefined }), null],
  ])('is got over: %s', async (_, fault, cost) => {
    openRouter.play(fault, GOOD);
    const answer = await app.ai.generateObject(REQUEST);
    expect(answer).toMatchObject({
      object: { text: 'Хороший день.' },
      model: 'google/gemini-2.5-flash',
      costUsd: (cost ?? 0) + 0.002,
    });
    expect(openRouter.seen).toHaveLength(2);
    const usage = await app.usage();
    expect(usage.map((row) => row.cost)).toEqual([cost, 0.002]);
    expect(usage[1]?.result).toBe('ok');
    expect(await metric('api_cost_cents_total')).toBeCloseTo(((cost ?? 0) + 0.002) * 100, 10);
    expect(await metric('ai_requests_total', { purpose: 'toy.text', result: 'ok' })).toBe(1);
    expect(await metric('ai_requests_total')).toBe(1);
  });
});

describe('a fault that stays', () => {
  it.each<[string, Step, AiUnavailableReason, number]>([
    ['status 400', error(400, 400), 'refused', 1],
    ['status 401', error(401, 401), 'refused', 1],
    ['status 402', error(402, 402), 'no_credit', 1],
    ['status 403', error(403, 403), 'refused', 1],
    ['status 404', error(404, 404), 'refused', 1],
    ['status 413', error(413, 413), 'refused', 1],
    ['status 422', error(422, 422), 'refused', 1],
    ['moderation inside HTTP 200', error('403'), 'refused', 1],
    ['a filtered answer', completion('', {}, 'content_filter'), 'refused', 1],
    ['status 503', error(503, 503), 'upstream', 2],
    ['status 429 with a wait beyond the limit', error(429, 429, { 'retry-after': '60' }), 'upstream', 1],
    ['a dropped connection', drop, 'upstream', 2],
    ['words instead of JSON', completion('Хороший день.'), 'bad_output', 2],
    ['a page', html(), 'bad_output', 2],
    ['no answer', hang, 'timeout', 1],
    ['an answer that stops', hangInBody, 'timeout', 1],
  ])('ends within the limit: %s', async (_, fault, reason, tries) => {
    openRouter.play(fault);
    const began = performance.now();
    const failure = await app.ai.generateObject(REQUEST).catch((thrown: unknown) => thrown);
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    expect(failure).toMatchObject({ code: 'ai.unavailable', reason, params: { reason } });
    expect(JSON.stringify(failure)).not.toMatch(/sk-or|Секретный/);
    expect(openRouter.seen).toHaveLength(tries);
    expect((await app.usage()).map((row) => row.result)).toEqual(Array(tries).fill(reason));
    expect(await metric('ai_requests_total', { result: reason })).toBe(1);
  });

  it('keeps the limit over both tries and the wait between', async () => {
    openRouter.play(error(429, 429, { 'retry-after': '1' }), hang);
    const began = performance.now();
    await expect(app.ai.generateObject(REQUEST)).rejects.toMatchObject({ reason: 'timeout' });
    expect(performance.now() - began).toBeGreaterThan(2_400);
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    expect(openRouter.seen).toHaveLength(2);
  });

  it('is told to the log without a word of the key, the request or the answer', async () => {
    const lines: unknown[] = [];
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation((...line: unknown[]) => lines.push(line));
    openRouter.play(error(401, 401));
    await app.ai.generateObject(REQUEST).catch(() => undefined);
    openRouter.play(html(), completion(PROMPT));
    await app.ai.generateObject(REQUEST).catch(() => undefined);
    warn.mockRestore();
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toMatch(/sk-or|Секретный|Wi-Fi/);
  });
});

describe('nobody listening', () => {
  it('costs nothing for sure', async () => {
    const lonely = await start({ openRouterUrl: `http://127.0.0.1:${await freePort()}/api/v1` });
    await expect(lonely.ai.generateObject(REQUEST)).rejects.toMatchObject({ reason: 'upstream' });
    expect((await app.usage()).map((row) => row.cost)).toEqual([0, 0]);
    await lonely.close();
  });
});

describe('the circuit', () => {
  it('stops asking after five outages in a row and asks again later', async () => {
    const impatient = await start({ limits: { restMs: 300 } });
    openRouter.play(error(500, 500));
    for (let n = 0; n < 3; n += 1) await expect(impatient.ai.generateObject(REQUEST)).rejects.toBeDefined();
    expect(openRouter.seen).toHaveLength(5);
    expect(await metric('circuit_breaker_state', { upstream: 'openrouter' })).toBe(2);
    openRouter.play(GOOD);
    await expect(impatient.ai.generateObject(REQUEST)).rejects.toMatchObject({ reason: 'circuit_open' });
    expect(openRouter.seen).toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, 310));
    await expect(impatient.ai.generateObject(REQUEST)).resolves.toBeDefined();
    expect(await metric('circuit_breaker_state', { upstream: 'openrouter' })).toBe(0);
    await impatient.close();
  });
});

describe('an outage of ours', () => {
  it('does not lose an answer that could not be booked, and keeps its money aside', async () => {
    openRouter.play((response) => {
      void app.database.query('alter table ai_usage rename column latency_ms to gone').then(() => {
        GOOD(response);
      });
    });
    await expect(app.ai.generateObject(REQUEST)).resolves.toMatchObject({ object: { text: 'Хороший день.' } });
    await app.database.query('alter table ai_usage rename column gone to latency_ms');
    expect(await app.usage()).toMatchObject([{ cost: null, result: null }]);
  });
});

describe('the health line', () => {
  it.each<[string, Step, string]>([
    ['a key with credit', json({ data: { limit_remaining: 74.5 } }), 'ok'],
    ['a key without a limit', json({ data: { limit_remaining: null } }), 'ok'],
    ['a key without credit', json({ data: { limit_remaining: 0 } }), 'error: no credit left on the key'],
    ['a key that is not accepted', error(401, 401), 'error: status 401'],
    ['a page', html(), 'error: no answer'],
    ['no answer', hang, 'error: no answer'],
  ])('says how it is: %s', async (_, step, state) => {
    const fresh = await start();
    openRouter.play(step);
    const began = performance.now();
    expect(await fresh.health()).toBe(state);
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    expect(await fresh.health()).toBe(state);
    expect(openRouter.seen).toHaveLength(1);
    expect(openRouter.seen[0]?.headers.authorization).toBe(`Bearer ${API_KEY}`);
    await fresh.close();
  });
});
