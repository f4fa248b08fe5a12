import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { Clock } from '../../shared/clock';
import { localDateIn } from '../../shared/local-date';
import { AiCircuit, type TryOutcome } from './ai-circuit';
import { AiLimits } from './ai-limits';
import { AiMetrics } from './ai-metrics';
import { AiUsageRepository } from './ai-usage.repository';
import { AiUnavailable } from './ai.errors';
import { estimateUsd } from './domain/cost-estimate';
import { Pseudonyms } from './domain/pseudonym';
import { OpenRouterChat, type ObjectQuery, type Reply, type Tokens } from './openrouter-chat';
import type { Fault } from './openrouter-fault';

const TRIES = 2;

/** What to ask for. */
export interface ObjectRequest<T> extends Omit<ObjectQuery<T>, 'models' | 'user'> {
  /** What the text is for: a label of metrics, so one of a closed list. */
  readonly purpose: string;
  /** Our internal id of the person it is for; leaves this process as a pseudonym only. */
  readonly user?: string | undefined;
}

/** An answer that has the asked-for form. */
export interface ObjectAnswer<T> {
  readonly object: T;
  /** The model that answered. */
  readonly model: string | null;
  readonly tokens: Tokens;
  /** US dollars of this answer; `null` when the provider named none. */
  readonly costUsd: number | null;
  /** Milliseconds over all tries. */
  readonly latencyMs: number;
}

/** One request on its way. */
interface Call<T> {
  readonly request: ObjectRequest<T>;
  readonly deadline: AbortSignal;
  readonly startedAt: number;
}

/** The one way to a language model: bounded in time, tries and money. */
@Injectable()
export class AiClient {
  private readonly logger = new Logger(AiClient.name);
  private readonly chat: OpenRouterChat | undefined;
  private readonly pseudonyms: Pseudonyms | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly limits: AiLimits,
    private readonly clock: Clock,
    private readonly usage: AiUsageRepository,
    private readonly circuit: AiCircuit,
    private readonly metrics: AiMetrics,
  ) {
    const { apiKey, baseUrl } = config.openrouter;
    const [secret] = config.encryption.keys;
    this.chat = apiKey === undefined ? undefined : new OpenRouterChat({ apiKey, baseUrl });
    this.pseudonyms = secret && new Pseudonyms(secret.key);
  }

  /** Whether there is a key at all. */
  get isOn(): boolean {
    return this.chat !== undefined;
  }

  /**
   * Asks for an object within 45 s and two tries, or throws `AiUnavailable`. Never call it inside a transaction: it would
   * be held open all the while, and its rollback would forget the money.
   */
  async generateObject<T>(request: ObjectRequest<T>): Promise<ObjectAnswer<T>> {
    const call = { request, deadline: AbortSignal.timeout(this.limits.totalMs), startedAt: performance.now() };
    try {
      const answer = await this.answer(call);
      this.metrics.countRequest(request.purpose, 'ok');
      return answer;
    } catch (error) {
      this.metrics.countRequest(request.purpose, error instanceof AiUnavailable ? error.reason : 'error');
      throw error;
    }
  }

  private async answer<T>(call: Call<T>): Promise<ObjectAnswer<T>> {
    if (!this.chat) throw new AiUnavailable('off');
    for (let attempt = 0; ; attempt += 1) {
      const reply = await this.attempt(this.chat, call, attempt);
      if ('object' in reply) return this.answered(call, reply);
      const { fault } = reply;
      const { reason, detail } = fault;
      this.logger.warn({ purpose: call.request.purpose, try: attempt + 1, reason, detail }, 'No answer of the model');
      if (attempt + 1 >= TRIES || !(await this.rest(call, fault))) throw new AiUnavailable(fault.reason);
    }
  }

  private attempt<T>(chat: OpenRouterChat, call: Call<T>, attempt: number): Promise<Reply<T> & TryOutcome> {
    const { request, deadline } = call;
    return this.circuit.run(async () => {
      const id = await this.reserve(request);
      const startedAt = performance.now();
      const query = { ...request, models: this.models(attempt), user: this.pseudonym(request.user) };
      const reply = await chat.ask(query, deadline, () => this.clock.now());
      const latencyMs = Math.round(performance.now() - startedAt);
      this.metrics.countTry(latencyMs, reply.bill);
      await this.settle(id, latencyMs, reply);
      return { ...reply, outage: 'fault' in reply && reply.fault.outage ? reply.fault.reason : null };
    });
  }

  private answered<T>(call: Call<T>, { object, bill }: Extract<Reply<T>, { object: T }>): ObjectAnswer<T> {
    return {
      object,
      model: bill.model,
      tokens: bill.tokens ?? { prompt: 0, completion: 0 },
      costUsd: bill.costUsd,
      latencyMs: Math.round(performance.now() - call.startedAt),
    };
  }

  /** Waits as told, or a moment; false when a further try is of no use or would come too late. */
  private async rest<T>(call: Call<T>, fault: Fault): Promise<boolean> {
    if (!fault.worthRetrying) return false;
    const pauseMs = fault.retryAfterMs ?? this.limits.pauseMs * (1 + Math.random());
    const leftMs = this.limits.totalMs - (performance.now() - call.startedAt);
    if (pauseMs + this.limits.worthwhileMs > leftMs) return false;
    await sleep(pauseMs);
    return true;
  }

  /** The day is that of `SCHEDULE_TIMEZONE`, as everywhere in the product. */
  private async reserve({ system, prompt, maxTokens, purpose }: ObjectRequest<unknown>): Promise<string> {
    const startedAt = this.clock.now();
    const day = localDateIn(this.config.schedule.timezone, startedAt);
    const reservedUsd = estimateUsd(system.length + prompt.length, maxTokens);
    const id = await this.usage.reserve(
      { day, purpose, reservedUsd, startedAt },
      this.config.openrouter.dailyBudgetUsd,
    );
    if (id === null) throw new AiUnavailable('budget');
    return id;
  }

  /** A good answer is not thrown away because it could not be booked: what was set aside for it stays booked instead. */
  private async settle(id: string, latencyMs: number, reply: Reply<unknown>): Promise<void> {
    const result = 'fault' in reply ? reply.fault.reason : 'ok';
    await this.usage.settle(id, result, latencyMs, reply.bill).catch((error: unknown) => {
      this.logger.error({ err: error }, 'The cost of an answer could not be booked');
    });
  }

  /** A second try begins with the next model: the first has just failed. */
  private models(attempt: number): string[] {
    const { models } = this.config.openrouter;
    const turn = attempt % models.length;
    return [...models.slice(turn), ...models.slice(0, turn)];
  }

  private pseudonym(userId: string | undefined): string | undefined {
    return userId === undefined ? undefined : this.pseudonyms?.of(userId);
  }
}
