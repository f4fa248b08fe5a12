import { Injectable, type OnModuleInit } from '@nestjs/common';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { NoFreeSlot } from '../../../platform/telegram/send-lane';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { HoroscopeDrafts, type HoroscopeKey } from '../../horoscope';
import type { DraftScreen } from '../../writing';
import type { AwaitedHoroscope } from '../awaited-horoscope.entity';
import { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { AwaitedCards } from './awaited-cards.service';
import { AwaitedTexts } from './awaited-texts.service';
import { WaitingRoom } from './waiting-room';

/** People who see one text grow; whoever else waits gets it whole. */
const MOST_PLACES = 20;
/** Places that are changed at a time: an edit keeps a connection to the database, of which a process has 22. */
const AT_A_TIME = 4;
const WAITING = 100;

/** Shows horoscopes as they grow where they are waited for. */
@Injectable()
export class HoroscopeDraftsDelivery implements OnModuleInit {
  private readonly turns = bulkhead(AT_A_TIME, WAITING);

  constructor(
    private readonly drafts: HoroscopeDrafts,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly cards: AwaitedCards,
    private readonly messages: AwaitedTexts,
    private readonly telegram: TelegramClient,
  ) {}

  /** Watches what is written in this process. */
  onModuleInit(): void {
    this.drafts.subscribe((key) => this.open(key));
  }

  private async open(key: HoroscopeKey): Promise<DraftScreen | null> {
    const places = () => this.awaited.listGrowing(key, MOST_PLACES);
    if ((await places()).length === 0) return null;
    const room = new WaitingRoom({
      places,
      grow: (place, text, signal) => this.grow(place, key, text, signal),
      type: (place, signal) => this.type(place, signal),
    });
    room.open();
    return room;
  }

  private async grow(place: AwaitedHoroscope, key: HoroscopeKey, text: string, signal: AbortSignal): Promise<void> {
    const part = { ...key, text, source: null, writtenTextId: null };
    const form = place.form === 'caption' ? this.cards : this.messages;
    try {
      await this.turns.execute(async () => {
        // Too late, and not this place's fault.
        if (signal.aborted) throw new NoFreeSlot();
        await form.grow(place, part, signal);
      });
    } catch (error) {
      throw error instanceof BulkheadRejectedError ? new NoFreeSlot() : error;
    }
  }

  private async type({ chatId }: AwaitedHoroscope, signal: AbortSignal): Promise<void> {
    await this.telegram.call('sendChatAction', { chat_id: Number(chatId), action: 'typing' }, { signal });
  }
}
