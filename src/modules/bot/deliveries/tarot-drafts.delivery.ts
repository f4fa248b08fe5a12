import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TextsService } from '../../../platform/texts/texts.service';
import { type Reading, TarotDrafts, TarotService } from '../../tarot';
import type { DraftScreen } from '../../writing';
import { type AwaitedText, AwaitedReadingsRepository } from '../awaited-readings.repository';
import { growingView } from '../views/tarot-text.view';
import { WaitingRoom, type WaitingPlace } from './waiting-room';

/**
 * Shows texts about cards as they grow, by edits of the message that waits: the text itself must end there too, since an
 * edit can be repeated and nothing is shown twice.
 */
@Injectable()
export class TarotDraftsDelivery implements OnModuleInit {
  constructor(
    private readonly drafts: TarotDrafts,
    private readonly tarot: TarotService,
    private readonly awaited: AwaitedReadingsRepository,
    private readonly telegram: TelegramClient,
    private readonly texts: TextsService,
  ) {}

  /** Watches what is written in this process. */
  onModuleInit(): void {
    this.drafts.subscribe((text) => this.open(text));
  }

  private async open(text: AwaitedText): Promise<DraftScreen | null> {
    const places = () => this.awaited.list(text);
    const [reading, waiting] = await Promise.all([this.tarot.get(text.readingId), places()]);
    if (!reading || waiting.length === 0) return null;
    const room = new WaitingRoom({
      places,
      grow: (place, part, signal) => this.grow(place, reading, { part, followUp: text.followUp }, signal),
      type: (place, signal) => this.type(place, signal),
    });
    room.open();
    return room;
  }

  private async grow(
    { chatId, messageId }: WaitingPlace,
    reading: Reading,
    { part, followUp }: { part: string; followUp: number | null },
    signal: AbortSignal,
  ): Promise<void> {
    const { text } = growingView(reading, followUp, part, this.texts);
    const edit = { chat_id: Number(chatId), message_id: Number(messageId), text, parse_mode: 'HTML' } as const;
    await this.telegram.call('editMessageText', edit, { lane: 'draft', signal });
  }

  private async type({ chatId }: WaitingPlace, signal: AbortSignal): Promise<void> {
    await this.telegram.call('sendChatAction', { chat_id: Number(chatId), action: 'typing' }, { signal });
  }
}
