import { Action, Update } from 'nestjs-telegraf';
import { InputFile } from '../../../platform/telegram/input-file';
import { TextsService } from '../../../platform/texts/texts.service';
import type { Language } from '../../../shared/language';
import { type Drawing, ImagesService } from '../../images';
import { type DrawnCard, SpreadPictures, TarotHistory } from '../../tarot';
import { type BotContext, chatIdOf } from '../bot-context';
import { shareCard } from '../callbacks/tarot-history.callback';
import { fileIdOf, PhotoMessages } from '../photo-messages.service';
import { Replies } from '../replies.service';
import { pressedData } from '../update-content';
import { laidCard, sentenceOf, shareView } from '../views/tarot-share.view';

/** The picture of a card of the day for a story. */
@Update()
export class ShareUpdate {
  constructor(
    private readonly history: TarotHistory,
    private readonly pictures: SpreadPictures,
    private readonly images: ImagesService,
    private readonly photos: PhotoMessages,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Sends it as a new message, with a word on what to do with it. */
  @Action(shareCard.pattern)
  async share(ctx: BotContext): Promise<void> {
    const reading = await this.history.find(ctx.person, shareCard.unpack(pressedData(ctx)));
    const card = reading?.spread === 'card-of-day' ? reading.cards[0] : undefined;
    if (!reading || !card) return this.replies.answerPress(ctx, this.texts.plain(ctx.language, 'readings-gone'));
    const drawing = this.drawingOf(card, reading.language);
    const view = shareView(reading, card, ctx.botInfo.supports_inline_queries, this.texts);
    await this.images.withDrawing(drawing, async (photo) =>
      fileIdOf(await this.photos.put(chatIdOf(ctx), undefined, photo, view)),
    );
  }

  /** There are no more of them than cards, ways up and languages, so each is uploaded once. */
  private drawingOf(drawn: DrawnCard, language: Language): Drawing {
    const card = laidCard(drawn, language, this.texts);
    const sentence = sentenceOf(drawn, language, this.texts);
    return {
      contentHash: this.pictures.shareFingerprint(card, sentence),
      render: async () => new InputFile(await this.pictures.renderShare(card, sentence), 'card.jpg'),
    };
  }
}
