import { Injectable } from '@nestjs/common';
import type { Message } from '@grammyjs/types';
import type { InputFile } from '../../platform/telegram/input-file';
import { TelegramClient } from '../../platform/telegram/telegram-client';
import { TelegramError } from '../../platform/telegram/telegram-error';
import { TextsService } from '../../platform/texts/texts.service';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import { type HoroscopeAnswer, HoroscopeService } from '../horoscope';
import { ImagesService } from '../images';
import { AwaitedHoroscopesRepository } from './awaited-horoscopes.repository';
import { type BotContext, chatIdOf } from './bot-context';
import { showSign } from './callbacks/horoscope.callback';
import { Replies } from './replies.service';
import { horoscopeCaption, pagingKeyboard, signsKeyboard } from './views/horoscope.view';

interface Card {
  readonly caption: string;
  readonly parse_mode: 'HTML';
}

/** The sign's picture with its horoscope as caption, sent anew or in place of the one that was there. */
@Injectable()
export class HoroscopeCards {
  constructor(
    private readonly horoscopes: HoroscopeService,
    private readonly images: ImagesService,
    private readonly telegram: TelegramClient,
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
    let messageId = paged ?? 0;
    await this.images.withSignPicture(answer.sign, answer.language, async (photo) => {
      const message = await this.turnOrSend(chatId, paged, photo, answer);
      messageId = message?.message_id ?? messageId;
      return message?.photo?.at(-1)?.file_id ?? null;
    });
    return messageId;
  }

  /** `null` where the message shows exactly this already. */
  private async turnOrSend(
    chatId: number,
    paged: number | undefined,
    photo: string | InputFile,
    answer: HoroscopeAnswer,
  ): Promise<Message | null> {
    const reply_markup = pagingKeyboard(answer, this.texts);
    const send = () => this.telegram.call('sendPhoto', { chat_id: chatId, photo, ...this.card(answer), reply_markup });
    if (paged === undefined) return send();
    try {
      const media = { type: 'photo', media: photo, ...this.card(answer) } as const;
      const edited = await this.telegram.call('editMessageMedia', {
        chat_id: chatId,
        message_id: paged,
        media,
        reply_markup,
      });
      return edited === true ? null : edited;
    } catch (error) {
      if (error instanceof TelegramError && error.notModified) return null;
      if (error instanceof TelegramError && error.messageGone) return send();
      throw error;
    }
  }

  private card(answer: HoroscopeAnswer): Card {
    return { caption: horoscopeCaption(answer, this.texts), parse_mode: 'HTML' };
  }
}
