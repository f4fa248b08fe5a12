import { LLMock } from '@copilotkit/aimock';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { API_KEY, metric, StandingClock, startWritingApp, type WritingApp } from '../support/writing-app';

const GEMINI = 'google/gemini-2.5-flash';
const GPT = 'openai/gpt-4.1-mini';
const REQUEST = {
  system: 'Пиши коротко.',
  prompt: 'Овен',
  schema: z.object({ text: z.string() }),
  purpose: 'toy.text',
  maxTokens: 200,
};
/** What one such request sets aside, US dollars: 17 characters at two a token, 200 tokens. */
const RESERVED = 8.5 * 3e-6 + 200 * 15e-6;
const GOOD = { text: 'Хороший день.' };
const PAID = { usage: { prompt_tokens: 100, completion_tokens: 50, cost: 0.0012 } };

let db: TestDatabase;
let openRouter: LLMock;
let app: WritingApp;

const start = (more: Partial<Parameters<typeof startWritingApp>[0]> = {}) =>
  startWritingApp({ databaseUrl: db.url, openRouterUrl: `${openRouter.url}/api/v1`, ...more });

beforeAll(async () => {
  openRouter = await LLMock.create({ port: 0, logLevel: 'silent' });
  db = await createTestDatabase();
  app = await start({ models: `${GEMINI},${GPT}` });
});

afterAll(async () => {
  await app.close();
  await openRouter.stop();
  await db.close();
});

beforeEach(async () => {
  openRouter.reset().clearChaos();
  await app.forget();
});

describe('a request', () => {
  beforeEach(() => {
    openRouter.onMessage('Овен', { content: GOOD, ...PAID });
  });

  it('names models, form, privacy and a pseudonym', async () => {
    const user = await app.person();
    await app.ai.generateObject({ ...REQUEST, user, temperature: 0.8 });
    const request = openRouter.getLastRequest();
    expect(request?.path).toBe('/api/v1/chat/completions');
    expect(request?.body).toMatchObject({
      model: GEMINI,
      models: [GPT],
      max_tokens: 200,
      temperature: 0.8,
      user: expect.stringMatching(/^[\w-]{22}$/) as string,
      provider: { data_collection: 'deny', require_parameters: true },
      response_format: {
        type: 'json_schema',
        json_schema: {
          strict: true,
          schema: { type: 'object', required: ['text'], additionalProperties: false },
        },
      },
    });
    expect(request?.body).not.toMatchObject({ user });
  });

  it('names a person the same each time and nobody where there is none', async () => {
    const [one, two] = [await app.person(), await app.person()];
    for (const user of [one, one, two, undefined]) await app.ai.generateObject({ ...REQUEST, user });
    const [first, again, other, nobody] = openRouter.getRequests().map(({ body }) => (body as { user?: string }).user);
    expect(first).toBe(again);
    expect(first).not.toBe(other);
    expect(nobody).toBeUndefined();
  });

  it('gives the object with what it took, and books it once', async () => {
    const answer = await app.ai.generateObject(REQUEST);
    expect(answer).toEqual({
      object: GOOD,
      model: GEMINI,
      tokens: { prompt: 100, completion: 50 },
      costUsd: 0.0012,
      latencyMs: expect.any(Number) as number,
    });
    expect(await app.usage()).toMatchObject([
      {
        purpose: 'toy.text',
        model: GEMINI,
        cost: 0.0012,
        reserved: expect.closeTo(RESERVED, 5) as number,
        result: 'ok',
      },
    ]);
    expect(await metric('api_cost_cents_total', { provider: 'openrouter', model: GEMINI })).toBeCloseTo(0.12, 10);
    expect(await metric('ai_requests_total', { purpose: 'toy.text', result: 'ok' })).toBe(1);
  });

  it('is not made without a key', async () => {
    const off = await startWritingApp({ databaseUrl: db.url });
    expect(off.ai.isOn).toBe(false);
    await expect(off.ai.generateObject(REQUEST)).rejects.toMatchObject({ reason: 'off' });
    expect(await off.health()).toBe('off');
    expect(await app.usage()).toEqual([]);
    await off.close();
  });

  it('asks for health with the ordinary key', async () => {
    expect(await app.health()).toBe('ok');
    expect(openRouter.getLastRequest()?.path).toBe('/api/v1/key');
  });
});

