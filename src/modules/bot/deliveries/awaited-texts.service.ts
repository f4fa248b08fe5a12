import { Injectable } from '@nestjs/common';
import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { TextsService } from '../../../platform/texts/texts.service';
import type { HoroscopeAnswer, HoroscopeKey } from '../../horoscope';
import type { AwaitedHoroscope } from '../awaited-horoscope.entity';
import { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { MessageDrafts } from '../message-drafts.service';
import type { View } from '../view';
import { horoscopeTextView, textBelowView, textFailedView } from '../views/horoscope-text.view';
import { growing } from '../views/horoscope.view';
import { type AwaitedPlace, unlessNobodyWaits } from './awaited-place';

/**
 * Texts that are messages. Where the chat takes drafts, one grows below the message that waits; the text is then sent in
 * the draft's place and the waiting message goes. Elsewhere both happen in the waiting message, by edits.
 */
@Injectable()
export class AwaitedTexts implements AwaitedPlace {
  constructor(
    private readonly telegram: TelegramClient,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly drafts: MessageDrafts,
    private readonly texts: TextsService,
  ) {}

  /** Shows what there is as a draft, else by an edit. */
  async grow(place: AwaitedHoroscope, part: HoroscopeAnswer, signal: AbortSignal): Promise<void> {
    const { text, keyboard } = horoscopeTextView(part, this.texts);
    if (this.drafts.areTakenBy(Number(place.chatId))) {
      // Noted before: after a draft the text must come as a message, for nothing else takes the draft away.
      if (place.stage === 'waiting' && !(await this.awaited.move(place, 'waiting', 'drafted'))) return;
      const draft = { chatId: Number(place.chatId), draftId: Number(place.messageId), text };
      if (await this.drafts.show(draft, signal)) return;
      await this.awaited.move(place, 'drafted', 'waiting');
    }
    await this.awaited.whileFree(place, async () => {
      await this.edit(place, { text: growing(text, part.language, this.texts), keyboard }, signal);
    });
  }

  /**
   * Sends the text in place of its draft, or edits it in. What is sent cannot be told from its repeat, so it is tried once;
   * where that try may have failed, the waiting message offers the text and nobody gets it twice.
   */
  async complete(place: AwaitedHoroscope, answer: HoroscopeAnswer): Promise<void> {
    const view = horoscopeTextView(answer, this.texts);
    const isFirstTry = place.stage === 'drafted' && (await this.awaited.move(place, 'drafted', 'sent'));
    const isSent = isFirstTry && (await this.send(place, view));
    await this.awaited.whileHeld(place, async (stage) => {
      if (stage !== 'sent') await unlessNobodyWaits(() => this.edit(place, view));
      else if (!isSent || !(await this.delete(place))) {
        await unlessNobodyWaits(() => this.edit(place, textBelowView(answer, this.texts)));
      }
      await this.awaited.remove(Number(place.chatId), Number(place.messageId));
    });
  }

  /** Says in the waiting message that no text will come; `giveBack` tells whether something was paid for it. */
  async fail(place: AwaitedHoroscope, key: HoroscopeKey, giveBack: () => Promise<boolean>): Promise<void> {
    await this.awaited.whileHeld(place, async () => {
      const view = textFailedView(key, await giveBack(), this.texts);
      await unlessNobodyWaits(() => this.edit(place, view));
      await this.awaited.remove(Number(place.chatId), Number(place.messageId));
    });
  }

  /** False where Telegram refused, so that the text is still to be edited in; throws where nobody knows. */
  private async send(place: AwaitedHoroscope, view: View): Promise<boolean> {
    try {
      await this.telegram.call('sendMessage', { chat_id: Number(place.chatId), ...bodyOf(view) });
      return true;
    } catch (error) {
      const isRefused = error instanceof TelegramError && error.errorCode >= 400 && error.errorCode < 500;
      if (!isRefused) throw error;
      await this.awaited.move(place, 'sent', 'waiting');
      return false;
    }
  }

  /** False where the waiting message stays: Telegram deletes none that is older than two days. */
  private async delete({ chatId, messageId }: AwaitedHoroscope): Promise<boolean> {
    try {
      return await this.telegram.call('deleteMessage', { chat_id: Number(chatId), message_id: Number(messageId) });
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      return false;
    }
  }

  private async edit({ chatId, messageId }: AwaitedHoroscope, view: View, draft?: AbortSignal): Promise<void> {
    await this.telegram.call(
      'editMessageText',
      { chat_id: Number(chatId), message_id: Number(messageId), ...bodyOf(view) },
      draft && { lane: 'draft', signal: draft },
    );
  }
}

function bodyOf({ text, keyboard }: View) {
  return {
    text,
    parse_mode: 'HTML' as const,
    reply_markup: keyboard as InlineKeyboardMarkup | undefined,
    link_preview_options: { is_disabled: true },
  };
}
