import { createOpenRouter, type OpenRouterProvider } from '@openrouter/ai-sdk-provider';
import { generateText, type LanguageModelMiddleware, NoObjectGeneratedError, Output, wrapLanguageModel } from 'ai';
import { z } from 'zod';
import { boundedFetch } from './bounded-fetch';
import { badOutput, BROKEN_OFF, type Fault, faultOf, FILTERED, TIMED_OUT } from './openrouter-fault';

/** What one try took, as far as the provider told. */
export interface Bill {
  /** The model that answered. */
  readonly model: string | null;
  readonly tokens: Tokens | null;
  /** US dollars; `null` when nobody knows. */
  readonly costUsd: number | null;
}

export interface Tokens {
  readonly prompt: number;
  readonly completion: number;
}

/** One request to a model for an object of `schema`. */
export interface ObjectQuery<T> {
  /** First preferred, the rest fallbacks on OpenRouter's side. */
  readonly models: readonly string[];
  readonly system: string;
  readonly prompt: string;
  /** A strict JSON schema is made of it: no optional properties; lengths belong in the prompt, providers refuse them here. */
  readonly schema: z.ZodType<T>;
  readonly maxTokens: number;
  /** 0 to 2; the model's own default when left out. */
  readonly temperature?: number | undefined;
  /** A pseudonym. */
  readonly user: string | undefined;
}

export type Reply<T> = { readonly bill: Bill; readonly object: T } | { readonly bill: Bill; readonly fault: Fault };

type Answer = Awaited<ReturnType<Parameters<NonNullable<LanguageModelMiddleware['wrapGenerate']>>[0]['doGenerate']>>;

const usageSchema = z.object({ openrouter: z.object({ usage: z.object({ cost: z.number().min(0) }) }) });

/** OpenRouter's chat completions: one HTTP request per question, every failure as a value, the bill always. */
export class OpenRouterChat {
  private readonly provider: OpenRouterProvider;

  constructor({ apiKey, baseUrl }: { apiKey: string; baseUrl: string }) {
    this.provider = createOpenRouter({ apiKey, baseURL: baseUrl, compatibility: 'strict', fetch: boundedFetch });
  }

  /** Asks once; `now` dates a Retry-After. Never throws. */
  async ask<T>(query: ObjectQuery<T>, signal: AbortSignal, now: () => Date): Promise<Reply<T>> {
    let answer: Answer | undefined;
    try {
      const result = await generateText({
        model: this.model(query, (given) => (answer = given)),
        system: query.system,
        prompt: query.prompt,
        output: Output.object({ schema: query.schema }),
        maxOutputTokens: query.maxTokens,
        ...(query.temperature === undefined ? {} : { temperature: query.temperature }),
        maxRetries: 0,
        abortSignal: signal,
      });
      const fault = endedBadly(answer);
      return fault ? { bill: billOf(answer, fault), fault } : { bill: billOf(answer), object: result.output };
    } catch (error) {
      const fault = signal.aborted ? TIMED_OUT : (endedBadly(answer) ?? notAnObject(error) ?? faultOf(error, now()));
      return { bill: billOf(answer, fault), fault };
    }
  }

  /** `seen` gets the answer before anyone judges it, so that a useless one is paid for too. */
  private model<T>(query: ObjectQuery<T>, seen: (answer: Answer) => void) {
    const [first = 'openrouter/auto', ...fallbacks] = query.models;
    const model = this.provider.chat(first, {
      ...(fallbacks.length > 0 ? { models: fallbacks } : {}),
      ...(query.user === undefined ? {} : { user: query.user }),
      // Nobody may keep or train on what people ask, and who does not know JSON schemas is not asked.
      provider: { data_collection: 'deny', require_parameters: true },
    });
    const wrapGenerate: LanguageModelMiddleware['wrapGenerate'] = async ({ doGenerate }) => {
      const answer = await doGenerate();
      seen(answer);
      return answer;
    };
    return wrapLanguageModel({ model, middleware: { specificationVersion: 'v3', wrapGenerate } });
  }
}

/** Ends that make an answer useless even where it can be read, in OpenRouter's own words. */
const BAD_ENDS: Readonly<Record<string, Fault>> = {
  length: badOutput('cut at the limit of tokens'),
  error: BROKEN_OFF,
  content_filter: FILTERED,
};

function endedBadly(answer: Answer | undefined): Fault | undefined {
  return BAD_ENDS[answer?.finishReason.raw ?? ''];
}

function notAnObject(error: unknown): Fault | undefined {
  return NoObjectGeneratedError.isInstance(error) ? badOutput('not the asked-for object') : undefined;
}

function billOf(answer: Answer | undefined, fault?: Fault): Bill {
  if (!answer) return { model: null, tokens: null, costUsd: fault?.free ? 0 : null };
  const usage = usageSchema.safeParse(answer.providerMetadata);
  return {
    model: answer.response?.modelId ?? null,
    tokens: { prompt: answer.usage.inputTokens.total ?? 0, completion: answer.usage.outputTokens.total ?? 0 },
    costUsd: usage.success ? usage.data.openrouter.usage.cost : fault?.free ? 0 : null,
  };
}
