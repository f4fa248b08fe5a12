import { On, Scene, SceneEnter } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import type { BotContext } from '../bot-context';
import { BirthDateDialog } from '../birth-date-dialog.service';
import { sentText } from '../update-content';
import { Replies } from '../replies.service';
import { leavesDialog } from './leaves-dialog';
import { BIRTH_DATE_SCENE } from './scene-ids';

/** Waits for a birth date; commands, menu and buttons go on working and end it. */
@Scene(BIRTH_DATE_SCENE)
export class BirthDateScene {
  constructor(
    private readonly dialog: BirthDateDialog,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Asks. */
  @SceneEnter()
  async ask(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, { text: this.texts.html(ctx.language, 'birth-ask') });
  }

  /** Reads what was typed; what is no date gets its kind answer and another try. */
  @On('text')
  async read(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    if (await leavesDialog(ctx, this.texts)) return next();
    const text = sentText(ctx);
    if (await this.dialog.answer(ctx, text)) await ctx.scene.leave();
    else await this.dialog.explain(ctx, text);
  }
}