describe('a failing model', () => {
  it("is followed by the next on OpenRouter's side, in one request", async () => {
    openRouter.on({ model: GEMINI }, { error: { message: 'overloaded' }, status: 503 });
    openRouter.on({ model: GPT }, { content: GOOD, ...PAID });
    expect(await app.ai.generateObject(REQUEST)).toMatchObject({ object: GOOD, model: GPT });
    expect(openRouter.getRequests()).toHaveLength(1);
    expect(await metric('api_cost_cents_total', { model: GPT })).toBeCloseTo(0.12, 10);
  });

  it('is not the first one asked in the second try', async () => {
    openRouter.on({ model: GEMINI }, { content: 'Конечно! Вот ваш гороскоп.', ...PAID });
    openRouter.on({ model: GPT }, { content: GOOD, ...PAID });
    expect(await app.ai.generateObject(REQUEST)).toMatchObject({ model: GPT, costUsd: 0.0024 });
    expect((await app.usage()).map(({ model, cost, result }) => [model, cost, result])).toEqual([
      [GEMINI, 0.0012, 'bad_output'],
      [GPT, 0.0012, 'ok'],
    ]);
  });

  it('is waited for as long as it tells', async () => {
    openRouter.onMessage('Овен', { content: GOOD, ...PAID });
    openRouter.nextRequestError(429, { message: 'slow down' });
    const began = performance.now();
    await app.ai.generateObject(REQUEST);
    expect(performance.now() - began).toBeGreaterThan(950);
    expect((await app.usage()).map(({ cost }) => cost)).toEqual([0, 0.0012]);
  });

  it('that wants money is asked once', async () => {
    openRouter.onMessage('Овен', { content: GOOD, ...PAID });
    openRouter.nextRequestError(402, { message: 'no credits' });
    await expect(app.ai.generateObject(REQUEST)).rejects.toMatchObject({ reason: 'no_credit' });
    expect(openRouter.getRequests()).toHaveLength(1);
  });

  it('that sends broken JSON is asked twice', async () => {
    openRouter.onMessage('Овен', { content: GOOD, ...PAID });
    openRouter.setChaos({ malformedRate: 1 });
    await expect(app.ai.generateObject(REQUEST)).rejects.toMatchObject({ reason: 'bad_output' });
    expect(openRouter.getRequests()).toHaveLength(2);
  });

  it('that hangs up is asked twice', async () => {
    openRouter.onMessage('Овен', { content: GOOD, ...PAID });
    openRouter.setChaos({ disconnectRate: 1 });
    await expect(app.ai.generateObject(REQUEST)).rejects.toMatchObject({ reason: 'upstream' });
    expect(openRouter.getRequests()).toHaveLength(2);
  });
});

describe("the day's budget", () => {
  const dear = (cost: number) => ({ usage: { prompt_tokens: 100, completion_tokens: 50, cost } });
  const ends = async (asking: Promise<unknown>) =>
    asking.then(
      () => 'ok',
      (error: unknown) => (error as { reason: string }).reason,
    );

  it('ends the asking when it is spent, and is there again the next local day', async () => {
    openRouter.onMessage('Овен', { content: GOOD, ...dear(0.04) });
    const clock = new StandingClock(new Date('2026-11-23T20:59:00Z')); // 23:59 in Moscow
    const spender = await start({ budgetUsd: 0.1, clock });
    const outcomes: string[] = [];
    for (let n = 0; n < 4; n += 1) outcomes.push(await ends(spender.ai.generateObject(REQUEST)));
    expect(outcomes).toEqual(['ok', 'ok', 'ok', 'budget']);
    expect(openRouter.getRequests()).toHaveLength(3);
    clock.at = new Date('2026-11-23T21:00:00Z');
    expect(await ends(spender.ai.generateObject(REQUEST))).toBe('ok');
    expect((await app.usage()).map(({ day }) => day)).toEqual([...Array<string>(3).fill('2026-11-23'), '2026-11-24']);
    await spender.close();
  });

  it('of nothing lets nothing through', async () => {
    const poor = await start({ budgetUsd: 0 });
    expect(await ends(poor.ai.generateObject(REQUEST))).toBe('budget');
    expect(openRouter.getRequests()).toHaveLength(0);
    await poor.close();
  });

  it('holds over processes that ask at the same moment', async () => {
    openRouter.onMessage('Овен', { content: GOOD, ...dear(RESERVED) }, { latency: 300 });
    const budgetUsd = RESERVED * 10.5;
    const processes = await Promise.all([start({ budgetUsd }), start({ budgetUsd })]);
    const outcomes = await Promise.all(
      processes.flatMap(({ ai }) => Array.from({ length: 15 }, () => ends(ai.generateObject(REQUEST)))),
    );
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === 'budget')).toHaveLength(20);
    expect(openRouter.getRequests()).toHaveLength(10);
    const spent = (await app.usage()).reduce((sum, { cost }) => sum + (cost ?? 0), 0);
    expect(spent).toBeLessThanOrEqual(budgetUsd);
    await Promise.all(processes.map((process) => process.close()));
  });

  it('counts what was set aside by a process that died with its answer', async () => {
    openRouter.onMessage('Овен', { content: GOOD, ...dear(RESERVED) });
    const survivor = await start({ budgetUsd: RESERVED * 1.5 });
    await app.database.query(
      `insert into ai_usage (day, purpose, reserved_usd, started_at)
       values ((now() at time zone 'Europe/Moscow')::date, 'toy.text', $1, now())`,
      [RESERVED],
    );
    expect(await ends(survivor.ai.generateObject(REQUEST))).toBe('budget');
    await survivor.close();
  });
});

it('leaves no secret in the database', async () => {
  openRouter.onMessage('Овен', { content: GOOD, ...PAID });
  await app.ai.generateObject({ ...REQUEST, user: await app.person() });
  const rows = await app.database.query('select * from ai_usage');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${API_KEY}|Овен`));
});
