import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { type Allowance, type Receipt, SubscriptionsService } from '../subscriptions';
import { type User, UsersService } from '../users';
import { commitmentOf, drawNext, type Nonce, SEED_BYTES } from './domain/draw';
import { sameQuestionKey } from './domain/question';
import type { DrawProof, Reading } from './domain/reading';
import type { Beginning, Picking, SpreadOffer, SpreadOrder } from './domain/reading-answers';
import { after } from './domain/reading-state';
import { sizeOf, SPREAD_IDS, type SpreadId, SPREADS } from './domain/spread';
import { ReadingSealer } from './reading-sealer';
import { TarotQueue } from './tarot.queue';
import type { TarotReading } from './tarot-reading.entity';
import { TarotRepository } from './tarot.repository';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Of two equal orders within so long the second is a second tap. */
const SECOND_TAP_MS = 5_000;

/**
 * Cards laid for a person, from the order to the last card. Call it in a transaction that holds the person's row, as every
 * update does: then two taps are worked on one after the other.
 */
@Injectable()
export class TarotService {
  constructor(
    private readonly readings: TarotRepository,
    private readonly sealer: ReadingSealer,
    private readonly subscriptions: SubscriptionsService,
    private readonly users: UsersService,
    private readonly queue: TarotQueue,
    private readonly clock: Clock,
  ) {}

  /** Whether texts come from a model, which may read questions only of those who agreed. */
  get asksModel(): boolean {
    return !this.queue.isInstant;
  }

  /** What a person may have laid now, to be shown before they choose. */
  offers(user: User): Promise<SpreadOffer[]> {
    return Promise.all(SPREAD_IDS.map((spread) => this.offerOf(user, spread)));
  }

  /** Begins a reading: takes one unit of the limit and a seed, whose commitment is shown before the first card. */
  async begin(user: User, order: SpreadOrder): Promise<Beginning> {
    if (this.users.isHeldForCare(user)) return { kind: 'held' };
    const { spread, question, again = false } = order;
    if (spread !== 'card-of-day' && this.users.isUnderAge(user)) return { kind: 'adults-only' };
    const lying = await this.clearTable(user, order);
    if (lying) return lying;
    const before = question === null || again ? null : await this.findAsked(user, spread, question);
    if (before) return { kind: 'asked-before', reading: before };
    const spending = await this.subscriptions.spend(user, SPREADS[spread].limit);
    if (!spending.granted) return this.refuse(user, spread, spending);
    const reading = await this.lay(user, order, spending.receipt);
    return { kind: 'begun', reading, left: spending.left };
  }

  /** A person's own reading. */
  async find(user: User, id: string): Promise<Reading | null> {
    const row = await this.readings.find(id, user.id);
    return row && this.read(row);
  }

  /** A reading, for whoever brings its text; `personId` is whose it is. */
  async get(id: string): Promise<(Reading & { readonly personId: string }) | null> {
    const row = await this.readings.find(id);
    return row && { ...(await this.read(row)), personId: row.userId };
  }

  /** The reading whose cards a person is picking. */
  async unfinished(user: User): Promise<Reading | null> {
    const row = await this.readings.findPicking(user.id);
    return row && this.read(row);
  }

  /** Turns the next card, by the number of the back that was tapped; with the last one the text is ordered. */
  async pick(user: User, id: string, back: number): Promise<Picking> {
    return this.turn(user, id, ({ spread, taps }) => {
      const isThere = Number.isInteger(back) && back >= 1 && back <= SPREADS[spread].fan;
      return isThere && !taps.includes(back) ? [back] : [];
    });
  }

  /** Turns all cards that are still to come: the backs that are left, from the first on. */
  async pickRest(user: User, id: string): Promise<Picking> {
    return this.turn(user, id, ({ spread, taps }) => {
      const left = Array.from({ length: SPREADS[spread].fan }, (_, at) => at + 1).filter((at) => !taps.includes(at));
      return left.slice(0, sizeOf(spread) - taps.length);
    });
  }

  /** Turns all cards by a word of the person's own, as `readWord` gives it, while no card lies open. */
  async drawByWord(user: User, id: string, word: string): Promise<Picking> {
    return this.turn(user, id, ({ taps }) => (taps.length === 0 ? word : []));
  }

  /** Leaves a reading whose cards are still being picked; the limit comes back only where none lies open. */
  async leave(user: User, id: string): Promise<{ reading: Reading; isGivenBack: boolean } | null> {
    const row = await this.readings.find(id, user.id);
    if (!row || after(row.state, 'cancel') === undefined) return null;
    const isGivenBack = await this.cancel(row);
    return { reading: await this.read(Object.assign(row, { state: 'cancelled' as const })), isGivenBack };
  }

  /** What proves a draw, once all its cards lie open. */
  async proof(user: User, id: string): Promise<DrawProof | null> {
    const row = await this.readings.find(id, user.id);
    if (!row || row.cards.length < sizeOf(row.spread)) return null;
    const { spread, seed, reversals, cards } = row;
    const nonce = this.sealer.nonceOf(row);
    return { spread, seed: seed.toString('hex'), commitment: commitmentOf(seed), nonce, reversals, cards };
  }

