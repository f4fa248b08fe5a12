// `npm run eval`: fixed cases through the built-in writer or models, scores per check and a page side by side.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, built, fail, onDatabase, reasonOf } from './on-database.mjs';

const MISSING_TABLE = '42P01';

function optionsOf(evaluation) {
  try {
    return evaluation.parseOptions(process.argv.slice(2));
  } catch (error) {
    return fail(`${error.message}\n\n${evaluation.USAGE}`);
  }
}

/** The versions of all prompts the bot's database holds, and which operators have put in force. */
async function readPrompts(url, promptIds) {
  const { DataSource } = await import('typeorm');
  const { dataSourceOptions } = built('platform/database/data-source');
  const { Database } = built('platform/database/database');
  const { PromptActivation } = built('modules/writing/prompts/prompt-activation.entity');
  const { PromptVersion } = built('modules/writing/prompts/prompt-version.entity');
  const { PromptsRepository } = built('modules/writing/prompts/prompts.repository');
  const entities = [PromptVersion, PromptActivation];
  const dataSource = await new DataSource({ ...dataSourceOptions({ url, poolSize: 1 }), entities }).initialize();
  try {
    const repositories = entities.map((entity) => dataSource.getRepository(entity));
    const prompts = new PromptsRepository(...repositories, new Database(dataSource));
    const kept = [];
    for (const promptId of promptIds) {
      const inForce = await prompts.findInForce(promptId);
      for (const each of await prompts.list(promptId)) {
        kept.push({ ...each, isInForce: each.version === inForce?.version });
      }
    }
    return kept;
  } finally {
    await dataSource.destroy();
  }
}

async function run(evaluation, options) {
  const { EVAL_CASES, evaluateBuiltin, evaluateModel, isOwn, nameOf, PROMPTS, wordsOf } = evaluation;
  const saved = options.against.flatMap((file) => readSaved(evaluation, file));
  const cases = EVAL_CASES.filter(({ id }) => id.includes(options.only));
  if (cases.length === 0) throw new Error(`No case has "${options.only}" in its name`);
  const needsDatabase = !options.versions.every(isOwn);
  const kept = needsDatabase ? await onDatabase((url) => readPrompts(url, [...PROMPTS.keys()])) : [];
  const columns = options.models.flatMap((model) =>
    options.versions.map((choice) => ({
      name: options.versions.length > 1 || !isOwn(choice) ? `${model}, prompt ${nameOf(choice)}` : model,
      templatesOf: wordsOf(choice, kept),
      model,
      maxUsd: options.maxUsd,
    })),
  );
  if (existsSync('.env')) process.loadEnvFile('.env');
  const runs = options.builtin ? [evaluateBuiltin(cases)] : [];
  for (const column of columns) {
    console.error(`${column.name}: ${cases.length} texts…`);
    runs.push(await evaluateModel(cases, column, process.env));
  }
  return { runs, saved };
}

function readSaved({ savedSchema }, file) {
  const { success, data } = savedSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!success) throw new Error(`${file} is no saved evaluation`);
  return data.runs.map((each) => ({ ...each, name: `${each.name} (${each.takenAt.slice(0, 10)})` }));
}

function write(page, runs, out) {
  const file = resolve(out ?? join('.data/eval', `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.html`));
  const results = file.replace(/\.html$/, '.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  writeFileSync(results, `${JSON.stringify({ format: 'adtrobot-eval-1', runs }, null, 1)}\n`);
  return { file, results };
}

build();
const evaluation = built('eval/index');
const options = optionsOf(evaluation);
if (options === 'help') {
  console.log(evaluation.USAGE);
  process.exit(0);
}
try {
  const { runs, saved } = await run(evaluation, options);
  const scores = [...runs, ...saved].map(evaluation.scoreOf);
  console.log(`\n${evaluation.scoreTable(scores)}\n`);
  console.log(
    'A check: cases that keep it, before → after they were put right. Length, latency: least · median · p95 · most.',
  );
  const { file, results } = write(evaluation.comparisonPage([...runs, ...saved]), runs, options.out);
  console.log(`Side by side: ${file}\nResults:      ${results}`);
  const silent = runs.filter((each) => each.results.every(({ answers }) => answers.length === 0));
  for (const { name, results: none } of silent)
    console.error(`No answer at all from ${name}: ${none[0].builtinBecause}`);
  const { minPass } = options;
  const poor =
    minPass === null ? [] : scores.slice(0, runs.length).filter((score) => evaluation.passPercent(score) < minPass);
  for (const { name } of poor) console.error(`${name} is below ${minPass} %`);
  process.exitCode = silent.length + poor.length > 0 ? 1 : 0;
} catch (error) {
  if (error.code === MISSING_TABLE) fail('This database knows no versions of prompts yet: start the bot on it once');
  fail(reasonOf(error));
}
