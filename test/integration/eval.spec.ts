import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVAL_CASES, orderOf } from '../../src/eval/eval-case';
import { evaluateModel } from '../../src/eval/evaluate';
import { savedSchema } from '../../src/eval/result';
import { scoreOf } from '../../src/eval/score';
import { createTestDatabase } from '../support/database';
import { completion, FaultyOpenRouter, json, type SeenRequest, type Step } from '../support/faulty-openrouter';
import { temporaryFolder } from '../support/running-app';

const ROOT = join(__dirname, '../..');
/** The command builds what is not built. */
const TIMEOUT_MS = 240_000;
const KEY = 'sk-or-v1-a-key-of-the-test';

let openRouter: FaultyOpenRouter;
const folder = temporaryFolder('eval');

beforeAll(async () => {
  openRouter = await FaultyOpenRouter.start();
});

afterAll(async () => {
  await openRouter.close();
  folder.remove();
});

const says = (text: string): Step => completion(JSON.stringify({ text }));
const CALM_RU =
  'Сегодня легко замедлить шаг и заняться тем, что давно ждёт своего часа. В разговорах лучше слушать, чем убеждать. ' +
  'Разберите одну полку и не начинайте вторую. Вечером стоит побыть без экрана и лечь раньше. Этого дню хватит, и завтра будет проще.';
const order = (maxUsd = 1) => ({ name: 'm', model: 'google/gemini-2.5-flash', maxUsd, templatesOf: () => null });
const env = () => ({ OPENROUTER_API_KEY: KEY, OPENROUTER_BASE_URL: openRouter.url });
const [daily] = EVAL_CASES.filter(({ id }) => id.startsWith('day.general ru'));
const systemOf = ({ body }: SeenRequest) =>
  JSON.stringify((JSON.parse(body) as { messages: { content: unknown }[] }).messages[0]?.content);

describe('a model over the cases', () => {
  it('is asked as in the service, told to put right once, and judged before and after', async () => {
    openRouter.play(says(`${CALM_RU} Вас ждёт смерть.`), says(CALM_RU));
    const run = await evaluateModel([daily!], order(), env());
    expect(openRouter.seen).toHaveLength(2);
    expect(systemOf(openRouter.seen[0]!)).toContain('350–650 знаков');
    expect(openRouter.seen[1]!.body).toContain('запретная тема');
    const [{ answers, ...rest } = { answers: [] }] = run.results;
    expect(answers.map(({ text }) => text)).toEqual([`${CALM_RU} Вас ждёт смерть.`, CALM_RU]);
    expect(rest).toMatchObject({ builtinBecause: null, costUsd: 0.004, model: 'google/gemini-2.5-flash' });
    expect(scoreOf(run)).toMatchObject({ cleanFirst: 0, cleanLast: 1, repairs: 1 });
  });

  it('that stays wrong, gives nothing or is not there counts as fallen to the built-in writer', async () => {
    openRouter.play(says('<b>Нет.</b>'));
    expect(scoreOf(await evaluateModel([daily!], order(), env())).fallbacks).toEqual({ problems: 1 });
    openRouter.play(json({ error: { code: 402, message: 'pay' } }, 402));
    const run = await evaluateModel([daily!], order(), env());
    expect(run.results).toMatchObject([{ answers: [], builtinBecause: 'no_credit', costUsd: null }]);
    await expect(evaluateModel([daily!], order(), {})).rejects.toThrow('OPENROUTER_API_KEY');
  });

  it('says no horoscope twice: the second of a sort is refused, and shown beside the first', async () => {
    // Red without `others` in evaluate.ts: both were good.
    openRouter.play(says(CALM_RU));
    const pair = EVAL_CASES.filter(({ id }) => id.startsWith('day.general ru'));
    const run = await evaluateModel(pair, order(), env());
    expect(scoreOf(run)).toMatchObject({ cleanLast: 1, fallbacks: { problems: 1 } });
    expect(run.results.map(({ beside }) => beside)).toEqual([0, 1]);
    expect(scoreOf(run).checks.find(({ code }) => code === 'similar')).toMatchObject({ cases: 1, last: 0 });
  });

  it('is told the gender a person chose, and judged by it', async () => {
    // Red without `address` in evaluate.ts: «сама» was taken for a gender nobody had chosen.
    const [asked] = EVAL_CASES.filter((each) => each.period === 'cards' && each.asked !== null);
    openRouter.play(says('Спросите себя сама, чего ждёте.'));
    const run = await evaluateModel([asked!], order(), env());
    expect(openRouter.seen[0]!.body).toContain('ставь женский');
    const [{ answers, ...rest } = { answers: [] }] = run.results;
    expect(answers[0]?.verdicts.find(({ code }) => code === 'address_gender')?.problems).toEqual([]);
    expect(rest).toMatchObject({ address: 'she', beside: 0 });
    expect(scoreOf(run).chosenGender).toMatchObject({ cases: 1, first: 1 });
    expect(scoreOf(run).checks.some(({ code }) => code === 'similar')).toBe(false);
  });

  it('spends no more than it may', async () => {
    openRouter.play(says(CALM_RU));
    const run = await evaluateModel(EVAL_CASES.slice(0, 20), order(0.1), env());
    expect(scoreOf(run).fallbacks.budget).toBeGreaterThan(0);
    expect(scoreOf(run).costUsd).toBeLessThan(0.1);
  });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command in a folder of the test's own, where no `.env` and no database lies. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const variables = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  const script = join(ROOT, 'scripts/eval.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: folder.path, env: variables }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, out: stdout, errors: stderr });
    });
  });
}

