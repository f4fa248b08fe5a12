import { Pool } from 'undici';
import { errorCode } from '../protocol/error-code';
import type { PendingUpdate, WebhookRecord } from '../store/records';

/** What came of handing an update over. */
export type Outcome =
  | { ok: true; contentType: string; body: string }
  /** `status` is missing where nothing answered; `retryAfter` is in seconds. */
  | { ok: false; error: string; status?: number; retryAfter: number };

/** The server's words for the commonest failures of a connection. */
const CONNECTION_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection reset by peer',
  ENOTFOUND: 'Failed to resolve host: Name or service not known',
  ETIMEDOUT: 'Connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'Connection timed out',
  UND_ERR_HEADERS_TIMEOUT: 'Read timeout expired',
  UND_ERR_BODY_TIMEOUT: 'Read timeout expired',
  UND_ERR_SOCKET: 'Connection closed',
};
/** An answer is a status and at most one method call; nothing of this size is one. */
const MAX_ANSWER_BYTES = 1024 * 1024;
const LONGEST_RETRY_AFTER_S = 3600;

/** The kept connections to one webhook. */
export class WebhookConnections {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly headers: Record<string, string>;

  /** @param answerTimeoutMs after which an unanswered update counts as failed */
  constructor(webhook: WebhookRecord, answerTimeoutMs: number) {
    const url = new URL(webhook.url);
    this.path = url.pathname + url.search;
    this.headers = {
      'content-type': 'application/json',
      ...(webhook.secret_token !== undefined && { 'x-telegram-bot-api-secret-token': webhook.secret_token }),
    };
    this.pool = new Pool(url.origin, {
      connections: webhook.max_connections,
      headersTimeout: answerTimeoutMs,
      bodyTimeout: answerTimeoutMs,
      maxResponseSize: MAX_ANSWER_BYTES,
    });
  }

  /** Hands one update over; never throws. */
  async post({ update }: PendingUpdate): Promise<Outcome> {
    try {
      const answer = await this.pool.request({
        method: 'POST',
        path: this.path,
        headers: this.headers,
        body: JSON.stringify(update),
      });
      const body = await answer.body.text();
      if (answer.statusCode >= 200 && answer.statusCode <= 299) {
        return { ok: true, contentType: String(answer.headers['content-type'] ?? ''), body };
      }
      return refused(answer.statusCode, answer.statusText, String(answer.headers['retry-after'] ?? ''));
    } catch (error) {
      return { ok: false, error: CONNECTION_ERRORS[errorCode(error)] ?? 'Connection closed', retryAfter: 0 };
    }
  }

  /** Breaks the connections; updates in flight fail. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

function refused(status: number, reason: string, retryAfter: string): Outcome {
  const seconds = /^\d+$/.test(retryAfter) ? Math.min(Number(retryAfter), LONGEST_RETRY_AFTER_S) : 0;
  return {
    ok: false,
    status,
    error: `Wrong response from the webhook: ${status} ${reason}`.trimEnd(),
    retryAfter: seconds,
  };
}
