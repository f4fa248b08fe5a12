import { Injectable } from '@nestjs/common';
import { SubscriptionsService } from '../subscriptions';
import { type User, UsersService } from '../users';
import { cardOf } from './domain/deck';
import type { CardId } from './domain/card-id';
import type { Reading } from './domain/reading';
import type { HistoryPage, TarotStatistics } from './domain/reading-answers';
import { ReadingSealer } from './reading-sealer';
import type { TarotReading } from './tarot-reading.entity';
import { type Count, TarotRepository } from './tarot.repository';
import { TarotWriter } from './tarot.writer';

/** Readings of a page. */
const PAGE_SIZE = 5;
/** Favourite cards that are named. */
const FAVOURITES = 5;

/** What a person was told by the cards, as far back as their plan goes. */
@Injectable()
export class TarotHistory {
  constructor(
    private readonly readings: TarotRepository,
    private readonly sealer: ReadingSealer,
    private readonly subscriptions: SubscriptionsService,
    private readonly users: UsersService,
    private readonly writer: TarotWriter,
  ) {}

  /** A page of readings, the newest first; the last page where there are not so many. */
  async list(user: User, page: number): Promise<HistoryPage> {
    const [amount, total] = await Promise.all([this.amountOf(user), this.readings.countTold(user.id)]);
    const shown = Math.min(total, amount);
    const pages = Math.max(1, Math.ceil(shown / PAGE_SIZE));
    const at = Math.min(Math.max(page, 0), pages - 1);
    const count = Math.min(PAGE_SIZE, shown - at * PAGE_SIZE);
    const rows = count > 0 ? await this.readings.listTold(user.id, at * PAGE_SIZE, count) : [];
    return { readings: await this.read(rows), page: at, pages, hidden: total - shown };
  }

  /** A told reading that the person's plan shows. */
  async find(user: User, id: string): Promise<Reading | null> {
    const row = await this.readings.find(id, user.id);
    if (row?.state !== 'told') return null;
    const amount = await this.amountOf(user);
    const isShown = amount === Infinity || (await this.readings.isAmongNewest(id, user.id, amount));
    return isShown ? ((await this.read([row]))[0] ?? null) : null;
  }

  /** Today's card, once it was told. */
  async cardOfDay(user: User): Promise<Reading | null> {
    const row = await this.readings.findNewest(user.id, 'card-of-day');
    const isToday = row?.state === 'told' && row.localDate === this.users.todayOf(user);
    return isToday ? this.sealer.unseal(row) : null;
  }

  /** Keeps a person's own note to a reading, sealed, or takes it away; nothing where there is no such reading. */
  async writeNote(user: User, id: string, note: string | null): Promise<Reading | null> {
    const reading = await this.find(user, id);
    if (!reading) return null;
    await this.readings.saveNote(id, note === null ? null : this.sealer.seal(note, 'note'));
    return { ...reading, note };
  }

  /** Removes a reading: cards, question, texts and note. What it used of the limit stays used. */
  async delete(user: User, id: string): Promise<boolean> {
    const row = await this.readings.find(id, user.id);
    if (row?.state !== 'told') return false;
    const texts = await this.readings.delete(id, user.id);
    if (texts === null) return false;
    await this.writer.forget(texts);
    return true;
  }

  /** What a person's cards say of themselves. */
  async statistics(user: User): Promise<TarotStatistics> {
    const [counts, cards] = await Promise.all([
      this.readings.countCards(user.id),
      this.readings.listCardCounts(user.id),
    ]);
    const favourites = cards.filter(({ times }) => times > 1).slice(0, FAVOURITES);
    return {
      ...counts,
      favourites: favourites.map(({ what, times }) => ({ card: what as CardId, times })),
      suits: suitsOf(cards),
    };
  }

  /** `Infinity` where the plan shows all. */
  private async amountOf(user: User): Promise<number> {
    return (await this.subscriptions.remaining(user, 'tarot.history')).amount ?? Infinity;
  }

  private async read(rows: readonly TarotReading[]): Promise<Reading[]> {
    const followUps = rows.length === 0 ? [] : await this.readings.listFollowUps(rows.map(({ id }) => id));
    return rows.map((row) => this.sealer.unseal(row, followUps));
  }
}

function suitsOf(cards: readonly Count[]): TarotStatistics['suits'] {
  const suits = { wands: 0, cups: 0, swords: 0, pentacles: 0, major: 0 };
  for (const { what, times } of cards) {
    const card = cardOf(what as CardId);
    suits[card.arcana === 'major' ? 'major' : card.suit] += times;
  }
  return suits;
}
