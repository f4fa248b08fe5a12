import { conflict, tooManyRequests } from '../protocol/refusal';
import type { Clock } from '../../../shared/clock';
import type { WebhookRecord } from '../store/records';
import type { Table, Tables } from '../store/tables';
import { LongPoll, type Poll } from './long-poll';
import { UpdateQueue } from './update-queue';
import { WebhookCourier } from './webhook-courier';
import type { Outcome } from './webhook-request';

/** `setWebhook` more than once in so long is refused. */
const WEBHOOK_CHANGE_MS = 1000;
/** A bot that polled within this time is taken to be still there. */
const POLLER_MEMORY_MS = 60_000;

/** How deliveries run; `scale` multiplies every wait, 1 is Telegram's pace. */
export interface DeliveryOptions {
  scale: number;
  answerTimeoutMs: number;
  /** The bot's side began or ceased to take updates; `error` is `last_error_message`. */
  onReachable: (reachable: boolean, error?: string) => void;
  /** A webhook answered with a method call. */
  onReply: (contentType: string, body: string) => void;
}

/** The two ways to the bot: a webhook while one is set, else `getUpdates`. */
export class Delivery {
  readonly queue: UpdateQueue;
  private readonly longPoll: LongPoll;
  private readonly settings: Table<WebhookRecord>;
  private readonly errors: Table<{ date: number; message: string }>;
  private courier: WebhookCourier | undefined;
  private changedAt = -Infinity;
  private failing = false;

  constructor(
    private readonly tables: Tables,
    private readonly clock: Clock,
    private readonly options: DeliveryOptions,
  ) {
    this.queue = new UpdateQueue(tables, clock);
    this.longPoll = new LongPoll(this.queue);
    this.settings = tables.table('webhook');
    this.errors = tables.table('webhook_error');
    this.start();
  }

  /** The webhook that is set. */
  get webhook(): WebhookRecord | undefined {
    return this.settings.get('current');
  }

  /** The last failure to deliver to it: Unix seconds and Telegram's words. */
  get lastError(): { date: number; message: string } | undefined {
    return this.errors.get('last');
  }

  /** Whether the bot's side takes updates at the moment. */
  get reachable(): boolean {
    return this.webhook ? !this.failing : this.longPoll.isActive(POLLER_MEMORY_MS);
  }

  /** Sends updates to a webhook from now on. Throws 429 on a second change within a second. */
  async setWebhook(webhook: WebhookRecord, kinds: string[] | undefined, dropPending: boolean): Promise<void> {
    const passed = performance.now() - this.changedAt;
    if (passed < WEBHOOK_CHANGE_MS * this.options.scale) throw tooManyRequests(1);
    this.changedAt = performance.now();
    if (!dropPending && sameWebhook(this.webhook, webhook)) {
      this.queue.allow(kinds);
      return;
    }
    this.longPoll.interrupt('terminated by setWebhook request');
    await this.stopCourier();
    this.tables.write(() => {
      if (dropPending) this.queue.clear();
      this.queue.allow(kinds);
      this.settings.set('current', webhook);
      this.errors.delete('last');
    });
    this.start();
    this.options.onReachable(true);
  }

  /** Removes the webhook; updates wait for `getUpdates`. */
  async deleteWebhook(dropPending: boolean): Promise<void> {
    await this.stopCourier();
    this.tables.write(() => {
      if (dropPending) this.queue.clear();
      this.settings.delete('current');
      this.errors.delete('last');
    });
    this.options.onReachable(this.reachable);
  }

  /** Answers `getUpdates`; 409 while a webhook is set. */
  async getUpdates(poll: Poll, kinds: string[] | undefined, signal?: AbortSignal): Promise<object[]> {
    if (this.webhook) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.queue.allow(kinds);
    if (!this.longPoll.isActive(POLLER_MEMORY_MS)) this.options.onReachable(true);
    return this.longPoll.poll(poll, signal);
  }

  /** Stops: calls held are answered with nothing, what was not confirmed stays. */
  async close(): Promise<void> {
    this.longPoll.release();
    await this.stopCourier();
  }

  private start(): void {
    if (!this.webhook) return;
    this.failing = false;
    this.courier = new WebhookCourier(this.webhook, {
      queue: this.queue,
      scale: this.options.scale,
      answerTimeoutMs: this.options.answerTimeoutMs,
      onOutcome: (outcome) => {
        this.note(outcome);
      },
      onGone: () => void this.deleteWebhook(false),
    });
  }

  private async stopCourier(): Promise<void> {
    const courier = this.courier;
    this.courier = undefined;
    await courier?.stop();
  }

  private note(outcome: Outcome): void {
    if (!outcome.ok) this.errors.set('last', { date: this.now(), message: outcome.error });
    const failed = !outcome.ok;
    if (failed !== this.failing) {
      this.failing = failed;
      this.options.onReachable(!failed, outcome.ok ? undefined : outcome.error);
    }
    if (outcome.ok && outcome.body !== '') this.options.onReply(outcome.contentType, outcome.body);
  }

  private now(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}

function sameWebhook(one: WebhookRecord | undefined, other: WebhookRecord): boolean {
  return (
    one?.url === other.url &&
    one.secret_token === other.secret_token &&
    one.max_connections === other.max_connections &&
    one.ip_address === other.ip_address
  );
}
