import { createOpenRouter, type OpenRouterProvider } from '@openrouter/ai-sdk-provider';
import {
  generateText,
  type LanguageModelMiddleware,
  type ModelMessage,
  NoObjectGeneratedError,
  Output,
  streamText,
  wrapLanguageModel,
} from 'ai';
import { z } from 'zod';
import type { DeepPartial } from '../../shared/deep-partial';
import { streamingFetch } from './streaming-fetch';
import type { Bill } from './domain/bill';
import { badOutput, BROKEN_OFF, BrokenStream, type Fault, faultOf, FILTERED, TIMED_OUT } from './openrouter-fault';

/** An answer that was not right, and what is to be put right. */
export interface Revision {
  readonly given: unknown;
  readonly words: string;
}

/** One request to a model for an object of `schema`. */
export interface ObjectQuery<T> {
  /** First preferred, the rest fallbacks on OpenRouter's side. */
  readonly models: readonly string[];
  readonly system: string;
  readonly prompt: string;
  /** Follows the prompt as the next turns of the conversation. */
  readonly revision?: Revision | undefined;
  /** A strict JSON schema is made of it: no optional properties; lengths belong in the prompt, providers refuse them here. */
  readonly schema: z.ZodType<T>;
  readonly maxTokens: number;
  /** 0 to 2; the model's own default when left out. */
  readonly temperature?: number | undefined;
  /** A pseudonym. */
  readonly user: string | undefined;
  /** Makes the answer come as a stream, and gets the object as far as it is there, unchecked; never the whole. */
  readonly onPartial?: ((partial: DeepPartial<T>) => void) | undefined;
}

export type Reply<T> = { readonly bill: Bill; readonly object: T } | { readonly bill: Bill; readonly fault: Fault };

type Wrap<Kind extends 'wrapGenerate' | 'wrapStream'> = NonNullable<LanguageModelMiddleware[Kind]>;
type Generated = Awaited<ReturnType<Parameters<Wrap<'wrapGenerate'>>[0]['doGenerate']>>;

/** What there is of an answer before anyone judges it: a useless one is paid for too. */
interface Seen {
  model?: string | undefined;
  end?: Pick<Generated, 'finishReason' | 'usage' | 'providerMetadata'>;
}

const usageSchema = z.object({ openrouter: z.object({ usage: z.object({ cost: z.number().min(0) }) }) });

/** OpenRouter's chat completions: one HTTP request per question, every failure as a value, the bill always. */
export class OpenRouterChat {
  private readonly provider: OpenRouterProvider;

  constructor({ apiKey, baseUrl }: { apiKey: string; baseUrl: string }) {
    this.provider = createOpenRouter({ apiKey, baseURL: baseUrl, compatibility: 'strict', fetch: streamingFetch });
  }

  /** Asks once; `now` dates a Retry-After. Never throws. */
  async ask<T>(query: ObjectQuery<T>, signal: AbortSignal, now: () => Date): Promise<Reply<T>> {
    const seen: Seen = {};
    try {
      const object = await (query.onPartial ? this.stream(query, signal, seen) : this.generate(query, signal, seen));
      const fault = endedBadly(seen);
      return fault ? { bill: billOf(seen, fault), fault } : { bill: billOf(seen), object };
    } catch (error) {
      const fault = signal.aborted ? TIMED_OUT : (endedBadly(seen) ?? notAnObject(error) ?? faultOf(error, now()));
      return { bill: billOf(seen, fault), fault };
    }
  }

  private async generate<T>(query: ObjectQuery<T>, signal: AbortSignal, seen: Seen): Promise<T> {
    return (await generateText(this.settings(query, signal, seen))).output;
  }

  private async stream<T>(query: ObjectQuery<T>, signal: AbortSignal, seen: Seen): Promise<T> {
    let broken: BrokenStream | undefined;
    const result = streamText({
      ...this.settings(query, signal, seen),
      onError: ({ error }) => {
        broken ??= new BrokenStream(error);
      },
    });
    // The last part is the whole, which is better given as the answer than shown as a part of it.
    let before: DeepPartial<T> | undefined;
    for await (const partial of result.partialOutputStream) {
      if (before !== undefined) query.onPartial?.(before);
      before = partial as DeepPartial<T>;
    }
    // The library ends a broken stream as if it were whole.
    if (broken) throw broken;
    return await result.output;
  }

