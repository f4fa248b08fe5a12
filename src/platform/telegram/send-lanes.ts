import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter, Gauge, Histogram } from 'prom-client';
import { ChatOrder } from './chat-order';
import { FloodWaits } from './flood-waits';
import { pause } from './pause';
import { SendBudget, type Verdict } from './send-budget';
import { NoFreeSlot, type SendLane } from './send-lane';
import { TelegramError } from './telegram-error';

/** One call that sends: where to, in which lane, and who may give it up while it waits. */
export interface Send {
  readonly method: string;
  readonly chat: string;
  readonly lane: SendLane;
  readonly signal?: AbortSignal;
}

/** A person's request can be held for 3 s, beside the call that was told so; a longer wait is for whoever asked to decide. */
const INTERACTIVE_PATIENCE_MS = 3_500;
/** A slot missed by more (a busy process) is given up: late ones together would be a burst. */
const LATE_MS = 100;
/** A draft may find that the chat's second is not quite over; it is not held up longer than nobody notices. */
const DRAFT_PATIENCE_MS = 250;
const BEAT_MS = 1_000;
const BEATS_PER_SWEEP = 10;
const BROADCAST_TURN = 'broadcast';

/**
 * When a send may leave. Interactive ones at once, held only by a 429 that any process was told; they are counted, and
 * notifications and broadcasts share what they leave of 28 a second over all processes, one a second per chat. A lane
 * keeps the order of a chat within this process; an earlier lane overtakes. What waits here is held in memory by its
 * caller, so callers bound it (jobs by their concurrency). Drafts take what nobody else wants this moment, or nothing.
 */
