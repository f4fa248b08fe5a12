import type { INestApplicationContext } from '@nestjs/common';
import { PromptPreviews, type PromptTemplates, PromptVersions } from '../../src/modules/writing';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { completion, FaultyOpenRouter, json } from '../support/faulty-openrouter';
import { INPUT, MODEL, TOY, type ToyKind } from '../support/toy-kind';
import { startWritingApp, type WritingApp } from '../support/writing-app';

const OPTIONS = { language: 'ru', key: 'aries:2026-11-23' } as const;
const GOOD = completion(JSON.stringify({ text: MODEL }));
const ID = 'toy';
const words = (system: string): PromptTemplates => ({
  ru: { system, prompt: '{sign}. [1] Луна: {moon}.' },
  en: { system, prompt: '{sign}. [1] Moon: {moon}.' },
});

let db: TestDatabase;
let openRouter: FaultyOpenRouter;
let processes: [WritingApp, WritingApp];

const start = (withModel = true) =>
  startWritingApp({
    databaseUrl: db.url,
    ...(withModel ? { openRouterUrl: openRouter.url } : {}),
    limits: { breakAfter: 1_000 },
  });
const versionsOf = ({ nest }: { nest: INestApplicationContext }) => nest.get(PromptVersions, { strict: false });
const systemAsked = () => {
  const { messages } = JSON.parse(openRouter.seen.at(-1)?.body ?? '{}') as { messages: { content: unknown }[] };
  return JSON.stringify(messages[0]?.content);
};

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

beforeEach(async () => {
  const [app] = processes;
  await app.forget();
  await app.database.query('delete from prompt_activations');
  await app.database.query('delete from prompt_versions where author is not null');
  await versionsOf(app).list(); // keeps the own words, as a start does
  openRouter.play(GOOD);
});

const draft = (system: string, author = 'anna') =>
  versionsOf(processes[0]).create({ promptId: ID, templates: words(system), author, note: 'warmer' });
const choose = (version: number | null, after: number, [app] = processes) =>
  versionsOf(app).activate({ promptId: ID, by: 'anna', after }, version);
const rollBack = (after: number, app = processes[0]) => versionsOf(app).rollBack({ promptId: ID, by: 'boris', after });
const inForce = async () => (await versionsOf(processes[1]).summary(ID)).inForce;
const writes = async (app: WritingApp, key: string) => {
  await app.writing.write(TOY, INPUT, { ...OPTIONS, key });
  const [row] = await app.database.query<{ version: number }>(
    'select prompt_version as version from written_texts order by id desc limit 1',
  );
  return row?.version;
};

describe("the program's own words", () => {
  it('are one version however many processes start at once, and in force', async () => {
    // Red without the unique digest: several rows.
    await processes[0].database.query('delete from prompt_versions');
    const others = await Promise.all([start(), start(), start(), start()]);
    for (const { writing } of others) writing.register(TOY);
    await Promise.all(others.map((app) => versionsOf(app).list()));
    expect(await processes[0].database.query('select version, author from prompt_versions')).toEqual([
      { version: 1, author: null },
    ]);
    expect(await versionsOf(others[0]).list()).toEqual([
      { promptId: ID, slots: TOY.prompt.slots, inForce: 1, ownWords: 1, activations: 0 },
    ]);
    for (const app of others) await app.close();
  });

  it('of a later release are a new version, in force only where no operator has chosen', async () => {
    const chosen = await draft('Пиши коротко.');
    const kind: ToyKind = { ...TOY, prompt: { ...TOY.prompt, templates: words('Новый выпуск.') } };
    const later = await start();
    later.writing.register(kind);
    const { inForce: before, ownWords } = await versionsOf(later).summary(ID);
    expect(before).toBe(ownWords);
    expect(ownWords).toBeGreaterThan(chosen);
    expect(await inForce()).toBe(1); // the older process goes on with its own
    await choose(chosen, 0);
    expect((await versionsOf(later).summary(ID)).inForce).toBe(chosen);
    await later.close();
    await processes[0].database.query('delete from prompt_activations');
    await processes[0].database.query('delete from prompt_versions where version = $1', [ownWords]);
  });

  it('stand in for a version that was made for other slots', async () => {
    await choose(await draft('Пиши коротко.'), 0);
    const kind: ToyKind = {
      ...TOY,
      prompt: { ...TOY.prompt, slots: { ...TOY.prompt.slots, date: 'required' }, templates: withDate() },
    };
    const later = await start();
    later.writing.register({ ...kind, prompt: { ...kind.prompt, values: (_, language) => ({ ...VALUES, language }) } });
    const { inForce: now, ownWords } = await versionsOf(later).summary(ID);
    expect(now).toBe(ownWords);
    await later.close();
    await processes[0].database.query('delete from prompt_activations');
    await processes[0].database.query('delete from prompt_versions where version = $1', [ownWords]);
  });
});

