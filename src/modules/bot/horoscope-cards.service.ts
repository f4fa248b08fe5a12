import { Injectable } from '@nestjs/common';
import { TextsService } from '../../platform/texts/texts.service';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import { type HoroscopeAnswer, HoroscopeService } from '../horoscope';
import { ImagesService } from '../images';
import { AwaitedHoroscopesRepository } from './awaited-horoscopes.repository';
import { type BotContext, chatIdOf } from './bot-context';
import { showSign } from './callbacks/horoscope.callback';
import { fileIdOf, PhotoMessages } from './photo-messages.service';
import { Replies } from './replies.service';
import { horoscopeCaption, pagingKeyboard, signsKeyboard } from './views/horoscope.view';

/** The sign's picture with its horoscope as caption, sent anew or in place of the one that was there. */
@Injectable()
export class HoroscopeCards {
  constructor(
    private readonly horoscopes: HoroscopeService,
    private readonly images: ImagesService,
    private readonly photos: PhotoMessages,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly texts: TextsService,
    private readonly replies: Replies,
  ) {}

  /** Shows today's horoscope of a sign: pages the pressed picture, or sends a new one where a text was pressed or nothing. */
  async show(ctx: BotContext, sign: ZodiacSign): Promise<void> {
    if (ctx.awaitsText) await this.awaited.hold(chatIdOf(ctx));
    const answer = await this.horoscopes.current(sign, ctx.language);
    const pressed = ctx.callbackQuery?.message;
    const paged = pressed && 'photo' in pressed ? pressed.message_id : undefined;
    const messageId = await this.put(chatIdOf(ctx), paged, answer);
    if (answer.text === null) await this.awaited.add(chatIdOf(ctx), messageId, answer, 'caption');
    else if (ctx.awaitsText) await this.awaited.remove(chatIdOf(ctx), messageId);
  }

  /** Puts the buttons of all signs under the pressed picture; where it waits, its text no longer grows and takes them away. */
  async offerSigns(ctx: BotContext): Promise<void> {
    const pressed = ctx.callbackQuery?.message;
    if (pressed && ctx.awaitsText) {
      await this.awaited.hold(chatIdOf(ctx));
      await this.awaited.quieten(chatIdOf(ctx), pressed.message_id);
    }
    await this.replies.changeButtons(ctx, signsKeyboard(ctx.language, this.texts, showSign));
  }

  private async put(chatId: number, paged: number | undefined, answer: HoroscopeAnswer): Promise<number> {
    const view = { text: horoscopeCaption(answer, this.texts), keyboard: pagingKeyboard(answer, this.texts) };
    let messageId = paged ?? 0;
    await this.images.withSignPicture(answer.sign, answer.language, async (photo) => {
      const message = await this.photos.put(chatId, paged, photo, view);
      messageId = message?.message_id ?? messageId;
      return fileIdOf(message);
    });
    return messageId;
  }
}
