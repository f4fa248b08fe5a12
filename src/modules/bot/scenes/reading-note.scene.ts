import { On, Scene, SceneEnter } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { LONGEST_NOTE, readNote, TarotHistory } from '../../tarot';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { sentContent, sentText } from '../update-content';
import { noteView, notedView } from '../views/tarot-note.view';
import { leavesDialog } from './leaves-dialog';
import { READING_NOTE_SCENE } from './scene-ids';

/** Waits for a note to a reading; commands, menu and any button end it. */
@Scene(READING_NOTE_SCENE)
export class ReadingNoteScene {
  constructor(
    private readonly history: TarotHistory,
    private readonly users: UsersService,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Asks. */
  @SceneEnter()
  async ask(ctx: BotContext): Promise<void> {
    const reading = await this.history.find(ctx.person, readingIdOf(ctx));
    if (!reading) return this.lost(ctx);
    await this.replies.say(ctx, noteView(reading, this.users.todayOf(ctx.person), this.texts));
  }

  /** Keeps what was typed; what is no note gets its kind answer and another try. */
  @On('text')
  async read(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    if (await leavesDialog(ctx, this.texts)) return next();
    const read = readNote(sentText(ctx));
    if (read.kind === 'empty') return this.replies.say(ctx, { text: this.texts.html(ctx.language, 'note-empty') });
    if (read.kind === 'long') {
      const lengths = { length: String(read.length), max: String(LONGEST_NOTE) };
      return this.replies.say(ctx, { text: this.texts.html(ctx.language, 'note-long', lengths) });
    }
    const reading = await this.history.writeNote(ctx.person, readingIdOf(ctx), read.note);
    if (!reading) return this.lost(ctx);
    await ctx.scene.leave();
    await this.replies.say(ctx, notedView(reading, this.texts));
  }

  /** A sticker, a voice message and the like: words are still waited for. */
  @On('message')
  async other(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    const content = sentContent(ctx);
    if (!content) return next();
    await this.replies.say(ctx, { text: this.texts.html(ctx.language, `note-${content}`) });
  }

  /** Whoever goes on elsewhere does not mean the note with what they type there. */
  @On('callback_query')
  async press(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    await ctx.scene.leave();
    return next();
  }

  private async lost(ctx: BotContext): Promise<void> {
    await ctx.scene.leave();
    await this.replies.say(ctx, { text: this.texts.html(ctx.language, 'readings-gone') });
  }
}

function readingIdOf(ctx: BotContext): string {
  return (ctx.scene.state as { readingId?: string }).readingId ?? '';
}
