import { Action, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import type { BotContext } from '../bot-context';
import {
  askAfter,
  checkDraw,
  drawByWord,
  explainCommitment,
  leaveReading,
  openRest,
  resumeReading,
  showReading,
  tapBack,
} from '../callbacks/tarot.callback';
import { Replies } from '../replies.service';
import { TAROT_WORD_SCENE } from '../scenes/scene-ids';
import { TarotFollowUpDialog } from '../tarot/tarot-follow-up-dialog.service';
import { TarotPicks } from '../tarot/tarot-picks.service';
import { TarotReadings } from '../tarot/tarot-readings.service';
import { pressedData } from '../update-content';
import { commitmentView } from '../views/tarot-proof.view';

/** Buttons of cards on the table and of readings that were told. */
@Update()
export class TarotCardsUpdate {
  constructor(
    private readonly picks: TarotPicks,
    private readonly readings: TarotReadings,
    private readonly followUps: TarotFollowUpDialog,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** A back was tapped. */
  @Action(tapBack.pattern)
  async tap(ctx: BotContext): Promise<void> {
    await this.closeWord(ctx);
    const { readingId, back } = tapBack.unpack(pressedData(ctx));
    await this.picks.pick(ctx, readingId, back);
  }

  /** All that are still to come at once. */
  @Action(openRest.pattern)
  async rest(ctx: BotContext): Promise<void> {
    await this.closeWord(ctx);
    await this.picks.pickRest(ctx, openRest.unpack(pressedData(ctx)));
  }

  /** Asks for a word in place of taps. */
  @Action(drawByWord.pattern)
  async word(ctx: BotContext): Promise<void> {
    await ctx.scene.enter(TAROT_WORD_SCENE, { readingId: drawByWord.unpack(pressedData(ctx)) });
  }

  /** Shows the cards that lie there still. */
  @Action(resumeReading.pattern)
  async resume(ctx: BotContext): Promise<void> {
    await this.picks.resume(ctx, resumeReading.unpack(pressedData(ctx)));
  }

  /** Puts the cards away. */
  @Action(leaveReading.pattern)
  async leave(ctx: BotContext): Promise<void> {
    await ctx.scene.leave();
    await this.picks.leave(ctx, leaveReading.unpack(pressedData(ctx)));
  }

  /** What a commitment is. */
  @Action(explainCommitment.pattern)
  async explain(ctx: BotContext): Promise<void> {
    await this.replies.say(ctx, commitmentView(ctx.language, this.texts));
  }

  /** What proves a draw. */
  @Action(checkDraw.pattern)
  async check(ctx: BotContext): Promise<void> {
    await this.readings.check(ctx, checkDraw.unpack(pressedData(ctx)));
  }

  /** A reading that was told. */
  @Action(showReading.pattern)
  async show(ctx: BotContext): Promise<void> {
    await this.readings.show(ctx, showReading.unpack(pressedData(ctx)));
  }

  /** A question after a reading. */
  @Action(askAfter.pattern)
  async ask(ctx: BotContext): Promise<void> {
    await this.followUps.open(ctx, askAfter.unpack(pressedData(ctx)));
  }

  /** Cards are tapped now, so no word is waited for. */
  private async closeWord(ctx: BotContext): Promise<void> {
    if (ctx.scene.current?.id === TAROT_WORD_SCENE) await ctx.scene.leave();
  }
}
