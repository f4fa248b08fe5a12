import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { Clock } from '../../shared/clock';
import type { DeepPartial } from '../../shared/deep-partial';
import { AiBudget, type PaidTry } from './ai-budget';
import { AiCircuit, type TryOutcome } from './ai-circuit';
import { AiLimits } from './ai-limits';
import { AiMetrics } from './ai-metrics';
import { AiUnavailable } from './ai.errors';
import { CallsInFlight } from './calls-in-flight';
import { addBills, type Bill, NOTHING_YET, type Tokens } from './domain/bill';
import { Pseudonyms } from './domain/pseudonym';
import { OpenRouterChat, type ObjectQuery, type Reply, type Revision } from './openrouter-chat';
import type { Fault } from './openrouter-fault';

const TRIES = 2;

/** What to ask for. */
export interface ObjectRequest<T> extends Pick<
  ObjectQuery<T>,
  'system' | 'prompt' | 'schema' | 'maxTokens' | 'temperature'
> {
  /** What the text is for: a label of metrics, so one of a closed list. */
  readonly purpose: string;
  /** Our internal id of the person it is for, who is charged; leaves this process as a pseudonym only. */
  readonly user?: string | undefined;
  /** Milliseconds it may take in all, where less than 45 s are left. */
  readonly withinMs?: number | undefined;
  /**
   * Gets the object as far as it is written, again and again, unchecked; tells whether anybody has seen anything of it, for
   * after that no other try begins anew. Without it the answer comes in one piece.
   */
  readonly onPartial?: ((partial: DeepPartial<T>) => boolean) | undefined;
  /** Judges an answer; words of what is to be put right make the model be asked once more, with its answer before it. */
  readonly revise?: ((object: T) => string | null) | undefined;
}

/** An answer that has the asked-for form. */
export interface ObjectAnswer<T> {
  readonly object: T;
  /** The model that answered. */
  readonly model: string | null;
  /** Over all tries, as far as they are known; so the cost. */
  readonly tokens: Tokens;
  /** US dollars; `null` when the provider named none. */
  readonly costUsd: number | null;
  /** Milliseconds over all tries. */
  readonly latencyMs: number;
}

/** One request on its way. */
interface Call<T> {
  readonly request: ObjectRequest<T>;
  readonly deadline: AbortSignal;
  readonly startedAt: number;
  readonly totalMs: number;
  /** By all tries so far. */
  taken: Bill;
  /** Whether anybody has seen a part of an answer. */
  isSeen: boolean;
}

/** One try of it: the how manieth, and what it is to put right. */
interface Try {
  readonly attempt: number;
  readonly revision?: Revision | undefined;
}

/** The one way to a language model: bounded in time, tries, money and calls at a time. */
@Injectable()
export class AiClient {
  private readonly logger = new Logger(AiClient.name);
  private readonly chat: OpenRouterChat | undefined;
  private readonly pseudonyms: Pseudonyms | undefined;
  private readonly calls: CallsInFlight;

  constructor(
    private readonly config: AppConfig,
    private readonly limits: AiLimits,
    private readonly clock: Clock,
    private readonly budget: AiBudget,
    private readonly circuit: AiCircuit,
    private readonly metrics: AiMetrics,
  ) {
    const { apiKey, baseUrl } = config.openrouter;
    const [secret] = config.encryption.keys;
    this.chat = apiKey === undefined ? undefined : new OpenRouterChat({ apiKey, baseUrl });
    this.pseudonyms = secret && new Pseudonyms(secret.key);
    this.calls = new CallsInFlight(limits.callsInFlight, (running, waiting) => {
      metrics.showCalls(running, waiting);
    });
  }

  /** Whether there is a key at all. */
  get isOn(): boolean {
    return this.chat !== undefined;
  }

  /**
   * Asks for an object within 45 s and two tries, and once more where it is to be revised, or throws `AiUnavailable`. An
   * answer whose revision fails is given as it is. Never call it inside a transaction: it would be held open all the while,
   * and its rollback would forget the money.
   */
  async generateObject<T>(request: ObjectRequest<T>): Promise<ObjectAnswer<T>> {
    const call = this.begin(request);
    let result = 'error';
    try {
      const answer = await this.answer(call);
      result = 'ok';
      return answer;
    } catch (error) {
      if (error instanceof AiUnavailable) result = error.reason;
      throw error;
    } finally {
      this.metrics.countRequest(request.purpose, result, call.taken);
    }
  }

  private begin<T>(request: ObjectRequest<T>): Call<T> {
    const totalMs = Math.max(0, Math.min(this.limits.totalMs, request.withinMs ?? Infinity));
    const deadline = AbortSignal.timeout(Math.round(totalMs));
    return { request, deadline, startedAt: performance.now(), totalMs, taken: NOTHING_YET, isSeen: false };
  }

