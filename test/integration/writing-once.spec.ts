import { createTestDatabase, type TestDatabase } from '../support/database';
import { completion, FaultyOpenRouter, json, type Step } from '../support/faulty-openrouter';
import { BUILTIN, INPUT, MODEL, TOY, type ToyKind } from '../support/toy-kind';
import { metric, startWritingApp, type WritingApp } from '../support/writing-app';

const OPTIONS = { language: 'ru', key: 'aries:2026-11-23' } as const;
const GOOD = completion(JSON.stringify({ text: MODEL }));
const OTHER = 'Луна в Раке просит тишины: выключите вечером телефон.';
const FAILS = json({ error: { code: 500, message: 'down' } }, 500);
const after =
  (ms: number, step: Step): Step =>
  (response) => {
    setTimeout(() => {
      step(response);
    }, ms);
  };

const LATER = { ...TOY.prompt.templates, ru: { system: 'Пиши теплее.', prompt: '{sign}. [1] Луна: {moon}.' } };

let db: TestDatabase;
let openRouter: FaultyOpenRouter;
let processes: [WritingApp, WritingApp];

const start = () =>
  startWritingApp({ databaseUrl: db.url, openRouterUrl: openRouter.url, limits: { breakAfter: 1_000 } });

beforeAll(async () => {
  [db, openRouter] = await Promise.all([createTestDatabase(), FaultyOpenRouter.start()]);
  processes = [await start(), await start()];
  for (const { writing } of processes) writing.register(TOY);
});

afterAll(async () => {
  for (const app of processes) await app.close();
  await openRouter.close();
  await db.close();
});

beforeEach(() => processes[0].forget());

const write = (app: WritingApp, kind: ToyKind = TOY, options: { language: 'ru' | 'en'; key: string } = OPTIONS) =>
  app.writing.write(kind, INPUT, options);
const texts = () => processes[0].database.query('select id from written_texts');

describe('the same text asked for at once', () => {
  // Red without `claims.hold` in writing.service.ts: six requests, six texts.
  it.each<[string, Step, { source: string; text: string }, number]>([
    ['is written by the model once', GOOD, { source: 'model', text: MODEL }, 1],
    ['is written by the built-in writer once, where the model fails', FAILS, { source: 'builtin', text: BUILTIN }, 2],
  ])('in two processes %s', async (_, answer, expected, requests) => {
    openRouter.play(after(400, answer));
    const written = await Promise.all([...processes, ...processes, ...processes].map((app) => write(app)));
    expect(openRouter.seen).toHaveLength(requests);
    expect(await texts()).toHaveLength(1);
    for (const each of written) expect(each).toEqual(written[0]);
    expect(written[0]).toMatchObject(expected);
    expect(await metric('texts_reused_total', { kind: 'toy.text' })).toBe(5);
    expect(await processes[0].database.query('select name from written_text_claims')).toEqual([]);
  });

  it('is written by another process when the one that writes it died', async () => {
    openRouter.play(GOOD);
    const [{ database }, app] = processes;
    const name = await nameOfClaim(app);
    await database.query(`insert into written_text_claims values ($1, gen_random_uuid(), now() + interval '1.5 s')`, [
      name,
    ]);
    const began = performance.now();
    expect(await write(app)).toMatchObject({ text: MODEL, source: 'model' });
    expect(performance.now() - began).toBeGreaterThan(1_400);
    expect(openRouter.seen).toHaveLength(1);
  });
});

/** The name under which a text is claimed, seen while it is being written. */
async function nameOfClaim({ database, writing }: WritingApp) {
  let name = '';
  openRouter.play((response) => {
    void database.query<{ name: string }>('select name from written_text_claims').then(([row]) => {
      name = row?.name ?? '';
      FAILS(response);
    });
  });
  await writing.write(TOY, INPUT, OPTIONS);
  openRouter.play(GOOD);
  return name;
}

describe('a text that is written already', () => {
  it('is given again', async () => {
    // Red without `findSame` in writing.service.ts: two requests, two texts.
    openRouter.play(GOOD, completion(JSON.stringify({ text: OTHER })));
    const first = await write(processes[0]);
    expect(await write(processes[1])).toEqual(first);
    expect(openRouter.seen).toHaveLength(1);
    expect(await texts()).toHaveLength(1);
  });

  it.each<[string, (app: WritingApp) => Promise<{ text: string }>]>([
    ['another key', (app) => write(app, TOY, { ...OPTIONS, key: 'aries:2026-11-24' })],
    ['other facts', (app) => app.writing.write(TOY, { ...INPUT, sign: 'Телец' }, OPTIONS)],
    ['another version of the prompt', () => writeAs({ prompt: { ...TOY.prompt, templates: LATER } })],
    [
      'rules that have grown stricter',
      () =>
        writeAs({
          checks: [
            {
              code: 'toy_mother',
              run: (text) => (text.includes('маме') ? [{ code: 'toy_mother', detail: 'маме' }] : []),
            },
          ],
        }),
    ],
  ])('is not taken for one with %s', async (_, writeOther) => {
    openRouter.play(GOOD, completion(JSON.stringify({ text: OTHER })));
    await write(processes[0]);
    expect((await writeOther(processes[0])).text).toBe(OTHER);
    expect(openRouter.seen).toHaveLength(2);
  });

  it('by the built-in writer is written anew once the model is back', async () => {
    openRouter.play(FAILS);
    expect(await write(processes[0])).toMatchObject({ source: 'builtin' });
    openRouter.play(GOOD);
    expect(await write(processes[0])).toMatchObject({ source: 'model', text: MODEL });
  });
});

/** The same kind as a later version of the program knows it. */
async function writeAs(changes: Partial<ToyKind>) {
  const later = await start();
  const kind = { ...TOY, ...changes };
  later.writing.register(kind);
  const written = await write(later, kind);
  await later.close();
  return written;
}
