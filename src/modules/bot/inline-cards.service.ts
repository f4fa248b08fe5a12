import { Injectable } from '@nestjs/common';
import type { InlineQuery, InlineQueryResult } from '@grammyjs/types';
import { TelegramClient } from '../../platform/telegram/telegram-client';
import { TelegramError } from '../../platform/telegram/telegram-error';
import { TextsService } from '../../platform/texts/texts.service';
import { type Language, languageOf } from '../../shared/language';
import { ImagesService } from '../images';
import { type DrawnCard, type Reading, SpreadPictures, SPREADS, TarotHistory } from '../tarot';
import { type User, UsersService } from '../users';
import { CARD_START, inlineResult, laidCard, SUPPORT_START } from './views/tarot-share.view';

const STARTS = { 'inline-draw': CARD_START, 'inline-support': SUPPORT_START } as const;

/** Today's card of whoever types the bot's name in any chat; never what they asked or wrote. */
@Injectable()
export class InlineCards {
  constructor(
    private readonly users: UsersService,
    private readonly history: TarotHistory,
    private readonly pictures: SpreadPictures,
    private readonly images: ImagesService,
    private readonly telegram: TelegramClient,
    private readonly texts: TextsService,
  ) {}

  /** Offers the card, or the way to it where there is none yet; of somebody unknown nothing is stored. */
  async answer({ id, from }: InlineQuery, username: string): Promise<void> {
    const user = await this.users.findByTelegramId(from.id);
    const language = user?.language ?? languageOf(from.language_code);
    const reading = user && (await this.cardOf(user));
    const [card] = reading?.cards ?? [];
    if (!reading || !card) return this.send(id, [], this.button('inline-draw', language));
    const photoId = await this.pictureOf(reading, card);
    const offer = (known: string | null) =>
      this.send(id, [inlineResult(reading, card, { photoId: known, username }, this.texts)]);
    try {
      await offer(photoId);
    } catch (error) {
      if (photoId === null || !(error instanceof TelegramError && error.deadFile)) throw error;
      await offer(null);
    }
  }

  /** Offers nothing but the way to support. */
  async support({ id, from }: InlineQuery, user: User | null): Promise<void> {
    await this.send(id, [], this.button('inline-support', user?.language ?? languageOf(from.language_code)));
  }

  /** A way to the chat with the bot. */
  private button(key: keyof typeof STARTS, language: Language): { text: string; start_parameter: string } {
    return { text: this.texts.plain(language, key), start_parameter: STARTS[key] };
  }

  /** No cards for somebody who wrote of danger within the last 24 hours. */
  private async cardOf(user: User): Promise<Reading | null> {
    return this.users.isHeldForCare(user) ? null : this.history.cardOfDay(user);
  }

  /** The picture they saw when they drew it: only one that Telegram has already can be offered. */
  private async pictureOf({ spread, language }: Reading, card: DrawnCard): Promise<string | null> {
    const laid = laidCard(card, language, this.texts);
    return this.images.knownId(this.pictures.fingerprint(SPREADS[spread].layout, [laid]));
  }

  /** Personal and kept by nobody: a moment later the card may be drawn. An answer that comes too late is none. */
  private async send(
    inline_query_id: string,
    results: readonly InlineQueryResult[],
    button?: { text: string; start_parameter: string },
  ): Promise<void> {
    try {
      await this.telegram.call('answerInlineQuery', {
        ...{ inline_query_id, results, cache_time: 0, is_personal: true },
        ...(button && { button }),
      });
    } catch (error) {
      if (!(error instanceof TelegramError && error.queryExpired)) throw error;
    }
  }
}
