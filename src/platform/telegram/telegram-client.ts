import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ApiMethods, ApiResponse } from '@grammyjs/types';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter, Histogram } from 'prom-client';
import { FormData, Pool } from 'undici';
import { AppConfig } from '../config/app-config';
import { InputFile } from './input-file';
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

  constructor(
    config: AppConfig,
    @InjectMetric('telegram_api_requests_total') private readonly requests: Counter<'method' | 'result'>,
    @InjectMetric('telegram_api_duration_seconds') private readonly duration: Histogram<'method'>,
  ) {
    const root = new URL(config.telegram.apiRoot);
    this.pool = new Pool(root.origin, { connections: 64, connect: { timeout: 5_000 }, keepAliveTimeout: 30_000 });
    this.path = `${root.pathname.replace(/\/$/, '')}/bot${config.telegram.token}/`;
  }

  /**
   * Calls one method. Throws `TelegramError` on a refusal or when no answer comes within 15 s (`timeoutMs` for long polling).
   * A 429 of at most 3 s is waited out and repeated once.
   */
  async call<M extends Method>(method: M, params: Params<M>, options: CallOptions = {}): Promise<Result<M>> {
    try {
      return await this.request(method, params, options);
    } catch (error) {
      const wait = error instanceof TelegramError ? error.retryAfter : undefined;
      if (wait === undefined || wait > LONGEST_OBEYED_WAIT_S) throw error;
      await delay(wait * 1_000, undefined, { signal: options.signal });
      return this.request(method, params, options);
    }
  }

  /** Closes the kept connections. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }

  private async request<M extends Method>(method: M, params: Params<M>, options: CallOptions): Promise<Result<M>> {
    const stop = this.duration.startTimer({ method });
    try {
      const answer = await this.post<Result<M>>(method, params, options);
      this.requests.inc({ method, result: answer.ok ? 'ok' : String(answer.error_code) });
      if (answer.ok) return answer.result;
      throw new TelegramError(method, answer.error_code, answer.description, answer.parameters?.retry_after);
    } catch (error) {
      if (error instanceof TelegramError) throw error;
      this.requests.inc({ method, result: 'unreachable' });
      throw new TelegramError(method, 0, `no answer (${codeOf(error)})`);
    } finally {
      stop();
    }
  }

  private async post<R>(method: string, params: object, options: CallOptions): Promise<ApiResponse<R>> {
    const timeout = AbortSignal.timeout(options.timeoutMs ?? ANSWER_TIMEOUT_MS);
    const { body } = await this.pool.request({
      method: 'POST',
      path: this.path + method,
      headersTimeout: 0,
      bodyTimeout: 0,
      signal: options.signal ? AbortSignal.any([timeout, options.signal]) : timeout,
      ...encode(params),
    });
    return (await body.json()) as ApiResponse<R>;
  }
}

/** `timeoutMs` replaces the usual 15 s; `signal` gives the call up. */
export interface CallOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

function encode(params: object): { body: string | FormData; headers?: Record<string, string> } {
  const files = new Map<string, InputFile>();
  const json = JSON.stringify(params, function replace(_key, value: unknown) {
    if (!(value instanceof InputFile)) return value;
    const name = `file${files.size}`;
    files.set(name, value);
    return `attach://${name}`;
  });
  if (files.size === 0) return { body: json, headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  for (const [key, value] of Object.entries(JSON.parse(json) as Record<string, unknown>)) {
    form.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const [name, file] of files) form.set(name, new Blob([new Uint8Array(file.bytes)]), file.filename);
  return { body: form };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
