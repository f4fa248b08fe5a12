import { ChatPace } from './chat-pace';
import { isGroup } from './send-lane';

/** In place of a chat: all of them. */
export const EVERYBODY = '*';

/** Until when Telegram wants no sends to a chat, or to `EVERYBODY`. */
export interface FloodWait {
  readonly chat: string;
  /** From now on. */
  readonly waitMs: number;
}

/**
 * The waits Telegram asked for (429), as far as this process knows. A 429 does not say whom it is about, so this is the
 * rule: it is about the refused chat. Only when two private chats that had no more than a message a second are refused
 * within one wait it is about everybody, for the shorter of the two. One chat that is pressed without end, or a group over
 * its 20 a minute, so never stops the others; and a send too many over all is known at the second refusal.
 */
export class FloodWaits {
  private readonly until = new Map<string, number>();
  private readonly pace: ChatPace;
  /** The last refused chat that had done nothing to deserve it. */
  private unexplained: { readonly chat: string; readonly until: number } | undefined;

  /** @param now milliseconds that never go back. */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.pace = new ChatPace(now);
  }

  /** How long a send to the chat must still wait, in milliseconds; 0 nearly always. */
  waitMs(chat: string): number {
    if (this.until.size === 0) return 0;
    return Math.max(this.left(chat), this.left(EVERYBODY));
  }

  /** How long everybody must still wait, in milliseconds. */
  get overallMs(): number {
    return this.left(EVERYBODY);
  }

  /** One send to the chat leaves. */
  count(chat: string): void {
    this.pace.count(chat);
  }

  /** Judges one 429 and keeps to it; gives what other processes must keep to as well. */
  refuse(chat: string, waitMs: number): FloodWait[] {
    const waits = [{ chat, waitMs }];
    const other = this.unexplained;
    if (!isGroup(chat) && !this.pace.isOver(chat)) {
      this.unexplained = { chat, until: this.now() + waitMs };
      const otherMs = other && other.chat !== chat ? other.until - this.now() : 0;
      if (otherMs > 0) waits.push({ chat: EVERYBODY, waitMs: Math.min(waitMs, otherMs) });
    }
    this.learn(waits);
    return waits;
  }

  /** Keeps to waits that another process was told, and forgets those that are over. */
  learn(waits: readonly FloodWait[]): void {
    const now = this.now();
    for (const { chat, waitMs } of waits) {
      this.until.set(chat, Math.max(this.until.get(chat) ?? 0, now + waitMs));
    }
    for (const [chat, until] of this.until) if (until <= now) this.until.delete(chat);
  }

  private left(chat: string): number {
    return Math.max(0, (this.until.get(chat) ?? 0) - this.now());
  }
}
