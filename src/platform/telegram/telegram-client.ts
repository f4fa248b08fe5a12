import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ApiMethods, ApiResponse } from '@grammyjs/types';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter, Histogram } from 'prom-client';
import { FormData, Pool } from 'undici';
import { AppConfig } from '../config/app-config';
import { InputFile } from './input-file';
import { post } from './post';
import { chatOfSend, type SendLane } from './send-lane';
import { SendLanes } from './send-lanes';
import { TelegramError } from './telegram-error';

export type Method = keyof ApiMethods<InputFile>;
/** Methods without parameters take an empty object. */
export type Params<M extends Method> = Parameters<ApiMethods<InputFile>[M]>[0] extends undefined
  ? Record<string, never>
  : NonNullable<Parameters<ApiMethods<InputFile>[M]>[0]>;
export type Result<M extends Method> = ReturnType<ApiMethods<InputFile>[M]>;

/** Telegram answers a send within a second or two; longer means it will not. */
const ANSWER_TIMEOUT_MS = 15_000;
/** A longer wait is for whoever asked to decide; a short one is cheaper than an apology. */
const LONGEST_OBEYED_WAIT_S = 3;

/** The one client that calls the Bot API: keep-alive, hard time limits, 429 obeyed, refusals typed, the token never in an error. */
@Injectable()
export class TelegramClient implements OnApplicationShutdown {
  private readonly pool: Pool;
  private readonly path: string;
  private isTroubled = false;

  constructor(
    config: AppConfig,
    private readonly lanes: SendLanes,
    @InjectMetric('telegram_api_requests_total') private readonly requests: Counter<'method' | 'result'>,
    @InjectMetric('telegram_api_duration_seconds') private readonly duration: Histogram<'method'>,
  ) {
    const root = new URL(config.telegram.apiRoot);
    this.pool = new Pool(root.origin, { connections: 64, connect: { timeout: 5_000 }, keepAliveTimeout: 30_000 });
    this.path = `${root.pathname.replace(/\/$/, '')}/bot${config.telegram.token}/`;
  }

  /**
   * Calls one method. Throws `TelegramError` on a refusal or when no answer comes within 15 s (`timeoutMs` for long polling).
   * What sends into a chat goes by its lane, in the order it was asked for (`SendLanes.send` tells what else it throws); of
   * the rest a 429 of at most 3 s is waited out and repeated once.
   */
  call<M extends Method>(method: M, params: Params<M>, options: CallOptions = {}): Promise<Result<M>> {
    const chat = chatOfSend(method, params);
    if (chat === undefined) return this.callWithoutLane(method, params, options);
    const { lane = 'interactive', signal } = options;
    return this.lanes.send({ method, chat, lane, signal }, () => this.request(method, params, options));
  }

  /** Whether the last call got no answer, or one that says Telegram itself fails. */
  get troubled(): boolean {
    return this.isTroubled;
  }

  /** Closes the kept connections. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }

  private async callWithoutLane<M extends Method>(
    method: M,
    params: Params<M>,
    options: CallOptions,
  ): Promise<Result<M>> {
    try {
      return await this.request(method, params, options);
    } catch (error) {
      const wait = error instanceof TelegramError ? error.retryAfter : undefined;
      if (wait === undefined || wait > LONGEST_OBEYED_WAIT_S) throw error;
      await delay(wait * 1_000, undefined, { signal: options.signal });
      return this.request(method, params, options);
    }
  }

  private async request<M extends Method>(method: M, params: Params<M>, options: CallOptions): Promise<Result<M>> {
    const stop = this.duration.startTimer({ method });
    try {
      const { timeoutMs = ANSWER_TIMEOUT_MS, signal } = options;
      const body = await post(this.pool, { path: this.path + method, timeoutMs, signal, ...encode(params) });
      const answer = JSON.parse(body) as ApiResponse<Result<M>>;
      this.isTroubled = !answer.ok && answer.error_code >= 500;
      this.requests.inc({ method, result: answer.ok ? 'ok' : String(answer.error_code) });
      if (answer.ok) return answer.result;
      throw new TelegramError(method, answer.error_code, answer.description, answer.parameters?.retry_after);
    } catch (error) {
      if (error instanceof TelegramError) throw error;
      this.isTroubled = options.signal?.aborted !== true;
      this.requests.inc({ method, result: 'unreachable' });
      throw new TelegramError(method, 0, `no answer (${codeOf(error)})`);
    } finally {
      stop();
    }
  }
}

/**
 * `lane` is `interactive` unless given; the others may wait for minutes, so never inside a transaction or under a lock.
 * `timeoutMs` replaces the usual 15 s of an answer; `signal` gives the call up.
 */
export interface CallOptions {
  readonly lane?: SendLane;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

function encode(params: object): { body: string | FormData; headers?: Record<string, string> } {
  return Object.values(params).some(isUpload)
    ? { body: encodeForm(params) }
    : { body: JSON.stringify(params), headers: JSON_HEADERS };
}

/** Files stand as values, or one step down in what the Bot API calls media. */
function isUpload(value: unknown): boolean {
  if (value instanceof InputFile) return true;
  if (Array.isArray(value)) return value.some(isUpload);
  return typeof value === 'object' && value !== null && 'media' in value && isUpload(value.media);
}

function encodeForm(params: object): FormData {
  const files = new Map<string, InputFile>();
  const json = JSON.stringify(params, function replace(_key, value: unknown) {
    if (!(value instanceof InputFile)) return value;
    const name = `file${files.size}`;
    files.set(name, value);
    return `attach://${name}`;
  });
  const form = new FormData();
  for (const [key, value] of Object.entries(JSON.parse(json) as Record<string, unknown>)) {
    form.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const [name, file] of files) form.set(name, new Blob([new Uint8Array(file.bytes)]), file.filename);
  return form;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