  private async answer<T>(call: Call<T>): Promise<ObjectAnswer<T>> {
    const { object, attempt } = await this.firstAnswer(call);
    const words = call.request.revise?.(object) ?? null;
    const revised = words === null ? null : await this.revised(call, { attempt, revision: { given: object, words } });
    return {
      object: revised ? revised.object : object,
      model: call.taken.model,
      tokens: call.taken.tokens ?? { prompt: 0, completion: 0 },
      costUsd: call.taken.costUsd,
      latencyMs: Math.round(performance.now() - call.startedAt),
    };
  }

  private async firstAnswer<T>(call: Call<T>): Promise<{ object: T; attempt: number }> {
    for (let attempt = 0; ; attempt += 1) {
      const reply = await this.attempt(call, { attempt });
      if ('object' in reply) return { object: reply.object, attempt };
      this.report(call, attempt, reply.fault);
      // What somebody has read must not begin anew before their eyes.
      const isLast = attempt + 1 >= TRIES || call.isSeen;
      if (isLast || !(await this.rest(call, reply.fault))) throw new AiUnavailable(reply.fault.reason);
    }
  }

  /** The answer put right by the same model, `null` where that did not work: there is an answer already. */
  private async revised<T>(call: Call<T>, { attempt, revision }: Try): Promise<{ object: T } | null> {
    if (this.leftMs(call) < this.limits.worthwhileMs) return null;
    try {
      const reply = await this.attempt(call, { attempt, revision });
      if ('object' in reply) return reply;
      this.report(call, attempt, reply.fault);
    } catch (error) {
      if (!(error instanceof AiUnavailable)) throw error;
    }
    return null;
  }

  private attempt<T>(call: Call<T>, { attempt, revision }: Try): Promise<Reply<T> & TryOutcome> {
    const { chat } = this;
    if (!chat) throw new AiUnavailable('off');
    // Who would be told so in the end need not wait for a turn.
    if (this.circuit.isResting) throw new AiUnavailable('circuit_open');
    return this.calls.run(call.deadline, () =>
      this.circuit.run(async () => {
        const paid = await this.budget.reserve(planOf(call.request, revision));
        const startedAt = performance.now();
        const query = this.queryOf(call, paid, { attempt, revision });
        const reply = await chat.ask(query, call.deadline, () => this.clock.now());
        await this.book(call, paid, Math.round(performance.now() - startedAt), reply);
        return { ...reply, outage: 'fault' in reply && reply.fault.outage ? reply.fault.reason : null };
      }),
    );
  }

  private queryOf<T>(call: Call<T>, paid: PaidTry, { attempt, revision }: Try): ObjectQuery<T> {
    const { system, prompt, schema, maxTokens, temperature, onPartial, user } = call.request;
    const watch = (partial: DeepPartial<T>): void => {
      if (onPartial?.(partial)) call.isSeen = true;
    };
    return {
      ...{ system, prompt, schema, maxTokens, temperature, revision },
      models: this.models(attempt + (paid.steppedDown ? 1 : 0)),
      user: user === undefined ? undefined : this.pseudonyms?.of(user),
      // A text put right is read when it is whole: parts of the first one may be on show.
      onPartial: onPartial && !revision ? watch : undefined,
    };
  }

  private async book<T>(call: Call<T>, paid: PaidTry, latencyMs: number, reply: Reply<T>): Promise<void> {
    this.metrics.countTry(latencyMs, reply.bill);
    call.taken = addBills(call.taken, reply.bill);
    await this.budget.settle(paid, 'fault' in reply ? reply.fault.reason : 'ok', latencyMs, reply.bill);
  }

  private report<T>({ request }: Call<T>, attempt: number, { reason, detail }: Fault): void {
    this.logger.warn({ purpose: request.purpose, try: attempt + 1, reason, detail }, 'No answer of the model');
  }

  /** Waits as told, or a moment; false when a further try is of no use or would come too late. */
  private async rest<T>(call: Call<T>, fault: Fault): Promise<boolean> {
    if (!fault.worthRetrying) return false;
    const pauseMs = fault.retryAfterMs ?? this.limits.pauseMs * (1 + Math.random());
    if (pauseMs + this.limits.worthwhileMs > this.leftMs(call)) return false;
    await sleep(pauseMs);
    return true;
  }

  private leftMs<T>(call: Call<T>): number {
    return call.totalMs - (performance.now() - call.startedAt);
  }

  /** A second try begins with the next model, the first has just failed; so does the first where money grows short. */
  private models(turns: number): string[] {
    const { models } = this.config.openrouter;
    const turn = turns % models.length;
    return [...models.slice(turn), ...models.slice(0, turn)];
  }
}

function planOf<T>({ purpose, user, system, prompt, maxTokens }: ObjectRequest<T>, revision: Revision | undefined) {
  const more = revision ? JSON.stringify(revision).length : 0;
  return { purpose, user, characters: system.length + prompt.length + more, maxTokens };
}
