import { Action, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { TarotHistory } from '../../tarot';
import type { BotContext } from '../bot-context';
import {
  ALL_READINGS,
  askDeletion,
  backToReading,
  deleteNote,
  deleteReading,
  openReading,
  readingsPage,
  TAROT_STATISTICS,
  writeNote,
} from '../callbacks/tarot-history.callback';
import { Replies } from '../replies.service';
import { READING_NOTE_SCENE } from '../scenes/scene-ids';
import { ReadingPages } from '../tarot/reading-pages.service';
import { pressedData } from '../update-content';
import { notedView } from '../views/tarot-note.view';
import { statisticsView } from '../views/tarot-statistics.view';

/** Buttons of the readings that were told: the list, a reading, its note, its deletion, and what the cards say of a person. */
@Update()
export class ReadingsUpdate {
  constructor(
    private readonly pages: ReadingPages,
    private readonly history: TarotHistory,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** The list as a new message. */
  @Action(ALL_READINGS)
  async open(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, await this.pages.list(ctx, 0));
  }

  /** A page of the list in place of what was pressed. */
  @Action(readingsPage.pattern)
  async page(ctx: BotContext): Promise<void> {
    await this.replies.show(ctx, await this.pages.list(ctx, readingsPage.unpack(pressedData(ctx))));
  }

  /** A reading from the list. */
  @Action(openReading.pattern)
  async reading(ctx: BotContext): Promise<void> {
    await this.pages.open(ctx, openReading.unpack(pressedData(ctx)));
  }

  /** A reading that is kept after all. */
  @Action(backToReading.pattern)
  async back(ctx: BotContext): Promise<void> {
    await this.pages.back(ctx, backToReading.unpack(pressedData(ctx)));
  }

  /** Asks before deleting. */
  @Action(askDeletion.pattern)
  async askDeletion(ctx: BotContext): Promise<void> {
    await this.pages.askDeletion(ctx, askDeletion.unpack(pressedData(ctx)));
  }

  /** Deletes for good. */
  @Action(deleteReading.pattern)
  async delete(ctx: BotContext): Promise<void> {
    await this.pages.delete(ctx, deleteReading.unpack(pressedData(ctx)));
  }

  /** Waits for a note. */
  @Action(writeNote.pattern)
  async note(ctx: BotContext): Promise<void> {
    const reading = await this.pages.find(ctx, writeNote.unpack(pressedData(ctx)));
    if (reading) await ctx.scene.enter(READING_NOTE_SCENE, { readingId: reading.id });
  }

  /** Takes a note away. */
  @Action(deleteNote.pattern)
  async deleteNote(ctx: BotContext): Promise<void> {
    const reading = await this.history.writeNote(ctx.person, deleteNote.unpack(pressedData(ctx)), null);
    if (reading) await this.replies.show(ctx, notedView(reading, this.texts));
    else await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'readings-gone'));
  }

  /** What a person's cards say of them. */
  @Action(TAROT_STATISTICS)
  async statistics(ctx: BotContext): Promise<void> {
    const statistics = await this.history.statistics(ctx.person);
    await this.replies.show(ctx, statisticsView(statistics, ctx.language, this.texts));
  }
}