  private async offerOf(user: User, spread: SpreadId): Promise<SpreadOffer> {
    return offer(spread, await this.subscriptions.remaining(user, SPREADS[spread].limit));
  }

  /** Where backs lie of which none was turned, they are taken away and cost nothing; open cards stay. */
  private async clearTable(user: User, { spread, question }: SpreadOrder): Promise<Beginning | null> {
    const row = await this.readings.findPicking(user.id);
    if (!row) return null;
    if (row.cards.length > 0) return { kind: 'unfinished', reading: await this.read(row) };
    const isSame = row.spread === spread && this.sealer.open(row.questionSealed, 'question') === question;
    const isOfNow = this.clock.now().getTime() - row.beganAt.getTime() < SECOND_TAP_MS;
    if (isSame && isOfNow) return { kind: 'second-tap', reading: await this.read(row) };
    await this.cancel(row);
    return null;
  }

  private async cancel({ id, cards, receipt }: TarotReading): Promise<boolean> {
    await this.readings.move(id, 'picking', 'cancelled');
    if (cards.length > 0) return false;
    if (receipt !== null) await this.subscriptions.giveBack(receipt);
    return true;
  }

  /** Questions are sealed, so they are compared opened; a day has few. */
  private async findAsked(user: User, spread: SpreadId, question: string): Promise<Reading | null> {
    const rows = await this.readings.listOfDay(user.id, spread, this.users.todayOf(user));
    const key = sameQuestionKey(question);
    const same = rows.find((row) => sameQuestionKey(this.sealer.open(row.questionSealed, 'question')) === key);
    return same ? this.read(same) : null;
  }

  private async refuse(user: User, spread: SpreadId, allowance: Allowance): Promise<Beginning> {
    const row = spread === 'card-of-day' ? await this.readings.findNewest(user.id, spread) : null;
    // The day's card may have been deleted since; one from days ago is not today's.
    const isOfToday = row !== null && row.beganAt.getTime() > this.clock.now().getTime() - DAY_MS;
    if (isOfToday) return { kind: 'same-day', reading: await this.read(row) };
    const kind = allowance.amount === 0 ? 'not-in-plan' : 'none-left';
    return { kind, offer: offer(spread, allowance) };
  }

  private async lay(user: User, order: SpreadOrder, receipt: Receipt): Promise<Reading> {
    const { spread, question, isSoftened, mayLeave, reversals } = order;
    const row = await this.readings.add({
      ...{ userId: user.id, spread, state: 'picking', localDate: this.users.todayOf(user) },
      ...{ language: user.language, address: user.addressForm, reversals, seed: randomBytes(SEED_BYTES) },
      ...{ taps: [], wordSealed: null, cards: [], isSoftened, mayLeave, isForYouth: this.users.isUnderAge(user) },
      questionSealed: question === null ? null : this.sealer.seal(question, 'question'),
      ...{ receipt, text: null, source: null, writtenTextId: null, noteSealed: null },
      ...{ beganAt: this.clock.now(), drawnAt: null, toldAt: null },
    });
    await this.users.record(user.id, 'reading_begun', spread);
    return this.read(row);
  }

  private async turn(user: User, id: string, choose: (row: TarotReading) => number[] | string): Promise<Picking> {
    const row = await this.readings.find(id, user.id);
    if (!row) return { kind: 'unknown' };
    const state = after(row.state, 'last-card');
    if (state === undefined) return { kind: 'over', reading: await this.read(row) };
    const chosen = choose(row);
    if (chosen.length === 0) return { kind: 'taken', reading: await this.read(row) };
    const drawn = this.draw(row, chosen);
    const isLast = drawn.cards.length === sizeOf(row.spread);
    const turned = Object.assign(row, drawn, isLast && { state, drawnAt: this.clock.now() });
    if (!(await this.readings.keepCards(turned)))
      throw new Error(`Reading ${id} was changed outside of its person's row`);
    if (!isLast) return { kind: 'turned', reading: await this.read(turned) };
    await this.queue.order({ readingId: id, followUp: null });
    const reading = await this.find(user, id);
    return reading ? { kind: 'turned', reading } : { kind: 'unknown' };
  }

  private draw(row: TarotReading, chosen: number[] | string): Pick<TarotReading, 'cards' | 'taps' | 'wordSealed'> {
    const isWord = typeof chosen === 'string';
    const taps = isWord ? [] : [...row.taps, ...chosen];
    const nonce: Nonce = isWord ? { word: chosen } : { taps };
    const count = isWord ? sizeOf(row.spread) : taps.length;
    const cards = [...row.cards];
    while (cards.length < count) cards.push(drawNext(row.seed, nonce, cards, row));
    return { cards, taps, wordSealed: isWord ? this.sealer.seal(chosen, 'word') : null };
  }

  private async read(row: TarotReading): Promise<Reading> {
    const followUps = row.state === 'told' ? await this.readings.listFollowUps([row.id]) : [];
    return this.sealer.unseal(row, followUps);
  }
}

function offer(spread: SpreadId, { amount, left, renewsAt }: Allowance): SpreadOffer {
  return { spread, amount, left, renewsAt };
}
