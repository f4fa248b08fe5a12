import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { type Allowance, SubscriptionsService } from '../subscriptions';
import { type User, UsersService } from '../users';
import type { FollowUpAnswer, FollowUpQuestion } from './domain/reading-answers';
import { ReadingSealer } from './reading-sealer';
import { TarotQueue } from './tarot.queue';
import { TarotRepository } from './tarot.repository';

/** Questions after a reading. Call it in a transaction that holds the person's row. */
@Injectable()
export class TarotFollowUps {
  constructor(
    private readonly readings: TarotRepository,
    private readonly sealer: ReadingSealer,
    private readonly subscriptions: SubscriptionsService,
    private readonly users: UsersService,
    private readonly queue: TarotQueue,
    private readonly clock: Clock,
  ) {}

  /** How many questions a person may still ask after a reading. */
  remaining(user: User, readingId: string): Promise<Allowance> {
    return this.subscriptions.remaining(user, 'tarot.follow-up', readingId);
  }

  /** Asks a question after a reading that was told: takes one unit, and has the answer written. */
  async ask(user: User, readingId: string, asked: FollowUpQuestion): Promise<FollowUpAnswer> {
    if (this.users.isHeldForCare(user)) return { kind: 'held' };
    const row = await this.readings.find(readingId, user.id);
    if (!row) return { kind: 'unknown' };
    if (row.state !== 'told') return { kind: 'not-told' };
    const { granted, receipt, amount, left } = await this.subscriptions.spend(user, 'tarot.follow-up', readingId);
    if (!granted) return { kind: amount === 0 ? 'not-in-plan' : 'none-left' };
    const before = await this.readings.listFollowUps([readingId]);
    const number = (before.at(-1)?.number ?? 0) + 1;
    const { question, isSoftened, mayLeave } = asked;
    await this.readings.addFollowUp({
      ...{ readingId, number, state: 'asked', isSoftened, mayLeave, receipt },
      questionSealed: this.sealer.seal(question, 'follow-up'),
      ...{ text: null, source: null, writtenTextId: null, askedAt: this.clock.now() },
    });
    await this.queue.order({ readingId, followUp: number });
    const followUps = await this.readings.listFollowUps([readingId]);
    return { kind: 'asked', reading: this.sealer.unseal(row, followUps), number, left };
  }
}
