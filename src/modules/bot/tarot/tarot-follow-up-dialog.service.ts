import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import { TarotFollowUps } from '../../tarot';
import type { BotContext } from '../bot-context';
import { Replies } from '../replies.service';
import { TAROT_FOLLOW_UP_SCENE } from '../scenes/scene-ids';
import type { View } from '../view';
import { heldView, QUESTION_LIMITS, tarotPaywallView } from '../views/tarot-menu.view';
import { TarotTellings } from './tarot-tellings.service';
import type { TypedQuestion } from './typed-questions.service';

/** Questions after a reading: what may be asked, and what becomes of it. */
@Injectable()
export class TarotFollowUpDialog {
  constructor(
    private readonly followUps: TarotFollowUps,
    private readonly tellings: TarotTellings,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Asks for the question, or says at once why there can be none. */
  async open(ctx: BotContext, readingId: string): Promise<void> {
    const { amount, left } = await this.followUps.remaining(ctx.person, readingId);
    if (left === 0) return this.replies.say(ctx, this.refusal(ctx, amount === 0 ? 'not-in-plan' : 'none-left'));
    await ctx.scene.leave();
    await ctx.scene.enter(TAROT_FOLLOW_UP_SCENE, { readingId }, true);
    await this.replies.say(ctx, { text: this.texts.html(ctx.language, 'tarot-follow-up-ask', QUESTION_LIMITS) });
  }

  /** Asks the question and ends the dialog. */
  async ask(ctx: BotContext, readingId: string, typed: TypedQuestion, mayLeave: boolean): Promise<void> {
    const answer = await this.followUps.ask(ctx.person, readingId, { ...typed, mayLeave });
    await ctx.scene.leave();
    if (answer.kind === 'asked') return this.tellings.tell(ctx, answer.reading, answer.number);
    await this.replies.say(ctx, this.refusal(ctx, answer.kind));
  }

  private refusal({ language }: BotContext, kind: 'none-left' | 'not-in-plan' | 'not-told' | 'held' | 'unknown'): View {
    switch (kind) {
      case 'held':
        return heldView(language, this.texts);
      case 'not-in-plan':
        return tarotPaywallView(language, this.texts);
      case 'none-left':
        return { text: this.texts.html(language, 'tarot-follow-up-none-left') };
      case 'not-told':
        return { text: this.texts.html(language, 'tarot-follow-up-not-told') };
      case 'unknown':
        return { text: this.texts.html(language, 'tarot-gone') };
    }
  }
}