  private settings<T>(query: ObjectQuery<T>, signal: AbortSignal, seen: Seen) {
    return {
      model: this.model(query, seen),
      system: systemOf(query),
      messages: turnsOf(query),
      output: Output.object({ schema: query.schema }),
      maxOutputTokens: query.maxTokens,
      ...(query.temperature === undefined ? {} : { temperature: query.temperature }),
      maxRetries: 0,
      abortSignal: signal,
    };
  }

  private model<T>(query: ObjectQuery<T>, seen: Seen) {
    const [first = 'openrouter/auto', ...fallbacks] = query.models;
    const model = this.provider.chat(first, {
      ...(fallbacks.length > 0 ? { models: fallbacks } : {}),
      ...(query.user === undefined ? {} : { user: query.user }),
      // Nobody may keep or train on what people ask, and who does not know JSON schemas is not asked.
      provider: { data_collection: 'deny', require_parameters: true },
    });
    return wrapLanguageModel({ model, middleware: watching(seen) });
  }
}

function watching(seen: Seen): LanguageModelMiddleware {
  const wrapGenerate: Wrap<'wrapGenerate'> = async ({ doGenerate }) => {
    const answer = await doGenerate();
    Object.assign(seen, { model: answer.response?.modelId, end: answer });
    return answer;
  };
  const wrapStream: Wrap<'wrapStream'> = async ({ doStream }) => {
    const { stream, ...rest } = await doStream();
    const watch = new TransformStream<StreamPart, StreamPart>({
      transform(part, controller) {
        if (part.type === 'response-metadata') seen.model = part.modelId ?? seen.model;
        if (part.type === 'finish') seen.end = part;
        controller.enqueue(part);
      },
    });
    return { stream: stream.pipeThrough(watch), ...rest };
  };
  return { specificationVersion: 'v3', wrapGenerate, wrapStream };
}

type Streamed = Awaited<ReturnType<Parameters<Wrap<'wrapStream'>>[0]['doStream']>>;
type StreamPart = Streamed['stream'] extends ReadableStream<infer Part> ? Part : never;

/**
 * Anthropic's models keep a prompt only where the end of its fixed part is marked (openrouter.ai/docs/prompt-caching); the
 * others do so by themselves, given that it stands first.
 */
function systemOf<T>({ system, models }: ObjectQuery<T>) {
  const isMarked = models[0]?.startsWith('anthropic/') ?? false;
  const mark = { providerOptions: { openrouter: { cacheControl: { type: 'ephemeral' } } } };
  return { role: 'system' as const, content: system, ...(isMarked ? mark : {}) };
}

function turnsOf<T>({ prompt, revision }: ObjectQuery<T>): ModelMessage[] {
  const first: ModelMessage = { role: 'user', content: prompt };
  if (!revision) return [first];
  const answer: ModelMessage = { role: 'assistant', content: JSON.stringify(revision.given) };
  return [first, answer, { role: 'user', content: revision.words }];
}

/** Ends that make an answer useless even where it can be read, in OpenRouter's own words. */
const BAD_ENDS: Readonly<Record<string, Fault>> = {
  length: badOutput('cut at the limit of tokens'),
  error: BROKEN_OFF,
  content_filter: FILTERED,
};

function endedBadly({ end }: Seen): Fault | undefined {
  return BAD_ENDS[end?.finishReason.raw ?? ''];
}

function notAnObject(error: unknown): Fault | undefined {
  return NoObjectGeneratedError.isInstance(error) ? badOutput('not the asked-for object') : undefined;
}

function billOf({ model: named, end }: Seen, fault?: Fault): Bill {
  const model = named ?? null;
  const free = fault?.free ? 0 : null;
  if (!end) return { model, tokens: null, costUsd: free };
  const usage = usageSchema.safeParse(end.providerMetadata);
  const { inputTokens, outputTokens } = end.usage;
  return {
    model,
    tokens: { prompt: inputTokens.total ?? 0, completion: outputTokens.total ?? 0 },
    costUsd: usage.success ? usage.data.openrouter.usage.cost : free,
  };
}
