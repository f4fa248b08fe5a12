import { On, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { BirthDateDialog } from '../birth-date-dialog.service';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { type SentContent, sentContent, sentText } from '../update-content';
import { careForStray } from '../views/care.view';
import { withMenu } from '../views/menu.view';

/** Whatever nothing above has taken: never an unanswered message. Stands last in the module. */
@Update()
export class UnknownUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly dialog: BirthDateDialog,
    private readonly texts: TextsService,
  ) {}

  /** A birth date may be typed at any moment; other texts get the menu. */
  @On('text')
  async text(ctx: BotContext): Promise<void> {
    const text = sentText(ctx);
    if (text.startsWith('/')) return this.say(ctx, 'unknown-command');
    if (await this.dialog.answer(ctx, text)) return;
    const care = careForStray(ctx, this.texts);
    if (care) return this.replies.say(ctx, care);
    if (this.dialog.isAttempt(ctx, text)) return this.dialog.explain(ctx, text);
    await this.say(ctx, 'unknown-text');
  }

  /** Messages without a text, by what they are; Telegram's own notices (a pin, a timer) need no answer. */
  @On('message')
  async message(ctx: BotContext): Promise<void> {
    const content = sentContent(ctx);
    if (content) await this.say(ctx, `unknown-${content}`);
  }

  /** A button of an older version. */
  @On('callback_query')
  async press(ctx: BotContext): Promise<void> {
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'unknown-button'));
  }

  private async say(ctx: BotContext, key: UnknownText): Promise<void> {
    await this.replies.say(ctx, withMenu(this.texts.html(ctx.language, key), ctx.language, this.texts));
  }
}

type UnknownText = 'unknown-text' | 'unknown-command' | `unknown-${SentContent}`;
