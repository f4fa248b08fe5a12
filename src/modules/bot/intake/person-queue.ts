/** Telegram sends a person's updates one at a time in each of a few queues; only a burst of copies or an attack waits in such numbers. */
const LONGEST_QUEUE = 100;
/** As long as a statement may wait in PostgreSQL: whoever waits for more is told to come again. */
const LONGEST_WAIT_MS = 8_000;

/** Too many updates of one person wait already, or one waited too long: nothing was done, and it must come again. */
export class PersonBusy extends Error {
  constructor() {
    super('The updates of this person wait for one that is in work');
    this.name = 'PersonBusy';
  }
}

/**
 * One update of a person in work at a time, the others waiting outside the database in the order they came. Over all
 * processes `PersonHolds` keeps them apart, in whichever order they reach it; but whoever waits there asks the database
 * again and again: without this queue one person's burst would do nothing else.
 */
export class PersonQueue {
  private readonly queues = new Map<number, Waiting[]>();

  /** Runs `work` when the earlier work of this person is over; throws `PersonBusy` past 100 waiting or 8 s. */
  async run<T>(personId: number, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(personId);
    if (queue) await this.turn(queue);
    else this.queues.set(personId, []);
    try {
      return await work();
    } finally {
      this.passOn(personId);
    }
  }

  private async turn(queue: Waiting[]): Promise<void> {
    if (queue.length >= LONGEST_QUEUE) throw new PersonBusy();
    await new Promise<void>((begin, reject) => {
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiting), 1);
        reject(new PersonBusy());
      }, LONGEST_WAIT_MS);
      const waiting = { begin, timer };
      queue.push(waiting);
    });
  }

  private passOn(personId: number): void {
    const next = this.queues.get(personId)?.shift();
    if (!next) {
      this.queues.delete(personId);
      return;
    }
    clearTimeout(next.timer);
    next.begin();
  }
}

interface Waiting {
  readonly begin: () => void;
  readonly timer: NodeJS.Timeout;
}
