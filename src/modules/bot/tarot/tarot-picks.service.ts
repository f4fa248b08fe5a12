import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import { type Picking, TarotService } from '../../tarot';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { heldView } from '../views/tarot-menu.view';
import { TarotTables } from './tarot-tables.service';
import { TarotTellings } from './tarot-tellings.service';

/** Cards turned one after the other, until all lie open and are told of. */
@Injectable()
export class TarotPicks {
  constructor(
    private readonly tarot: TarotService,
    private readonly users: UsersService,
    private readonly tables: TarotTables,
    private readonly tellings: TarotTellings,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Turns the next card by a back that was tapped. */
  async pick(ctx: BotContext, readingId: string, back: number): Promise<void> {
    await this.turn(ctx, () => this.tarot.pick(ctx.person, readingId, back));
  }

  /** Turns all that are still to come. */
  async pickRest(ctx: BotContext, readingId: string): Promise<void> {
    await this.turn(ctx, () => this.tarot.pickRest(ctx.person, readingId));
  }

  /** Turns all by a word, as `readWord` gives it. */
  async drawByWord(ctx: BotContext, readingId: string, word: string): Promise<void> {
    await this.turn(ctx, () => this.tarot.drawByWord(ctx.person, readingId, word), 'tarot-word-late');
  }

  /** Shows again what lies on the table, below all that was said since. */
  async resume(ctx: BotContext, readingId: string): Promise<void> {
    if (await this.isHeld(ctx)) return;
    const reading = await this.tarot.find(ctx.person, readingId);
    if (reading?.state !== 'picking') return this.note(ctx, reading ? overKey(reading.state) : 'tarot-gone');
    await this.tables.send(ctx, reading);
  }

  /** Puts the cards away. */
  async leave(ctx: BotContext, readingId: string): Promise<void> {
    const left = await this.tarot.leave(ctx.person, readingId);
    if (left) return this.tables.remove(ctx, left.reading, left.isGivenBack);
    const reading = await this.tarot.find(ctx.person, readingId);
    await this.note(ctx, reading ? overKey(reading.state) : 'tarot-gone');
    if (reading) await this.tables.correct(ctx, reading);
  }

  private async turn(ctx: BotContext, turn: () => Promise<Picking>, taken: Note = 'tarot-taken'): Promise<void> {
    if (await this.isHeld(ctx)) return;
    const picking = await turn();
    if (picking.kind === 'unknown') return this.note(ctx, 'tarot-gone');
    const { reading } = picking;
    if (picking.kind === 'turned') {
      await this.tables.turn(ctx, reading);
      if (reading.state !== 'picking') await this.tellings.tell(ctx, reading);
      return;
    }
    await this.note(ctx, picking.kind === 'taken' ? taken : overKey(reading.state));
    await this.tables.correct(ctx, reading);
  }

  /** No cards for somebody who wrote of danger within the last 24 hours. */
  private async isHeld(ctx: BotContext): Promise<boolean> {
    const isHeld = this.users.isHeldForCare(ctx.person);
    if (isHeld) await this.replies.say(ctx, heldView(ctx.language, this.texts));
    return isHeld;
  }

  /** As a short note where a button was pressed, else as a message. */
  private async note(ctx: BotContext, key: Note): Promise<void> {
    if (ctx.callbackQuery) await this.replies.answerPress(ctx, this.texts.plain(ctx.language, key));
    else await this.replies.say(ctx, { text: this.texts.html(ctx.language, key) });
  }
}

type Note = 'tarot-gone' | 'tarot-taken' | 'tarot-word-late' | 'tarot-over' | 'tarot-removed';

function overKey(state: string): Note {
  return state === 'cancelled' ? 'tarot-removed' : 'tarot-over';
}
