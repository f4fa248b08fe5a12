/** Sends are counted in spans of so long, the present one and the one before. */
const SPAN_MS = 5_000;
/** More than one a second, even when both spans are full. */
const MOST = 10;

/** Whether this process lately sent a chat more than the one message a second that Telegram advises; forgets idle chats. */
export class ChatPace {
  private counts = new Map<string, number>();
  private before = new Map<string, number>();
  private spanEndsAt = 0;

  /** @param now milliseconds that never go back. */
  constructor(private readonly now: () => number) {}

  /** One send leaves. */
  count(chat: string): void {
    this.turn();
    this.counts.set(chat, (this.counts.get(chat) ?? 0) + 1);
  }

  /** Over 10 within the last 5 to 10 s. */
  isOver(chat: string): boolean {
    this.turn();
    return (this.counts.get(chat) ?? 0) + (this.before.get(chat) ?? 0) > MOST;
  }

  private turn(): void {
    const now = this.now();
    if (now < this.spanEndsAt) return;
    this.before = now < this.spanEndsAt + SPAN_MS ? this.counts : new Map<string, number>();
    this.counts = new Map();
    this.spanEndsAt = now + SPAN_MS;
  }
}
