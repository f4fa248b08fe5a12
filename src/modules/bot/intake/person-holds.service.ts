import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Hold, Questions } from '../../../platform/database/grouped-statements';
import { PersonBusy } from './person-queue';

/** As long as a statement would wait for a lock: whoever waits for more is told to come again. */
const PATIENCE_MS = 6_000;
/** About so often it is asked again; never in step with others. */
const LOOK_MS = 20;

/**
 * Keeps one person's updates apart over all processes, where `PersonQueue` does within one. Whoever waits for another
 * process asks again and again and holds no connection meanwhile.
 */
@Injectable()
export class PersonHolds {
  constructor(private readonly database: Database) {}

  /**
   * Waits until no other process works for this person, and answers questions by what is there then. Whoever enters has to
   * leave. Throws `PersonBusy` where another process has the person for 6 s.
   */
  async enter<Answers extends readonly object[]>(
    personId: number,
    ...questions: Questions<Answers>
  ): Promise<{ readonly hold: Hold; readonly answers: Answers }> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const entered = await this.database.grouped.hold<Answers>(`person ${personId}`, ...questions);
      if (entered) return entered;
      if (performance.now() >= deadline) throw new PersonBusy();
      await delay(LOOK_MS * (0.5 + Math.random()));
    }
  }

  /** Lets others work for the person. */
  leave(hold: Hold): void {
    this.database.grouped.release(hold);
  }
}
