import { Injectable } from '@nestjs/common';
import { TextsService } from '../../../platform/texts/texts.service';
import { type Reading, TarotFollowUps } from '../../tarot';
import type { User } from '../../users';
import { type AwaitedText, AwaitedReadingsRepository } from '../awaited-readings.repository';
import { type BotContext, chatIdOf } from '../bot-context';
import { Replies } from '../replies.service';
import type { View } from '../view';
import { failedView, followUpView, layingView, readingTextView } from '../views/tarot-text.view';

/** Texts about cards: told at once where they are there, else waited for in a message that becomes the text. */
@Injectable()
export class TarotTellings {
  constructor(
    private readonly followUps: TarotFollowUps,
    private readonly awaited: AwaitedReadingsRepository,
    private readonly replies: Replies,
    private readonly texts: TextsService,
  ) {}

  /** Tells the interpretation of a reading (`followUp` null) or the answer to a question after it. */
  async tell(ctx: BotContext, reading: Reading, followUp: number | null = null): Promise<void> {
    const view = await this.view(ctx.person, reading, followUp);
    if (view) return this.replies.say(ctx, view);
    const text: AwaitedText = { readingId: reading.id, followUp };
    if (await this.awaited.isAwaited(text)) {
      return this.replies.say(ctx, { text: this.texts.html(ctx.language, 'tarot-laying-still') });
    }
    const messageId = await this.replies.send(ctx, layingView(followUp, reading.language, this.texts));
    await this.awaited.add(text, { chatId: chatIdOf(ctx), messageId });
  }

  /** What there is to be told; `null` while it is still being written. */
  async view(person: User, reading: Reading, followUp: number | null): Promise<View | null> {
    const asked = reading.followUps.find(({ number }) => number === followUp);
    if ((asked ?? reading).state === 'failed') return failedView(reading, asked, this.texts);
    const text = followUp === null ? reading.text : (asked?.answer ?? null);
    if (!text) return null;
    const { left: followUpsLeft } = await this.followUps.remaining(person, reading.id);
    const telling = { reading, text, followUpsLeft };
    return followUp === null ? readingTextView(telling, this.texts) : followUpView(telling, followUp, this.texts);
  }
}