@Injectable()
export class SendLanes implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Telegram');
  private readonly floods = new FloodWaits();
  private readonly order = {
    interactive: new ChatOrder(),
    notification: new ChatOrder(),
    broadcast: new ChatOrder(),
    draft: new ChatOrder(),
  };
  /** Broadcasts ask for slots one after the other, so that a thousand waiting ones are one question to the database. */
  private readonly turns = new ChatOrder();
  private readonly closing = new AbortController();
  private interactiveSends = 0;
  private beats = 0;
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> | undefined;
  private isAway = false;

  constructor(
    private readonly budget: SendBudget,
    @InjectMetric('telegram_sends_total') private readonly sends: Counter<'lane'>,
    @InjectMetric('telegram_send_wait_seconds') private readonly waited: Histogram<'lane'>,
    @InjectMetric('telegram_retry_after_seconds_total') private readonly told: Counter,
    @InjectMetric('telegram_flood_wait_seconds') private readonly flood: Gauge,
  ) {}

  /** From now on this process and the others hear of each other every second. */
  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
  }

  /** What waits for a slot is rejected, so that its job runs elsewhere; what has left is not touched. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.closing.abort();
    await this.beating;
    await this.budget.close();
  }

  /**
   * Calls `post` when it may leave. An interactive send throws a `TelegramError` 429 without calling when it had to wait
   * more than 3 s; the others wait as long as it takes, again after a 429, and throw when the database is away (nothing was
   * sent then), or when `signal` falls or the process ends while they wait. A draft throws `NoFreeSlot` instead of waiting.
   */
  send<T>(send: Send, post: () => Promise<T>): Promise<T> {
    const askedAt = performance.now();
    return this.order[send.lane].run(send.chat, () => {
      if (send.lane === 'draft') return this.ifFree(send, askedAt, post);
      return send.lane === 'interactive' ? this.atOnce(send, askedAt, post) : this.inTurn(send, askedAt, post);
    });
  }

  private async ifFree<T>(send: Send, askedAt: number, post: () => Promise<T>): Promise<T> {
    for (;;) {
      if (this.floods.waitMs(send.chat) > 0) throw new NoFreeSlot();
      const { verdict, waitMs } = await this.budget.take(send.chat, false);
      if (verdict === 'go') break;
      if (performance.now() + waitMs > askedAt + DRAFT_PATIENCE_MS) throw new NoFreeSlot();
      await pause(waitMs, send.signal ? [send.signal] : []);
    }
    try {
      return await this.leave(send, post);
    } catch (error) {
      if (this.isRefusal(error)) void this.tell(send.chat, error.retryAfter);
      throw error;
    }
  }

  private async atOnce<T>(send: Send, askedAt: number, post: () => Promise<T>): Promise<T> {
    const deadline = askedAt + INTERACTIVE_PATIENCE_MS;
    if (this.floods.waitMs(send.chat) > 0) await this.sitOut(send, deadline);
    try {
      return await this.leave(send, post);
    } catch (error) {
      if (!this.isRefusal(error)) throw error;
      void this.tell(send.chat, error.retryAfter);
    }
    await this.sitOut(send, deadline);
    try {
      return await this.leave(send, post);
    } catch (error) {
      if (this.isRefusal(error)) void this.tell(send.chat, error.retryAfter);
      throw error;
    }
  }

  /** Until no 429 is known for the chat; not when that is after the deadline. */
  private async sitOut({ chat, lane, method, signal }: Send, deadline: number): Promise<void> {
    const began = performance.now();
    for (let wait = this.floods.waitMs(chat); wait > 0; wait = this.floods.waitMs(chat)) {
      if (performance.now() + wait > deadline) {
        throw new TelegramError(method, 429, 'Too Many Requests: not asked again yet', Math.ceil(wait / 1_000));
      }
      await pause(wait, signal ? [signal] : []);
    }
    this.observeWait(lane, began);
  }

  private async inTurn<T>(send: Send, askedAt: number, post: () => Promise<T>): Promise<T> {
    for (let since = askedAt; ; since = performance.now()) {
      await this.waitForSlot(send);
      this.observeWait(send.lane, since);
      try {
        return await this.leave(send, post);
      } catch (error) {
        if (!this.isRefusal(error)) throw error;
        await this.tell(send.chat, error.retryAfter);
      }
    }
  }

  private async waitForSlot(send: Send): Promise<void> {
    const signals = send.signal ? [this.closing.signal, send.signal] : [this.closing.signal];
    for (;;) {
      await pause(this.floods.waitMs(send.chat), signals);
      const { verdict, waitMs } = await this.ask(send, signals);
      const dueAt = performance.now() + waitMs;
      await pause(waitMs, signals);
      const isInTime = performance.now() - dueAt < LATE_MS;
      if (verdict === 'go' && isInTime && this.floods.waitMs(send.chat) === 0) return;
    }
  }

  private ask(send: Send, signals: readonly AbortSignal[]): Promise<Verdict> {
    if (send.lane === 'notification') return this.budget.take(send.chat, true);
    return this.turns.run(BROADCAST_TURN, async () => {
      for (;;) {
        await pause(0, signals);
        const verdict = await this.budget.take(send.chat, false);
        if (verdict.verdict !== 'everybody') return verdict;
        await pause(verdict.waitMs, signals);
      }
    });
  }

  private leave<T>({ chat, lane }: Send, post: () => Promise<T>): Promise<T> {
    if (lane === 'interactive') this.interactiveSends++;
    this.floods.count(chat);
    this.sends.inc({ lane });
    return post();
  }

  private observeWait(lane: SendLane, since: number): void {
    this.waited.observe({ lane }, (performance.now() - since) / 1_000);
  }

  private isRefusal(error: unknown): error is TelegramError & { readonly retryAfter: number } {
    return error instanceof TelegramError && error.errorCode === 429 && error.retryAfter !== undefined;
  }

  /** Keeps to a 429 and lets the other processes know; when the database is away they learn it from Telegram themselves. */
  private async tell(chat: string, seconds: number): Promise<void> {
    const waits = this.floods.refuse(chat, seconds * 1_000);
    const isForAll = waits.length > 1;
    this.told.inc(seconds);
    this.logger.warn(`Telegram wants ${isForAll ? 'no sends' : 'no sends to one chat'} for ${seconds} s`);
    await this.budget.refuse(waits).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Other processes could not be told of it');
    });
  }

  private async beat(): Promise<void> {
    if (this.beating) return;
    this.beating = this.exchange();
    await this.beating;
    this.beating = undefined;
  }

  private async exchange(): Promise<void> {
    const sends = this.interactiveSends;
    this.interactiveSends = 0;
    try {
      this.floods.learn(await this.budget.exchange(sends));
      if (++this.beats % BEATS_PER_SWEEP === 0) await this.budget.sweep();
      this.isAway = false;
    } catch (error) {
      if (!this.isAway) this.logger.warn({ err: error }, 'The send lanes do not reach their database');
      this.isAway = true;
    }
    this.flood.set(this.floods.overallMs / 1_000);
  }
}
