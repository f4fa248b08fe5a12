import { Injectable } from '@nestjs/common';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TextsService } from '../../../platform/texts/texts.service';
import type { HoroscopeAnswer } from '../../horoscope';
import type { AwaitedHoroscope } from '../awaited-horoscope.entity';
import { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { growing, horoscopeCaption, pagingKeyboard } from '../views/horoscope.view';
import { type AwaitedPlace, unlessNobodyWaits } from './awaited-place';

/** Texts under pictures: a draft has no picture, so they grow and end by edits of the caption. */
@Injectable()
export class AwaitedCards implements AwaitedPlace {
  constructor(
    private readonly telegram: TelegramClient,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly texts: TextsService,
  ) {}

  /** Edits what there is into the caption. */
  async grow(place: AwaitedHoroscope, part: HoroscopeAnswer, signal: AbortSignal): Promise<void> {
    const caption = growing(horoscopeCaption(part, this.texts), part.language, this.texts);
    await this.awaited.whileFree(place, async () => {
      await this.telegram.call('editMessageCaption', this.edit(place, part, caption), { lane: 'draft', signal });
    });
  }

  /** Edits the whole text into the caption. */
  async complete(place: AwaitedHoroscope, answer: HoroscopeAnswer): Promise<void> {
    const edit = this.edit(place, answer, horoscopeCaption(answer, this.texts));
    await this.awaited.whileHeld(place, async () => {
      await unlessNobodyWaits(() => this.telegram.call('editMessageCaption', edit));
      await this.awaited.remove(Number(place.chatId), Number(place.messageId));
    });
  }

  private edit(place: AwaitedHoroscope, answer: HoroscopeAnswer, caption: string) {
    return {
      chat_id: Number(place.chatId),
      message_id: Number(place.messageId),
      caption,
      parse_mode: 'HTML' as const,
      reply_markup: pagingKeyboard(answer, this.texts),
    };
  }
}
