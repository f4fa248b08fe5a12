import { Injectable } from '@nestjs/common';
import type { Update } from '@grammyjs/types';
import { Database } from '../../../platform/database/database';
import { type Hold, HoldLost } from '../../../platform/database/grouped-statements';
import { Arrivals, type Visit, visitorOf } from '../arrivals.service';
import { UpdateHandlers } from '../update-handlers.service';
import { BotUpdatesRepository } from './bot-updates.repository';
import { PersonHolds } from './person-holds.service';

/** What became of an update; of a press, whether the handler has answered it. */
export type Outcome = 'copy' | 'handled' | 'answered';

/**
 * The work on one update, which is committed together with the note that it is done, so that a crash at any moment leaves
 * either both or neither.
 */
@Injectable()
export class UpdateWork {
  constructor(
    private readonly handlers: UpdateHandlers,
    private readonly database: Database,
    private readonly updates: BotUpdatesRepository,
    private readonly arrivals: Arrivals,
    private readonly holds: PersonHolds,
  ) {}

  /** Works it off unless that is done; throws what the handlers throw, and then nothing of it is kept. */
  async do(update: Update): Promise<Outcome> {
    const visitor = visitorOf(update);
    if (!visitor) return this.database.transaction(() => this.workFresh(update, () => Promise.resolve()));
    const questions = [this.updates.asking(update.update_id), ...this.arrivals.asking(visitor)] as const;
    const { hold, answers } = await this.holds.enter(visitor.from.id, ...questions);
    try {
      const [{ isDone }, found, dialog] = answers;
      if (isDone) return 'copy';
      if (found.id !== null && !found.reachable) {
        const meetAgain = () => this.arrivals.meetAgain(update, visitor, dialog);
        return await this.database.transaction(() => this.workFresh(update, meetAgain));
      }
      return await this.visit(update, this.arrivals.enter(update, visitor, found, dialog), hold);
    } finally {
      this.holds.leave(hold);
    }
  }

  /** Most of what people do asks nothing more of the database, and then no transaction is opened for it. */
  private visit(update: Update, { rows, open }: Visit, hold: Hold): Promise<Outcome> {
    const opening = async () => {
      const [isFresh] = await Promise.all([this.updates.accept(update.update_id), open()]);
      if (!isFresh) throw new HoldLost();
    };
    const unopened = () => [this.updates.noting(update.update_id), ...rows()];
    return this.database.lateTransaction({ hold, opening, unopened }, () => this.handle(update));
  }

  private async workFresh(update: Update, meet: () => Promise<void>): Promise<Outcome> {
    const [isFresh] = await Promise.all([this.updates.accept(update.update_id), meet()]);
    return isFresh ? this.handle(update) : 'copy';
  }

  private async handle(update: Update): Promise<Outcome> {
    const { pressAnswered } = await this.handlers.handle(update);
    return pressAnswered ? 'answered' : 'handled';
  }
}
