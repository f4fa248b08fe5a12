import { parseArgs } from 'node:util';

/** Which words a model is asked with: the program's own, those in force, or a number, of one prompt or of all that have it. */
export interface VersionChoice {
  readonly promptId: string | null;
  readonly version: number | 'own' | 'active';
}

/** What is to be run. */
export interface EvalOptions {
  readonly builtin: boolean;
  readonly models: readonly string[];
  /** A column each, for every model. */
  readonly versions: readonly VersionChoice[];
  /** Saved evaluations to show beside. */
  readonly against: readonly string[];
  /** Part of the ids of the cases to take; empty for all. */
  readonly only: string;
  /** Where the page goes; the results lie beside it. */
  readonly out: string | null;
  /** Percent of the cases that have to be good in the end in every run, 0 to 100. */
  readonly minPass: number | null;
  /** US dollars each run may spend at most. */
  readonly maxUsd: number;
}

export const USAGE = `npm run eval -- [options]: fixed cases, judged by every rule of the texts

  --writer builtin           the built-in writer (what runs when no model is named)
  --model NAME               a model of OpenRouter's, asked with OPENROUTER_API_KEY; repeat it to compare
  --prompt-version CHOICE    own (default), active, N, or PROMPT=N (horoscope.daily=3); repeat it to compare.
                             All but own are read from the bot's database
  --against FILE.json        an earlier evaluation beside this one; may be repeated
  --only TEXT                only cases whose name holds TEXT: "day.love", "cards", " ru "
  --out FILE.html            where the page goes (default .data/eval/<time>.html)
  --min-pass PERCENT         end with 1 where fewer cases of a run are good in the end
  --max-usd DOLLARS          what each run of a model may spend at most (default 1)`;

const MANY = { type: 'string', multiple: true, default: [] as string[] } as const;

/** Reads the command line; throws an `Error` that says what is wrong. */
export function parseOptions(args: readonly string[]): EvalOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      writer: MANY,
      model: MANY,
      'prompt-version': MANY,
      against: MANY,
      only: { type: 'string', default: '' },
      out: { type: 'string' },
      'min-pass': { type: 'string' },
      'max-usd': { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  if (values.writer.some((name) => name !== 'builtin')) throw new Error('--writer knows builtin alone');
  const versions = values['prompt-version'].map(choiceOf);
  if (versions.length > 0 && values.model.length === 0) throw new Error('--prompt-version needs a --model to ask');
  if (values.out !== undefined && !values.out.endsWith('.html'))
    throw new Error('--out names a file that ends in .html');
  const minPass = values['min-pass'];
  return {
    builtin: values.writer.length > 0 || values.model.length === 0,
    models: values.model,
    versions: versions.length > 0 ? versions : [{ promptId: null, version: 'own' }],
    ...{ against: values.against, only: values.only, out: values.out ?? null },
    minPass: minPass === undefined ? null : numberOf('--min-pass', minPass, 100),
    maxUsd: numberOf('--max-usd', values['max-usd'], 1_000),
  };
}

function choiceOf(words: string): VersionChoice {
  const [, promptId = null, version = ''] = /^(?:([\w.]+)=)?(own|active|[1-9]\d{0,8})$/.exec(words) ?? [];
  if (version === '') throw new Error(`--prompt-version takes own, active, N or PROMPT=N, not ${words}`);
  return { promptId, version: version === 'own' || version === 'active' ? version : Number(version) };
}

function numberOf(option: string, words: string, most: number): number {
  const number = /^\d+(\.\d+)?$/.test(words) ? Number(words) : NaN;
  if (!(number <= most)) throw new Error(`${option} takes a number from 0 to ${most}, not ${words}`);
  return number;
}
