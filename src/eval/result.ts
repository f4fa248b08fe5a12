import { z } from 'zod';

const problem = z.object({ code: z.string(), detail: z.string(), excerpt: z.string().optional() });

/** A text that was judged, and what each rule found in it. */
const judged = z.object({
  text: z.string(),
  verdicts: z.array(z.object({ code: z.string(), problems: z.array(problem) })),
});

const caseResult = z.object({
  caseId: z.string(),
  /** How the person is addressed; evaluations of before told nothing of it. */
  address: z.enum(['neutral', 'he', 'she']).default('neutral'),
  /** How many texts of the run it was not to be like. */
  beside: z.number().default(0),
  /** The writer's answers: none, one, or one and the one that was to put it right. */
  answers: z.array(judged),
  /** Why the built-in writer would stand in; `null` where the last answer is good. */
  builtinBecause: z.string().nullable(),
  model: z.string().nullable(),
  /** US dollars over all tries; `null` where nobody knows or nothing was asked. */
  costUsd: z.number().nullable(),
  tokens: z.object({ prompt: z.number(), completion: z.number() }).nullable(),
  /** From the order to the last answer, milliseconds. */
  latencyMs: z.number(),
});

/** One writer over all cases. */
export const runSchema = z.object({ name: z.string(), takenAt: z.string(), results: z.array(caseResult) });

/** What a saved evaluation holds. */
export const savedSchema = z.object({ format: z.literal('adtrobot-eval-1'), runs: z.array(runSchema) });

export type Judged = z.infer<typeof judged>;
export type CaseResult = z.infer<typeof caseResult>;
export type Run = z.infer<typeof runSchema>;

/** All that was found in a text. */
export function problemsIn({ verdicts }: Judged) {
  return verdicts.flatMap(({ problems }) => problems);
}

/** Whether a text keeps every rule. */
export function isClean(answer: Judged | undefined): boolean {
  return answer !== undefined && problemsIn(answer).length === 0;
}