const VALUES = { sign: 'Овен', moon: 'в Раке', date: '2026-11-23' };
function withDate(): PromptTemplates {
  const { ru, en } = TOY.prompt.templates;
  return { ru: { ...ru, prompt: `${ru.prompt} {date}` }, en: { ...en, prompt: `${en.prompt} {date}` } };
}

describe('a version', () => {
  it('is asked with by every process from the next text on, and stands with the text', async () => {
    // Red where the words in force are remembered: the second process asks with the old ones.
    expect(await writes(processes[1], 'a')).toBe(1);
    expect(systemAsked()).toContain('Язык ru. Пиши тепло.');
    const version = await draft('Пиши коротко.');
    await choose(version, 0);
    expect(await writes(processes[1], 'b')).toBe(version);
    expect(systemAsked()).toContain('Пиши коротко.');
    // The same text by other words is another text.
    expect(await writes(processes[1], 'a')).toBe(version);
  });

  it('numbers stay one after the other, whoever writes at the same moment', async () => {
    // Red without the second try of `keep`: one of them fails, or a number is missing.
    const numbers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        versionsOf(processes[n % 2]!).create({
          ...{ promptId: ID, templates: words(`Слова ${n}.`), author: 'anna', note: '' },
        }),
      ),
    );
    const first = Math.min(...numbers);
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, n) => first + n));
  });

  it('is refused where it cannot be filled, or is there already', async () => {
    const versions = versionsOf(processes[0]);
    const create = (templates: PromptTemplates, promptId = ID) =>
      versions.create({ promptId, templates, author: 'anna', note: '' });
    const good = words('Пиши коротко.');
    await expect(create({ ...good, en: { system: 'x', prompt: '{sign} {question}' } })).rejects.toMatchObject({
      code: 'writing.template-unknown-slot',
      params: { language: 'en', part: 'prompt', detail: 'question' },
      problems: [{ code: 'unknown-slot' }, { code: 'missing-slot', detail: 'moon' }],
    });
    const version = await create(good);
    const { system, prompt } = good.ru;
    await expect(create({ ...good, ru: { system: `${system}\r\n`, prompt: ` ${prompt}` } })).rejects.toMatchObject({
      code: 'writing.prompt-version-exists',
      params: { version },
    });
    await expect(create(TOY.prompt.templates)).rejects.toMatchObject({ params: { version: 1 } });
    await expect(create(good, 'nothing')).rejects.toMatchObject({ code: 'writing.unknown-prompt' });
    await expect(choose(99, 0)).rejects.toMatchObject({ code: 'writing.unknown-prompt-version' });
    await expect(versions.get(ID, 99)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('tells what readers said of the texts a model wrote by it', async () => {
    const [app] = processes;
    const version = await draft('Пиши коротко.');
    await choose(version, 0);
    await writes(app, 'a');
    for (const rating of ['good', 'good', 'bad']) {
      await app.database.query(
        `insert into text_ratings (written_text_id, user_id, rating, prompt_id, prompt_version, source, rated_at)
         select id, $1, $2, prompt_id, prompt_version, source, now() from written_texts`,
        [await app.person(), rating],
      );
    }
    const [chosen, own] = await versionsOf(app).listVersions(ID);
    expect(chosen).toMatchObject({ kept: { version, author: 'anna', note: 'warmer' }, isInForce: true });
    expect(chosen).toMatchObject({ good: 2, bad: 1 });
    expect(own).toMatchObject({ kept: { version: 1, author: null }, isInForce: false, good: 0, bad: 0 });
  });
});

describe('rolling back', () => {
  it('goes one choice further back each time, and no further than the first', async () => {
    const [one, two] = [await draft('Раз.'), await draft('Два.')];
    await choose(one, 0);
    await choose(two, 1);
    await choose(null, 2);
    expect(await inForce()).toBe(1);
    expect(await rollBack(3)).toBe(two);
    expect(await inForce()).toBe(two);
    expect(await rollBack(4)).toBe(one);
    expect(await rollBack(5)).toBeNull();
    expect(await inForce()).toBe(1);
    await expect(rollBack(6)).rejects.toMatchObject({ code: 'writing.nothing-to-roll-back' });
    const history = await versionsOf(processes[0]).history(ID);
    expect(history.map(({ n, version, isRollBack }) => [n, version, isRollBack])).toEqual([
      [6, null, true],
      [5, one, true],
      [4, two, true],
      [3, null, false],
      [2, two, false],
      [1, one, false],
    ]);
    expect(history[0]).toMatchObject({ activatedBy: 'boris', activatedAt: expect.any(Date) as Date });
  });

  it('after a roll back and a new choice comes back to where that was made', async () => {
    const [one, two, three] = [await draft('Раз.'), await draft('Два.'), await draft('Три.')];
    await choose(one, 0);
    await choose(two, 1);
    await rollBack(2);
    await choose(three, 3);
    expect(await rollBack(4)).toBe(one);
  });

  it('by two operators at once happens once', async () => {
    // Red without the key of prompt_activations: both go back, and two choices are lost.
    const [one, two] = [await draft('Раз.'), await draft('Два.')];
    await choose(one, 0);
    await choose(two, 1);
    const ended = await Promise.allSettled([...processes, ...processes].map((app) => rollBack(2, app)));
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of ended) {
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({ code: 'writing.prompt-changed-meanwhile', kind: 'conflict' });
    }
    expect(await inForce()).toBe(one);
  });

  it('does not undo what somebody else has chosen meanwhile', async () => {
    const [one, two] = [await draft('Раз.'), await draft('Два.')];
    await choose(one, 0);
    await choose(two, 1);
    await expect(rollBack(1)).rejects.toMatchObject({ code: 'writing.prompt-changed-meanwhile' });
    await expect(choose(one, 1)).rejects.toMatchObject({ code: 'writing.prompt-changed-meanwhile' });
    await expect(choose(one, 7)).rejects.toMatchObject({ code: 'writing.prompt-changed-meanwhile' });
    expect(await inForce()).toBe(two);
  });
});

