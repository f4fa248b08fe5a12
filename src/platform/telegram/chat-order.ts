/** Work for one chat in the order it was asked for, each piece after the end of the one before; chats do not wait for each other. */
export class ChatOrder {
  /** Of each busy chat the piece asked for last. */
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs `work` at once where the chat is idle; a failure goes to whoever asked and holds up nothing behind it. */
  async run<T>(chat: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(chat);
    const mine = before ? before.then(work, work) : work();
    this.last.set(chat, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(chat) === mine) this.last.delete(chat);
    }
  }

  /** How many chats are busy. */
  get size(): number {
    return this.last.size;
  }
}
