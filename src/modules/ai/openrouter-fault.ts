import { types } from 'node:util';
import { APICallError, JSONParseError, TypeValidationError } from 'ai';
import type { AiUnavailableReason } from './ai.errors';
import { ConnectionFailed } from './bounded-fetch';

/** What went wrong with one try. */
export interface Fault {
  readonly reason: Extract<AiUnavailableReason, 'timeout' | 'upstream' | 'bad_output' | 'no_credit' | 'refused'>;
  /** Whether the same request may well be answered a moment later. */
  readonly worthRetrying: boolean;
  /** Whether the service itself is not well, whatever is asked. */
  readonly outage: boolean;
  /** Whether nothing was charged for sure; otherwise nobody knows. */
  readonly free: boolean;
  /** Milliseconds the service told to wait. */
  readonly retryAfterMs?: number;
  /** A status or a word of ours for the log: never the service's own sentence, which may repeat a prompt or a key. */
  readonly detail: string;
}

/** Errors in which no byte of the request has left this machine. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENETUNREACH'];

/** A stream ended before its end; `given` is what came instead: an error of the SDK or of the wire, or OpenRouter's own. */
export class BrokenStream extends Error {
  constructor(readonly given: unknown) {
    super('The stream broke off');
    this.name = 'BrokenStream';
  }
}

/** The time ran out; what the service still makes of the request may cost. */
export const TIMED_OUT: Fault = {
  reason: 'timeout',
  worthRetrying: false,
  outage: true,
  free: false,
  detail: 'out of time',
};

/** The answer is none: empty, cut, not JSON or not what was asked for. */
export function badOutput(detail: string): Fault {
  return { reason: 'bad_output', worthRetrying: true, outage: false, free: false, detail };
}

/** The model or its provider broke while answering, which is not charged. */
export const BROKEN_OFF: Fault = {
  reason: 'upstream',
  worthRetrying: true,
  outage: true,
  free: true,
  detail: 'finished with an error',
};

/** The provider's filter stopped the answer; it would again. */
export const FILTERED: Fault = {
  reason: 'refused',
  worthRetrying: false,
  outage: false,
  free: false,
  detail: 'filtered',
};

/** Reads an error of the SDK by the rules of OpenRouter's documentation, where also HTTP 200 may carry an error. */
export function faultOf(error: unknown, now: Date): Fault {
  if (error instanceof BrokenStream) return inStream(error.given, now);
  if (error instanceof ConnectionFailed) return neverAnswered(error.code);
  if (!APICallError.isInstance(error)) return badOutput(error instanceof Error ? error.name : 'unknown');
  const { statusCode = 502, data } = error;
  if (statusCode === 200 && data === undefined) return unreadable(error);
  const code = statusCode === 200 ? statusIn(data) : statusCode;
  return { ...byCode(code), free: true, ...retryAfter(error.responseHeaders, now) };
}

function inStream(given: unknown, now: Date): Fault {
  if (given instanceof ConnectionFailed || APICallError.isInstance(given)) return faultOf(given, now);
  if (JSONParseError.isInstance(given) || TypeValidationError.isInstance(given)) return badOutput('unreadable chunk');
  // What broke on the wire may have been written to its end, and charged.
  if (types.isNativeError(given)) return { ...BROKEN_OFF, free: false, detail: 'cut stream' };
  return { ...byCode(statusIn(given)), free: true };
}

function byCode(code: number): Omit<Fault, 'free'> {
  const detail = `status ${code}`;
  if (code === 402) return { reason: 'no_credit', worthRetrying: false, outage: true, detail };
  const passing = code === 408 || code === 429 || code >= 500;
  return passing
    ? { reason: 'upstream', worthRetrying: true, outage: true, detail }
    : { reason: 'refused', worthRetrying: false, outage: false, detail };
}

/**
 * The status an error of OpenRouter's means: its `code` may be a number, digits in a string, or a word; a word says that
 * something broke on the way.
 */
export function statusIn(data: unknown): number {
  const code =
    typeof data === 'object' && data !== null && 'code' in data ? Number(data.code ?? Number.NaN) : Number.NaN;
  return Number.isInteger(code) && code >= 400 ? code : 502;
}

function neverAnswered(code: string): Fault {
  return { reason: 'upstream', worthRetrying: true, outage: true, free: NOT_SENT.includes(code), detail: code };
}

/** A body that is there but is not JSON of the right shape is the service's nonsense; one that broke off is an outage. */
function unreadable(error: APICallError): Fault {
  if (error.responseBody !== undefined) return badOutput('unreadable body');
  return { reason: 'upstream', worthRetrying: true, outage: true, free: false, detail: 'cut body' };
}

function retryAfter(headers: Record<string, string> | undefined, now: Date): Pick<Fault, 'retryAfterMs'> {
  const value = headers?.['retry-after'];
  if (value === undefined) return {};
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime();
  return Number.isFinite(ms) ? { retryAfterMs: Math.max(0, ms) } : {};
}
