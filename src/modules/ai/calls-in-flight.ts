import { AiUnavailable } from './ai.errors';

/**
 * Lets so many calls be under way at a time; the others wait in the order they came. (`cockatiel`'s bulkhead lets newcomers
 * overtake, and forgets to call the next where one that waited was given up.)
 */
export class CallsInFlight {
  private running = 0;
  /** Who waits, first come first; each is called when its turn has come. */
  private readonly waiting = new Set<() => void>();

  /** @param show is told of every change. */
  constructor(
    private readonly limit: number,
    private readonly show: (running: number, waiting: number) => void,
  ) {}

  /** Makes a call when its turn has come; throws `AiUnavailable` (busy) when `deadline` comes before. */
  async run<T>(deadline: AbortSignal, call: () => Promise<T>): Promise<T> {
    if (this.running < this.limit) this.running += 1;
    else await this.turn(deadline);
    this.tell();
    try {
      return await call();
    } finally {
      const [next] = this.waiting;
      // The place is handed on, so that nobody who comes just now takes it.
      if (next) next();
      else this.running -= 1;
      this.tell();
    }
  }

  private turn(deadline: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting.delete(take);
        deadline.removeEventListener('abort', giveUp);
      };
      const take = (): void => {
        leave();
        resolve();
      };
      const giveUp = (): void => {
        leave();
        this.tell();
        reject(new AiUnavailable('busy'));
      };
      this.waiting.add(take);
      deadline.addEventListener('abort', giveUp);
      if (deadline.aborted) giveUp();
      this.tell();
    });
  }

  private tell(): void {
    this.show(this.running, this.waiting.size);
  }
}
