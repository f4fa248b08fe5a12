import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, LessThan, Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { LocalDate } from '../../shared/local-date';
import type { SpreadId } from './domain/spread';
import type { ReadingState } from './domain/reading-state';
import { TarotFollowUp } from './tarot-follow-up.entity';
import { TarotReading } from './tarot-reading.entity';

/** What a written text brings to its row. */
export type ToldText = Required<Pick<TarotReading, 'text' | 'source' | 'writtenTextId'>>;

/** How often one thing was drawn. */
export interface Count {
  readonly what: string;
  readonly times: number;
}

/** Told readings the plan lets the person see: $2 newest ones, all where it is null. */
const SHOWN = `select id from tarot_readings where user_id = $1 and state = 'told' order by id desc limit $2`;

/** The only queries over `tarot_readings` and `tarot_follow_ups`. */
@Injectable()
export class TarotRepository {
  constructor(
    @InjectRepository(TarotReading) private readonly readings: Repository<TarotReading>,
    @InjectRepository(TarotFollowUp) private readonly followUps: Repository<TarotFollowUp>,
    private readonly database: Database,
  ) {}

  /** Keeps a new reading. */
  async add(reading: Omit<TarotReading, 'id'>): Promise<TarotReading> {
    return this.readings.save(this.readings.create(reading));
  }

  /** A reading, of this person where one is named. */
  find(id: string, userId?: string): Promise<TarotReading | null> {
    return this.readings.findOneBy({ id, ...(userId !== undefined && { userId }) });
  }

  /** The reading whose cards a person is picking. */
  findPicking(userId: string): Promise<TarotReading | null> {
    return this.readings.findOneBy({ userId, state: 'picking' });
  }

  /** The newest reading of a spread whose cards all lie open. */
  findNewest(userId: string, spread: SpreadId): Promise<TarotReading | null> {
    const where = { userId, spread, state: In<ReadingState>(['drawn', 'told']) };
    return this.readings.findOne({ where, order: { id: 'desc' } });
  }

  /** The readings of a spread on one of the person's days that were told or will be. */
  listOfDay(userId: string, spread: SpreadId, localDate: LocalDate): Promise<TarotReading[]> {
    const state = In<ReadingState>(['drawn', 'told']);
    return this.readings.find({ where: { userId, spread, localDate, state }, order: { id: 'desc' } });
  }

  /** Keeps what a pick turned, if the reading still takes cards. */
  async keepCards(reading: TarotReading): Promise<boolean> {
    const { id, taps, wordSealed, cards, state, drawnAt } = reading;
    const { affected } = await this.readings.update(
      { id, state: 'picking' },
      { taps, wordSealed, cards, state, drawnAt },
    );
    return affected === 1;
  }

  /** Moves a reading on from a state; false where it is in another. */
  async move(id: string, from: ReadingState, to: ReadingState): Promise<boolean> {
    return (await this.readings.update({ id, state: from }, { state: to })).affected === 1;
  }

  /** Keeps the interpretation, if it is still awaited. */
  async tell(id: string, told: ToldText, toldAt: Date): Promise<boolean> {
    return (await this.readings.update({ id, state: 'drawn' }, { ...told, state: 'told', toldAt })).affected === 1;
  }

  /** Changes a person's own note. */
  async saveNote(id: string, noteSealed: string | null): Promise<void> {
    await this.readings.update({ id }, { noteSealed });
  }

  /** Removes a reading with its follow-ups, and gives the ids of the texts that were written for it. */
  async delete(id: string, userId: string): Promise<string[] | null> {
    const followUps = await this.listFollowUps([id]);
    const [row] = await this.database.query<{ text: string | null }>(
      'delete from tarot_readings where id = $1 and user_id = $2 returning written_text_id as text',
      [id, userId],
    );
    if (!row) return null;
    return [row.text, ...followUps.map(({ writtenTextId }) => writtenTextId)].filter((text) => text !== null);
  }

  /** How many of a person's readings were told. */
  countTold(userId: string): Promise<number> {
    return this.readings.countBy({ userId, state: 'told' });
  }

  /** Told readings of a person, newest first. */
  listTold(userId: string, skip: number, take: number): Promise<TarotReading[]> {
    return this.readings.find({ where: { userId, state: 'told' }, order: { id: 'desc' }, skip, take });
  }

  /** Whether a told reading is among the person's newest `amount`. */
  async isAmongNewest(id: string, userId: string, amount: number): Promise<boolean> {
    const rows = await this.database.query(`select 1 from (${SHOWN}) shown where id = $3`, [userId, amount, id]);
    return rows.length > 0;
  }

  /** What a person was told of so far: how many readings, cards and reversed ones, and since when. */
  async countCards(userId: string): Promise<{ readings: number; cards: number; reversed: number; since: LocalDate }> {
    const [row] = await this.database.query<{ readings: number; cards: number; reversed: number; since: LocalDate }>(
      `select count(distinct id)::int as readings, count(*)::int as cards, min(local_date)::text as since,
              count(*) filter (where card ->> 'orientation' = 'reversed')::int as reversed
         from tarot_readings cross join jsonb_array_elements(cards) as card
        where user_id = $1 and state = 'told'`,
      [userId],
    );
    if (!row) throw new Error('A count without a row');
    return row;
  }

  /** How often each card came, the most frequent first. */
  listCardCounts(userId: string): Promise<Count[]> {
    return this.database.query<Count>(
      `select card ->> 'card' as what, count(*)::int as times
         from tarot_readings cross join jsonb_array_elements(cards) as card
        where user_id = $1 and state = 'told' group by what order by times desc, max(id) desc`,
      [userId],
    );
  }

  /** Readings and follow-ups whose text has been awaited since before a moment. */
  async listOverdue(before: Date): Promise<{ readingId: string; followUp: number | null; since: Date }[]> {
    const [readings, followUps] = await Promise.all([
      this.readings.findBy({ state: 'drawn', drawnAt: LessThan(before) }),
      this.followUps.findBy({ state: 'asked', askedAt: LessThan(before) }),
    ]);
    return [
      ...readings.map(({ id, drawnAt, beganAt }) => ({ readingId: id, followUp: null, since: drawnAt ?? beganAt })),
      ...followUps.map(({ readingId, number, askedAt }) => ({ readingId, followUp: number, since: askedAt })),
    ];
  }

  /** Keeps a question asked after a reading. */
  async addFollowUp(followUp: TarotFollowUp): Promise<void> {
    await this.followUps.insert(followUp);
  }

  /** The questions asked after readings, in order. */
  listFollowUps(readingIds: readonly string[]): Promise<TarotFollowUp[]> {
    return this.followUps.find({
      where: { readingId: In([...readingIds]) },
      order: { readingId: 'asc', number: 'asc' },
    });
  }

  /** Keeps the answer to a follow-up, if it is still awaited. */
  async tellFollowUp(readingId: string, number: number, told: ToldText): Promise<boolean> {
    const which = { readingId, number, state: 'asked' } as const;
    return (await this.followUps.update(which, { ...told, state: 'told' })).affected === 1;
  }

  /** Gives a follow-up up, if it is still awaited. */
  async failFollowUp(readingId: string, number: number): Promise<boolean> {
    return (await this.followUps.update({ readingId, number, state: 'asked' }, { state: 'failed' })).affected === 1;
  }
}