describe('a preview', () => {
  const previews = () => processes[0].nest.get(PromptPreviews, { strict: false });

  it('shows the words over a real example', () => {
    expect(previews().show(ID, words('Язык {language}.'))).toEqual({
      problems: [],
      filled: {
        ru: { system: 'Язык ru.', prompt: 'Лев. [1] Луна: в Деве.' },
        en: { system: 'Язык en.', prompt: 'Лев. [1] Moon: в Деве.' },
      },
    });
    expect(previews().show(ID, words('Луна: {moon}'))).toMatchObject({
      problems: [{ code: 'misplaced-slot', detail: 'moon' }, { code: 'misplaced-slot' }],
      filled: null,
    });
  });

  it.each([
    ['Луна в Деве любит порядок: разберите ящик стола.', null],
    ['Луна в Овне торопит: разберите ящик стола.', 'problems'],
  ])('has a model write "%s" and keeps nothing but its cost', async (text, builtinBecause) => {
    openRouter.play(completion(JSON.stringify({ text })));
    const tried = await previews().tryOut(ID, words('Пиши коротко.'), 'ru');
    expect(tried).toMatchObject({ text, builtinBecause, model: 'google/gemini-2.5-flash' });
    expect(systemAsked()).toContain('Пиши коротко.');
    const { database, usage } = processes[0];
    expect(await database.query('select 1 from written_texts')).toEqual([]);
    expect(await database.query('select 1 from prompt_versions where author is not null')).toEqual([]);
    expect((await usage()).length).toBe(openRouter.seen.length);
  });

  it('says why there is no text', async () => {
    openRouter.play(json({ error: { code: 402, message: 'pay' } }, 402));
    expect(await previews().tryOut(ID, words('Пиши коротко.'), 'ru')).toMatchObject({
      text: null,
      builtinBecause: 'no_credit',
    });
    await expect(previews().tryOut(ID, words('{who}'), 'ru')).rejects.toMatchObject({
      code: 'writing.template-unknown-slot',
    });
  });
});

describe('where no model is asked', () => {
  it('texts are kept under the own words, without a look at the choice', async () => {
    const app = await start(false);
    app.writing.register(TOY);
    await choose(await draft('Пиши коротко.'), 0);
    expect(await writes(app, 'a')).toBe(1);
    await app.close();
  });
});
