import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import { type Beginning, type SpreadId, type SpreadOffer, type SpreadOrder, SPREADS, TarotService } from '../../tarot';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { TAROT_QUESTION_SCENE } from '../scenes/scene-ids';
import type { View } from '../view';
import {
  adultsOnlySpreadsView,
  askedBeforeView,
  askView,
  heldView,
  noneLeftView,
  spreadsView,
  tarotPaywallView,
  unfinishedView,
} from '../views/tarot-menu.view';
import { TarotTables } from './tarot-tables.service';
import { TarotTellings } from './tarot-tellings.service';

/** What a person orders beside the spread. */
export type OrderDetails = Pick<SpreadOrder, 'question' | 'isSoftened' | 'mayLeave' | 'again'>;

/** A model reads nothing of a person's then. */
export const NO_QUESTION: OrderDetails = { question: null, isSoftened: false, mayLeave: true };

/** From the wish for cards to the backs on the table, or a word on why not. */
@Injectable()
export class TarotOrders {
  constructor(
    private readonly tarot: TarotService,
    private readonly users: UsersService,
    private readonly tables: TarotTables,
    private readonly tellings: TarotTellings,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** All spreads, or first the cards that lie there still. */
  async menu(ctx: BotContext): Promise<View> {
    const { person, language } = ctx;
    if (this.users.isHeldForCare(person)) return heldView(language, this.texts);
    const unfinished = await this.tarot.unfinished(person);
    if (unfinished) return unfinishedView(unfinished, language, this.texts);
    if (this.users.isUnderAge(person)) return adultsOnlySpreadsView(language, this.texts);
    return spreadsView(await this.tarot.offers(person), language, this.texts);
  }

  /** Asks what a spread is laid for, or lays it where it takes no question; says why not before anything is typed. */
  async choose(ctx: BotContext, spread: SpreadId): Promise<void> {
    if (!SPREADS[spread].takesQuestion) {
      await this.lay(ctx, spread, NO_QUESTION);
      return;
    }
    const refusal = await this.refusalOf(ctx, spread);
    if (refusal) return this.replies.show(ctx, refusal);
    const offer = await this.offerOf(ctx, spread);
    await ctx.scene.leave();
    await ctx.scene.enter(TAROT_QUESTION_SCENE, { spread }, true);
    await this.replies.show(ctx, askView(offer, ctx.language, this.texts));
  }

  /** Lays a spread; false, with a word on it, where something stands in the way. */
  async lay(ctx: BotContext, spread: SpreadId, details: OrderDetails): Promise<boolean> {
    const order = { ...details, spread, reversals: ctx.person.tarotReversals };
    const beginning = await this.tarot.begin(ctx.person, order);
    // The question stays with the dialog while it may still be asked again.
    if (beginning.kind !== 'asked-before') await ctx.scene.leave();
    if (beginning.kind === 'begun') {
      await this.tables.send(ctx, beginning.reading, beginning.left);
      return true;
    }
    // The first tap has laid the backs and answered.
    if (beginning.kind === 'second-tap') return false;
    if (beginning.kind === 'same-day') {
      await this.tables.send(ctx, beginning.reading);
      await this.tellings.tell(ctx, beginning.reading);
      return false;
    }
    await this.replies.show(ctx, await this.refusal(ctx, beginning));
    return false;
  }

  /** What stands in the way of a spread before it is ordered. */
  private async refusalOf(ctx: BotContext, spread: SpreadId): Promise<View | null> {
    const { person } = ctx;
    if (this.users.isHeldForCare(person)) return this.refusal(ctx, { kind: 'held' });
    if (this.users.isUnderAge(person)) return this.refusal(ctx, { kind: 'adults-only' });
    const reading = await this.tarot.unfinished(person);
    if (reading && reading.cards.length > 0) return this.refusal(ctx, { kind: 'unfinished', reading });
    const offer = await this.offerOf(ctx, spread);
    if (offer.left !== 0) return null;
    return this.refusal(ctx, { kind: offer.amount === 0 ? 'not-in-plan' : 'none-left', offer });
  }

  private async refusal(ctx: BotContext, beginning: Refused): Promise<View> {
    const { language, person } = ctx;
    switch (beginning.kind) {
      case 'held':
        return heldView(language, this.texts);
      case 'adults-only':
        return adultsOnlySpreadsView(language, this.texts);
      case 'unfinished':
        return unfinishedView(beginning.reading, language, this.texts);
      case 'asked-before':
        return askedBeforeView(beginning.reading, language, this.texts);
      case 'not-in-plan':
        return tarotPaywallView(language, this.texts);
      case 'none-left': {
        const hasMore = (await this.tarot.offers(person)).some(({ amount }) => amount === 0);
        const usedUp = { offer: beginning.offer, zone: this.users.zoneOf(person), hasMore };
        return noneLeftView(usedUp, language, this.texts);
      }
    }
  }

  private async offerOf({ person }: BotContext, spread: SpreadId): Promise<SpreadOffer> {
    const offer = (await this.tarot.offers(person)).find((one) => one.spread === spread);
    if (!offer) throw new Error(`Nobody offers ${spread}`);
    return offer;
  }
}

type Refused = Exclude<Beginning, { kind: 'begun' | 'same-day' | 'second-tap' }>;
