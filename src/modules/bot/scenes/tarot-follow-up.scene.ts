import { On, Scene } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import type { BotContext } from '../bot-context';
import { TarotFollowUpDialog } from '../tarot/tarot-follow-up-dialog.service';
import { TypedQuestions } from '../tarot/typed-questions.service';
import { isNotice } from '../update-content';
import { leavesDialog } from './leaves-dialog';
import { TAROT_FOLLOW_UP_SCENE } from './scene-ids';

/** Waits for a question after a reading; commands, menu and buttons go on working and end it. */
@Scene(TAROT_FOLLOW_UP_SCENE)
export class TarotFollowUpScene {
  constructor(
    private readonly questions: TypedQuestions,
    private readonly dialog: TarotFollowUpDialog,
    private readonly texts: TextsService,
  ) {}

  /** Has it answered; what is no question gets its kind answer and another try. */
  @On('message')
  async read(ctx: BotContext, next: () => Promise<void>): Promise<void> {
    if (isNotice(ctx) || (await leavesDialog(ctx, this.texts))) return next();
    const typed = await this.questions.take(ctx);
    if (typed) await this.dialog.ask(ctx, readingIdOf(ctx), typed, typed.mayLeave);
  }
}

/** The reading a dialog is about. */
export function readingIdOf(ctx: BotContext): string {
  return (ctx.scene.state as { readingId?: string }).readingId ?? '0';
}
