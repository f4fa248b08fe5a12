import type { Dispatcher, FormData, Pool } from 'undici';

/** What one POST carries; `timeoutMs` holds for the head and for each pause in the body of the answer. */
export interface Post {
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body: string | FormData;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Posts and gives the whole body of the answer, whatever its status. Throws undici's error when none comes, or the reason
 * of `signal`. undici's own `request` makes a stream of every answer, which costs more than the rest of a call.
 */
export function post(pool: Pool, { timeoutMs, signal, ...request }: Post): Promise<string> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const answer = new WholeAnswer(resolve, reject, signal);
    pool.dispatch({ method: 'POST', headersTimeout: timeoutMs, bodyTimeout: timeoutMs, ...request }, answer);
  });
}

class WholeAnswer implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private giveUp: (() => void) | undefined;

  constructor(
    private readonly resolve: (body: string) => void,
    private readonly reject: (reason: Error) => void,
    private readonly signal: AbortSignal | undefined,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const { signal } = this;
    if (!signal) return;
    this.giveUp = () => {
      controller.abort(signal.reason instanceof Error ? signal.reason : new Error('Given up'));
    };
    if (signal.aborted) this.giveUp();
    else signal.addEventListener('abort', this.giveUp);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.forgetSignal();
    const [only] = this.chunks;
    this.resolve((only && this.chunks.length === 1 ? only : Buffer.concat(this.chunks)).toString());
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.forgetSignal();
    this.reject(error);
  }

  private forgetSignal(): void {
    if (this.giveUp) this.signal?.removeEventListener('abort', this.giveUp);
  }
}
