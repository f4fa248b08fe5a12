import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  judgeText,
  ModelWriter,
  type PromptTemplates,
  type TextKind,
  tidy,
  WritingToolModule,
} from '../modules/writing';
import { AppConfig } from '../platform/config/app-config';
import { ConfigModule } from '../platform/config/config.module';
import { parseSettings } from '../platform/config/settings';
import { addressOf, type EvalCase, orderOf } from './eval-case';
import { type CaseResult, isClean, type Judged, type Run } from './result';
import { TextsBeside } from './texts-beside';

/** A model to ask, and how. */
export interface ModelOrder {
  /** The column's name. */
  readonly name: string;
  readonly model: string;
  readonly maxUsd: number;
  /** The words to ask with, by the id of the prompt; `null` for the program's own. */
  readonly templatesOf: (promptId: string) => PromptTemplates | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Below the twelve calls a process makes at a time, so that no latency holds a wait of ours. */
const AT_ONCE = 6;
const LIMIT_MS = 45_000;
/** The tool reaches neither, and the configuration wants them named. */
const UNUSED = { databaseUrl: 'postgres://unused', telegram: { token: '1:unused', apiRoot: 'http://unused' } };
const NOTHING_ASKED = { model: null, costUsd: null, tokens: null, builtinBecause: null };

/** The built-in writer over the cases: no network, no database. */
export function evaluateBuiltin(cases: readonly EvalCase[]): Run {
  const beside = new TextsBeside();
  const results = cases.map((each): CaseResult => {
    const { kind, input } = orderOf(each);
    const context = contextOf(each, input, beside);
    const began = performance.now();
    const text = tidy(kind.text(kind.compose(input, each.language)), each.language);
    const latencyMs = performance.now() - began;
    const answer = judged(kind, text, context);
    const builtinBecause = isClean(answer) ? null : 'problems';
    if (builtinBecause === null) beside.keep(each, text);
    return { ...NOTHING_ASKED, ...aboutOf(each, context), answers: [answer], builtinBecause, latencyMs };
  });
  return { name: 'built-in', takenAt: new Date().toISOString(), results };
}

/** A model over the cases, asked, judged and told to put right as in the service; throws where no key is set. */
export async function evaluateModel(cases: readonly EvalCase[], order: ModelOrder, env: Environment): Promise<Run> {
  const { OPENROUTER_API_KEY, OPENROUTER_BASE_URL } = env;
  if (!OPENROUTER_API_KEY) throw new Error('--model needs OPENROUTER_API_KEY, in the environment or in .env');
  const settings = parseSettings({ OPENROUTER_API_KEY, OPENROUTER_BASE_URL, OPENROUTER_MODELS: order.model });
  const module = {
    module: EvalModule,
    imports: [ConfigModule.forRoot(new AppConfig(settings, UNUSED)), WritingToolModule.forRoot(order.maxUsd)],
  };
  const nest = await NestFactory.createApplicationContext(module, { logger: false });
  try {
    const writer = nest.get(ModelWriter, { strict: false });
    const beside = new TextsBeside();
    const results = await inTurns(cases, (each) => writeCase({ writer, order, beside }, each));
    return { name: order.name, takenAt: new Date().toISOString(), results };
  } finally {
    await nest.close();
  }
}

@Module({})
class EvalModule {}

interface ModelRun {
  readonly writer: ModelWriter;
  readonly order: ModelOrder;
  readonly beside: TextsBeside;
}

async function writeCase({ writer, order, beside }: ModelRun, each: EvalCase): Promise<CaseResult> {
  const { kind, input } = orderOf(each);
  const texts: string[] = [];
  // Also the answers that are not fit to be given out are to be seen.
  const watched: typeof kind = {
    ...kind,
    text: (output) => {
      const text = kind.text(output);
      texts.push(tidy(text, each.language));
      return text;
    },
  };
  const templates = order.templatesOf(kind.prompt.id) ?? kind.prompt.templates;
  const asked = { kind: watched, context: contextOf(each, input, beside), templates, withinMs: LIMIT_MS };
  const began = performance.now();
  const { text, answer, builtinBecause } = await writer.write(asked);
  const latencyMs = performance.now() - began;
  // Others of its sort may have come meanwhile; as in the service, one that is like them is not put right any more.
  const context = contextOf(each, input, beside);
  const answers = texts.map((given) => judged(kind, given, context));
  const isGood = text !== undefined && isClean(answers.at(-1));
  if (isGood) beside.keep(each, text);
  return {
    ...aboutOf(each, context),
    answers,
    builtinBecause: isGood ? null : (builtinBecause ?? 'problems'),
    model: answer?.model ?? null,
    costUsd: answer?.costUsd ?? null,
    tokens: answer?.tokens ?? null,
    latencyMs,
  };
}

type Context = ReturnType<typeof contextOf>;

/** All a text of the case is judged by, as it is in the service. */
function contextOf(each: EvalCase, input: unknown, beside: TextsBeside) {
  return { language: each.language, address: addressOf(each), others: beside.of(each), input };
}

function aboutOf({ id }: EvalCase, { address, others }: Context) {
  return { caseId: id, address, beside: others.length };
}

function judged(kind: TextKind<unknown, unknown>, text: string, context: Context): Judged {
  const verdicts = judgeText(kind, text, context)
    // Nothing is like others where there are none: a rule that could not be broken was not kept either.
    .filter(({ code }) => code !== 'similar' || context.others.length > 0)
    .map(({ code, problems }) => ({ code, problems: problems.map((problem) => ({ ...problem })) }));
  return { text, verdicts };
}

/** Does the work for each, so many at a time, and gives the results in the order of the cases. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
