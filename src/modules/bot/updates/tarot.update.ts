import { Action, Command, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { UsersService } from '../../users';
import type { BotContext } from '../bot-context';
import {
  ALL_SPREADS,
  chooseSpread,
  layAgain,
  modelMayRead,
  SPREADS_HERE,
  withoutQuestion,
} from '../callbacks/tarot.callback';
import { Replies } from '../replies.service';
import { TAROT_FOLLOW_UP_SCENE, TAROT_QUESTION_SCENE } from '../scenes/scene-ids';
import { readingIdOf } from '../scenes/tarot-follow-up.scene';
import { spreadOf } from '../scenes/tarot-question.scene';
import { TarotFollowUpDialog } from '../tarot/tarot-follow-up-dialog.service';
import { NO_QUESTION, TarotOrders } from '../tarot/tarot-orders.service';
import { TypedQuestions } from '../tarot/typed-questions.service';
import { pressedData } from '../update-content';
import { inlineKeyboard } from '../view';

/** `/tarot`: from the choice of a spread to the backs on the table. */
@Update()
export class TarotUpdate {
  constructor(
    private readonly orders: TarotOrders,
    private readonly questions: TypedQuestions,
    private readonly followUps: TarotFollowUpDialog,
    private readonly users: UsersService,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** All spreads as a new message. */
  @Command('tarot')
  @Action(ALL_SPREADS)
  async open(ctx: BotContext): Promise<void> {
    await ctx.scene.leave();
    await this.replies.say(ctx, await this.orders.menu(ctx));
  }

  /** All spreads in place of what was pressed. */
  @Action(SPREADS_HERE)
  async openHere(ctx: BotContext): Promise<void> {
    await ctx.scene.leave();
    await this.replies.show(ctx, await this.orders.menu(ctx));
  }

  /** Today's card, from the menu. */
  async cardOfDay(ctx: BotContext): Promise<void> {
    await this.orders.choose(ctx, 'card-of-day');
  }

  /** A spread from the list. */
  @Action(chooseSpread.pattern)
  async choose(ctx: BotContext): Promise<void> {
    await this.orders.choose(ctx, chooseSpread.unpack(pressedData(ctx)));
  }

  /** Lays it for no question. */
  @Action(withoutQuestion.pattern)
  async plain(ctx: BotContext): Promise<void> {
    const isLaid = await this.orders.lay(ctx, withoutQuestion.unpack(pressedData(ctx)), NO_QUESTION);
    if (isLaid) await this.takeButtons(ctx);
  }

  /** Lays it for the question the dialog keeps, although that was asked today already. */
  @Action(layAgain.pattern)
  async again(ctx: BotContext): Promise<void> {
    const spread = layAgain.unpack(pressedData(ctx));
    const typed = ctx.scene.current?.id === TAROT_QUESTION_SCENE ? this.questions.kept(ctx) : null;
    if (!typed || spread !== spreadOf(ctx)) return this.stale(ctx);
    const mayLeave = (await this.questions.mayLeave(ctx)) ?? false;
    const isLaid = await this.orders.lay(ctx, spread, { ...typed, mayLeave, again: true });
    if (isLaid) await this.takeButtons(ctx);
  }

  /** Remembers whether a model may read questions, and goes on with the one that waited for it. */
  @Action(modelMayRead.pattern)
  async model(ctx: BotContext): Promise<void> {
    const mayLeave = modelMayRead.unpack(pressedData(ctx)) === 'yes';
    await this.users.allowAiTexts(ctx.person, mayLeave);
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'settings-saved'));
    await this.takeButtons(ctx);
    const typed = ctx.scene.current ? this.questions.kept(ctx) : null;
    if (!typed) return;
    const isAfterwards = ctx.scene.current?.id === TAROT_FOLLOW_UP_SCENE;
    if (isAfterwards) await this.followUps.ask(ctx, readingIdOf(ctx), typed, mayLeave);
    else await this.orders.lay(ctx, spreadOf(ctx), { ...typed, mayLeave });
  }

  private async stale(ctx: BotContext): Promise<void> {
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'unknown-button'));
  }

  private async takeButtons(ctx: BotContext): Promise<void> {
    await this.replies.changeButtons(ctx, inlineKeyboard([]));
  }
}
