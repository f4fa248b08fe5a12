import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs.service';
import { Clock } from '../../shared/clock';
import { SubscriptionsService } from '../subscriptions';
import { tarotTextReady } from './events/tarot-text-ready.event';
import { interpretKey, interpretReading, type TarotTextKey } from './jobs/interpret-reading.job';
import type { TarotFollowUp } from './tarot-follow-up.entity';
import type { TarotReading } from './tarot-reading.entity';
import { TarotRepository } from './tarot.repository';
import { TarotWriter } from './tarot.writer';

/** A text is ordered anew when it has been awaited for so long: a queue may have lost it, whatever happened to it. */
const OVERDUE_MS = 5 * 60_000;
/** And given up after so long, with what it had used. */
const HOPELESS_MS = 60 * 60_000;

/** What is to be written, with all it rests on. */
interface Order {
  readonly reading: TarotReading;
  /** Nothing where the interpretation is meant. */
  readonly followUp: TarotFollowUp | undefined;
  readonly before: readonly TarotFollowUp[];
}

/** Has each text about cards written once, and gives back what a failure has used. */
@Injectable()
export class TarotQueue {
  constructor(
    private readonly readings: TarotRepository,
    private readonly writer: TarotWriter,
    private readonly subscriptions: SubscriptionsService,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether texts are there as soon as they are ordered. */
  get isInstant(): boolean {
    return this.writer.isInstant;
  }

  /** Has a text written: at once where that takes milliseconds, else by a job that begins with the caller's commit. */
  async order(key: TarotTextKey): Promise<void> {
    const order = this.isInstant ? await this.find(key) : null;
    if (order) await this.write(order);
    else await this.jobs.add(interpretReading, key, { key: interpretKey(key) });
  }

  /** Carries an order out, and tells: also of a text that is there already, for whoever told of it may have been killed. */
  async carryOut(key: TarotTextKey): Promise<void> {
    const order = await this.find(key);
    if (!order) return;
    if (isAwaited(order)) await this.write(order);
    await this.jobs.add(tarotTextReady, key, { key: `tarot.text-ready:${interpretKey(key)}` });
  }

  /** Ends the waiting for a text that failed, gives back what it had used, and tells. */
  async giveUp(key: TarotTextKey): Promise<void> {
    await this.database.transaction(async () => {
      const order = await this.find(key);
      if (!order) return;
      const { reading, followUp } = order;
      const isGivenUp = await (followUp
        ? this.readings.failFollowUp(reading.id, followUp.number)
        : this.readings.move(reading.id, 'drawn', 'failed'));
      if (!isGivenUp) return;
      const { receipt } = followUp ?? reading;
      if (receipt !== null) await this.subscriptions.giveBack(receipt);
      await this.jobs.add(tarotTextReady, key, { key: `tarot.text-ready:${interpretKey(key)}` });
    });
  }

  /** Orders anew what has been awaited for over five minutes, and gives up what has been for over an hour. */
  async recover(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { since, ...key } of await this.readings.listOverdue(new Date(now - OVERDUE_MS))) {
      if (now - since.getTime() > HOPELESS_MS) await this.giveUp(key);
      else await this.jobs.add(interpretReading, key, { key: interpretKey(key) });
    }
  }

  private async find({ readingId, followUp: number }: TarotTextKey): Promise<Order | null> {
    const reading = await this.readings.find(readingId);
    if (!reading) return null;
    const all = number === null ? [] : await this.readings.listFollowUps([readingId]);
    const followUp = all.find((one) => one.number === number);
    return { reading, followUp, before: all.filter((one) => one.number < (number ?? 0)) };
  }

  private async write({ reading, followUp, before }: Order): Promise<void> {
    const told = await (followUp ? this.writer.answer(reading, followUp, before) : this.writer.interpret(reading));
    const isKept = await (followUp
      ? this.readings.tellFollowUp(reading.id, followUp.number, told)
      : this.readings.tell(reading.id, told, this.clock.now()));
    if (isKept || told.writtenTextId === null) return;
    const now = await this.find({ readingId: reading.id, followUp: followUp?.number ?? null });
    const present = followUp ? now?.followUp : now?.reading;
    // Deleted, given up or told another way meanwhile: nobody reads this one. Whoever waited for it has told the same.
    if (present?.writtenTextId !== told.writtenTextId) await this.writer.forget([told.writtenTextId]);
  }
}

function isAwaited({ reading, followUp }: Order): boolean {
  return followUp ? followUp.state === 'asked' : reading.state === 'drawn';
}
