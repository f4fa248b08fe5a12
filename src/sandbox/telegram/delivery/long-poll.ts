import { conflict, type TelegramRefusal } from '../protocol/refusal';
import type { PendingUpdate } from '../store/records';
import type { UpdateQueue } from './update-queue';

type ApiUpdate = PendingUpdate['update'];

/** The parameters of `getUpdates`, already within their ranges; `timeout` in seconds. */
export interface Poll {
  offset: number;
  limit: number;
  timeout: number;
}

interface HeldPoll {
  answer: () => void;
  refuse: (refusal: TelegramRefusal) => void;
}

/** `getUpdates`: hands out what waits, or holds the call until something comes. One caller at a time. */
export class LongPoll {
  private held: HeldPoll | undefined;
  private lastCall = -Infinity;

  constructor(private readonly queue: UpdateQueue) {}

  /** Whether someone is polling, or did within the last `ms`. */
  isActive(ms: number): boolean {
    return this.held !== undefined || performance.now() - this.lastCall < ms;
  }

  /** Confirms what lies before `offset` and returns what follows; 409 for the earlier of two callers. */
  async poll({ offset, limit, timeout }: Poll, signal?: AbortSignal): Promise<ApiUpdate[]> {
    this.lastCall = performance.now();
    this.confirm(offset);
    const waiting = this.take(limit);
    if (waiting.length > 0 || timeout === 0) return waiting;
    this.interrupt('terminated by other getUpdates request; make sure that only one bot instance is running');
    await this.hold(timeout, signal);
    return this.take(limit);
  }

  /** Ends the held call with 409 and the reason. */
  interrupt(reason: string): void {
    this.held?.refuse(conflict(reason));
  }

  /** Ends the held call with nothing. */
  release(): void {
    this.held?.answer();
  }

  private confirm(offset: number): void {
    const waiting = this.queue.waiting();
    const confirmed =
      offset < 0
        ? waiting.slice(0, Math.max(0, waiting.length + offset))
        : waiting.filter(({ update }) => update.update_id < offset);
    for (const update of confirmed) this.queue.drop(update);
  }

  private take(limit: number): ApiUpdate[] {
    return this.queue
      .waiting()
      .slice(0, limit)
      .map(({ update }) => update);
  }

  private async hold(seconds: number, signal?: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(timer);
        forget();
        signal?.removeEventListener('abort', held.answer);
        if (this.held === held) this.held = undefined;
        finish();
      };
      const held: HeldPoll = {
        answer: () => {
          end(resolve);
        },
        refuse: (refusal) => {
          end(() => {
            reject(refusal);
          });
        },
      };
      const timer = setTimeout(held.answer, seconds * 1000);
      const forget = this.queue.onArrival(held.answer);
      signal?.addEventListener('abort', held.answer);
      this.held = held;
    });
  }
}
