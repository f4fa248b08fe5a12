import { Action, Update } from 'nestjs-telegraf';
import { TextsService } from '../../../platform/texts/texts.service';
import { TextRatings } from '../../writing';
import type { BotContext } from '../bot-context';
import { rateText } from '../callbacks/rating.callback';
import { Replies } from '../replies.service';
import { pressedData } from '../update-content';

/** The thumbs under texts. */
@Update()
export class RatingUpdate {
  constructor(
    private readonly replies: Replies,
    private readonly ratings: TextRatings,
    private readonly texts: TextsService,
  ) {}

  /** Keeps the opinion and thanks for it. */
  @Action(rateText.pattern)
  async rate(ctx: BotContext): Promise<void> {
    const { rating, writtenTextId } = rateText.unpack(pressedData(ctx));
    const kept = await this.ratings.rate(writtenTextId, ctx.person.id, rating);
    const text = kept ? (rating === 'good' ? 'rating-good' : 'rating-bad') : 'rating-gone';
    await this.replies.answerPress(ctx, this.texts.plain(ctx.language, text));
  }
}
