import { isClean, type Run } from './result';

/** How a run did by one rule: cases that keep it, of those that have an answer and the rule. */
export interface CheckScore {
  readonly code: string;
  readonly cases: number;
  /** By the first answer, and by the last: it may have been put right. */
  readonly first: number;
  readonly last: number;
}

/** How a run did. */
export interface Score {
  readonly name: string;
  readonly cases: number;
  readonly checks: readonly CheckScore[];
  /** `address_gender` where the person chose a gender, which is among its cases as well; nothing where nobody did. */
  readonly chosenGender: CheckScore | undefined;
  /** Cases whose first answer keeps all rules, and whose last does. */
  readonly cleanFirst: number;
  readonly cleanLast: number;
  /** Cases whose first answer was to be put right. */
  readonly repairs: number;
  /** Cases the built-in writer would have to write, by the reason. */
  readonly fallbacks: Readonly<Record<string, number>>;
  /** Characters of the last answers. */
  readonly length: Spread;
  readonly latencyMs: Spread;
  /** US dollars, as far as they are known; `null` where nothing was asked. */
  readonly costUsd: number | null;
  /** Share of sentences that stand in more than one text, 0 to 1. */
  readonly repeated: number;
}

/** The least, the middle, the 95th of a hundred and the most; zeros where there is nothing. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** What a run comes to. */
export function scoreOf({ name, results }: Run): Score {
  const lasts = results.flatMap(({ answers }) => answers.slice(-1));
  const costs = results.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
  const because = results.flatMap(({ builtinBecause }) => (builtinBecause === null ? [] : [builtinBecause]));
  return {
    name,
    cases: results.length,
    checks: checkScores(results),
    chosenGender: checkScores(results.filter(({ address }) => address !== 'neutral')).find(
      ({ code }) => code === 'address_gender',
    ),
    cleanFirst: results.filter(({ answers }) => isClean(answers[0])).length,
    cleanLast: results.filter(({ answers }) => isClean(answers.at(-1))).length,
    repairs: results.filter(({ answers }) => answers[0] && !isClean(answers[0])).length,
    fallbacks: countsOf(because),
    length: spreadOf(lasts.map(({ text }) => text.length)),
    latencyMs: spreadOf(results.map(({ latencyMs }) => latencyMs)),
    costUsd: costs.length === 0 ? null : costs.reduce((sum, each) => sum + each, 0),
    repeated: repeatedShare(lasts.map(({ text }) => text)),
  };
}

/** How many of a hundred cases are good in the end. */
export function passPercent({ cases, cleanLast }: Score): number {
  return cases === 0 ? 0 : (100 * cleanLast) / cases;
}

function checkScores(results: Run['results']): CheckScore[] {
  const scores = new Map<string, { cases: number; first: number; last: number }>();
  for (const { answers } of results) {
    for (const [index, { code, problems }] of answers[0]?.verdicts.entries() ?? []) {
      const score = scores.get(code) ?? { cases: 0, first: 0, last: 0 };
      const last = answers.at(-1)?.verdicts[index]?.problems ?? problems;
      scores.set(code, {
        cases: score.cases + 1,
        first: score.first + (problems.length === 0 ? 1 : 0),
        last: score.last + (last.length === 0 ? 1 : 0),
      });
    }
  }
  return [...scores].map(([code, score]) => ({ code, ...score }));
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { least: at(0), median: at(0.5), p95: at(0.95), most: at(1) };
}

function repeatedShare(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => [...new Set(text.split(/(?<=[.!?…])\s+/u))]);
  const counts = countsOf(sentences);
  const repeated = sentences.filter((sentence) => (counts[sentence] ?? 0) > 1);
  return sentences.length === 0 ? 0 : repeated.length / sentences.length;
}
