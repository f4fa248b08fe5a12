import type { z } from 'zod';

/** An order that can be enqueued: its name, what its payload must look like, and how often it is tried. */
export interface JobDefinition<Schema extends z.ZodType = z.ZodType> {
  /** `module.verb`, unique in the whole application. */
  readonly name: string;
  /** Payloads carry ids, never personal data: rows of waiting jobs are not encrypted. */
  readonly schema: Schema;
  /** Tries before the job is kept as a dead letter; waits between them grow as e^attempt seconds. */
  readonly maxAttempts: number;
}

/** What a handler of `Definition` receives. */
export type JobPayload<Definition extends JobDefinition> = z.output<Definition['schema']>;

/** What a caller of `Jobs.add` gives. */
export type JobInput<Definition extends JobDefinition> = z.input<Definition['schema']>;

/** How the present try stands. */
export interface JobContext {
  /** 1 for the first try. */
  readonly attempt: number;
  /** The last try before the job becomes a dead letter. */
  readonly lastAttempt: boolean;
  /** Aborted when the process shuts down and waits no longer. */
  readonly signal: AbortSignal;
}

/** Does what a definition orders; at least once, so it must tolerate a repeat. */
export interface JobHandler<Definition extends JobDefinition = JobDefinition> {
  readonly definition: Definition;
  handle(payload: JobPayload<Definition>, context: JobContext): Promise<void>;
}

const DEFAULT_MAX_ATTEMPTS = 5;

/** Declares a job; `maxAttempts` is 5 unless given (about 1.5 minutes from the first try to the last). */
export function defineJob<Schema extends z.ZodType>(definition: {
  readonly name: string;
  readonly schema: Schema;
  readonly maxAttempts?: number;
}): JobDefinition<Schema> {
  return { maxAttempts: DEFAULT_MAX_ATTEMPTS, ...definition };
}