const saved = (file: string) =>
  savedSchema.parse(JSON.parse(readFileSync(join(folder.path, file.replace('.html', '.json')), 'utf8')));

describe('npm run eval', () => {
  it(
    'judges the built-in writer with nothing configured, and starts no database',
    async () => {
      const { code, out } = await run(['--out', 'a/builtin.html', '--min-pass', '100']);
      expect(code).toBe(0);
      expect(out).toMatch(/\| all rules kept +\| +71\/71 \|/);
      const page = readFileSync(join(folder.path, 'a/builtin.html'), 'utf8');
      expect(page.match(/<article/g)).toHaveLength(71);
      expect(saved('a/builtin.html').runs).toMatchObject([{ name: 'built-in' }]);
      expect(existsSync(join(folder.path, '.data'))).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'puts models, versions of prompts and an earlier evaluation beside each other',
    async () => {
      const db = await createTestDatabase();
      const { kind } = orderOf(daily!);
      const templates = { ...kind.prompt.templates, ru: { ...kind.prompt.templates.ru, system: 'Пиши иначе.' } };
      await db.dataSource.query(
        `insert into prompt_versions (prompt_id, version, templates, digest, author, note, created_at)
         values ('horoscope.daily', 3, $1, 'd', 'anna', '', now())`,
        [JSON.stringify(templates)],
      );
      openRouter.play(says(CALM_RU));
      const args = ['--model', 'a/b', '--prompt-version', 'own', '--prompt-version', 'horoscope.daily=3'];
      const { code, out, errors } = await run(
        [...args, '--only', 'day.general ru', '--against', 'a/builtin.json', '--out', 'b.html'],
        { ...env(), DATABASE_URL: db.url },
      );
      await db.close();
      expect(errors).toBe('a/b, prompt own: 2 texts…\na/b, prompt horoscope.daily=3: 2 texts…\n');
      expect(code).toBe(0);
      expect(out).toMatch(/\| check +\| +a\/b, prompt own \| +a\/b, prompt horoscope\.daily=3 \| +built-in \(20/);
      expect(openRouter.seen.filter((request) => systemOf(request).includes('Пиши иначе.'))).toHaveLength(2);
      expect(openRouter.seen).toHaveLength(4);
      expect(saved('b.html').runs).toHaveLength(2);
      expect(`${out}${readFileSync(join(folder.path, 'b.html'), 'utf8')}`).not.toContain(KEY);
    },
    TIMEOUT_MS,
  );

  it(
    'ends with 1 where it could not do its work, or the texts are too poor, and says so',
    async () => {
      openRouter.play(says('<b>Нет.</b>'));
      const poor = await run(['--model', 'a/b', '--only', daily!.id, '--min-pass', '50', '--out', 'c.html'], env());
      expect([poor.code, poor.errors]).toEqual([1, expect.stringContaining('a/b is below 50 %')]);
      openRouter.play(json({ error: { code: 401, message: 'no' } }, 401));
      const silent = await run(['--model', 'a/b', '--only', daily!.id, '--out', 'd.html'], env());
      expect([silent.code, silent.errors]).toEqual([1, expect.stringContaining('No answer at all from a/b: refused')]);
      expect((await run(['--model', 'a/b'])).errors).toContain('--model needs OPENROUTER_API_KEY');
      expect((await run(['--writer', 'gpt'])).errors).toMatch(/^--writer knows builtin alone\n\nnpm run eval/);
      expect((await run(['--against', 'none.json'])).errors).toContain('none.json');
      expect((await run(['--only', 'year'])).errors).toBe('No case has "year" in its name\n');
    },
    TIMEOUT_MS,
  );
});
