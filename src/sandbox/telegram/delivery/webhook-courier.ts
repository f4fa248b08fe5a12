import type { PendingUpdate, WebhookRecord } from '../store/records';
import type { UpdateQueue } from './update-queue';
import { type Outcome, WebhookConnections } from './webhook-request';

const HOUR_MS = 60 * 60 * 1000;
/** The longest wait between two tries of one update, seconds. */
const LONGEST_WAIT_S = 60;
/** After so long of nothing but 410 the webhook is removed. */
const GONE_AFTER_MS = 23 * HOUR_MS;
const GONE = 410;

/** What a courier needs of its surroundings. */
export interface CourierOptions {
  queue: UpdateQueue;
  /** Multiplies every wait; 1 is Telegram's pace. */
  scale: number;
  answerTimeoutMs: number;
  onOutcome: (outcome: Outcome) => void;
  /** The webhook has said for long enough that it is gone. */
  onGone: () => void;
}

/** The updates of one queue, the first of them on its way or waiting for its next try. */
interface Lane {
  updates: PendingUpdate[];
  failures: number;
  delay: number;
}

/**
 * Delivers to a webhook as the real server does (WebhookActor.cpp): at most `max_connections` at once, one update of a
 * queue in flight, a failed one again at once and then after 2, 4, 8 … 60 s, until it is too old.
 */
export class WebhookCourier {
  private readonly connections: WebhookConnections;
  private readonly lanes = new Map<string, Lane>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly forget: () => void;
  private ready: string[] = [];
  private inFlight = 0;
  private stopped = false;
  private goneSince: number | undefined;

  constructor(
    private readonly webhook: WebhookRecord,
    private readonly options: CourierOptions,
  ) {
    this.connections = new WebhookConnections(webhook, options.answerTimeoutMs);
    this.forget = options.queue.onArrival((update) => {
      this.accept(update);
    });
    for (const update of options.queue.waiting()) this.accept(update);
  }

  /** Stops delivering; what was not confirmed stays in the queue. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.forget();
    for (const timer of this.timers) clearTimeout(timer);
    await this.connections.close();
  }

  private accept(update: PendingUpdate): void {
    const lane = this.lanes.get(update.queue);
    if (lane) {
      lane.updates.push(update);
      return;
    }
    this.lanes.set(update.queue, { updates: [update], failures: 0, delay: 1 });
    this.offer(update.queue);
  }

  private offer(queue: string): void {
    this.ready.push(queue);
    this.pump();
  }

  private pump(): void {
    while (!this.stopped && this.inFlight < this.webhook.max_connections) {
      const queue = this.ready.shift();
      if (queue === undefined) return;
      this.inFlight++;
      void this.deliver(queue);
    }
  }

  private async deliver(queue: string): Promise<void> {
    const lane = this.lanes.get(queue);
    const update = lane?.updates[0];
    if (lane && update) {
      const dead = this.options.queue.isDeadIn(update, 0);
      const outcome = dead ? undefined : await this.connections.post(update);
      if (this.stopped) return;
      if (outcome) this.options.onOutcome(outcome);
      if (!outcome || outcome.ok) this.finish(queue, lane, update);
      else this.retry(queue, lane, update, outcome.retryAfter);
      this.watchGone(outcome);
    }
    this.inFlight--;
    this.pump();
  }

  private finish(queue: string, lane: Lane, update: PendingUpdate): void {
    lane.updates.shift();
    lane.failures = 0;
    lane.delay = 1;
    if (lane.updates.length > 0) this.ready.push(queue);
    else this.lanes.delete(queue);
    this.options.queue.drop(update);
  }

  private retry(queue: string, lane: Lane, update: PendingUpdate, retryAfter: number): void {
    if (retryAfter === 0 && lane.failures > 0) lane.delay = Math.min(LONGEST_WAIT_S, lane.delay * 2);
    const seconds = retryAfter || (lane.failures === 0 ? 0 : lane.delay);
    lane.failures++;
    if (this.options.queue.isDeadIn(update, seconds)) {
      this.finish(queue, lane, update);
      return;
    }
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        this.offer(queue);
      },
      seconds * 1000 * this.options.scale,
    );
    this.timers.add(timer);
  }

  private watchGone(outcome: Outcome | undefined): void {
    const gone = outcome && !outcome.ok && outcome.status === GONE;
    if (!gone) this.goneSince = undefined;
    else if (this.goneSince === undefined) this.goneSince = performance.now();
    else if (performance.now() - this.goneSince > GONE_AFTER_MS * this.options.scale) this.options.onGone();
  }
}
