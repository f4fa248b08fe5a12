import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import { type Reading, TarotHistory } from '../../tarot';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import type { View } from '../view';
import { aboutReadingsView, deletionView, readingPageView, readingsView } from '../views/tarot-history.view';
import { TarotTables } from './tarot-tables.service';
import { TarotTellings } from './tarot-tellings.service';

/** What a person was told by the cards: the list, and each reading with its picture. */
@Injectable()
export class ReadingPages {
  constructor(
    private readonly history: TarotHistory,
    private readonly users: UsersService,
    private readonly tables: TarotTables,
    private readonly tellings: TarotTellings,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** A page of the list. */
  async list({ person, language }: BotContext, page: number): Promise<View> {
    const today = this.users.todayOf(person);
    const maySell = !this.users.isHeldForCare(person) && !this.users.isUnderAge(person);
    const history = await this.history.list(person, page);
    return readingsView(history, { language, today, maySell }, this.texts);
  }

  /** A reading below all that was said since: its picture, then its text. */
  async open(ctx: BotContext, id: string): Promise<void> {
    const reading = await this.find(ctx, id);
    if (!reading) return;
    await this.tables.send(ctx, reading);
    await this.replies.say(ctx, await this.page(ctx, reading));
  }

  /** Its text alone, in place of what was pressed. */
  async back(ctx: BotContext, id: string): Promise<void> {
    const reading = await this.find(ctx, id);
    if (reading) await this.replies.show(ctx, await this.page(ctx, reading));
  }

  /** Asks before a reading is deleted, in place of its text. */
  async askDeletion(ctx: BotContext, id: string): Promise<void> {
    const reading = await this.find(ctx, id);
    if (!reading) return;
    await this.replies.show(ctx, deletionView(reading, this.users.todayOf(ctx.person), this.texts));
  }

  /** Deletes it; a second press finds it gone. */
  async delete(ctx: BotContext, id: string): Promise<void> {
    const isDeleted = await this.history.delete(ctx.person, id);
    const key = isDeleted ? 'reading-deleted' : 'readings-gone';
    await this.replies.show(ctx, aboutReadingsView(key, ctx.language, this.texts));
  }

  /** A reading that is in the person's list; where it is not, they hear that. */
  async find(ctx: BotContext, id: string): Promise<Reading | null> {
    const reading = await this.history.find(ctx.person, id);
    if (!reading) await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'readings-gone'));
    return reading;
  }

  private async page({ person }: BotContext, reading: Reading): Promise<View> {
    const told = await this.tellings.view(person, reading, null);
    return readingPageView(reading, told?.text ?? '', this.texts);
  }
}
