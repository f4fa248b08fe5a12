import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler, JobPayload } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { TelegramError } from '../../../platform/telegram/telegram-error';
import { horoscopeReady, HoroscopeService } from '../../horoscope';
import { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { HoroscopeCards } from '../horoscope-cards.service';
import { HoroscopeTexts } from '../horoscope-texts.service';

/** Puts a written text where it is waited for; a repeat edits to the same and shows nothing twice. */
@Injectable()
export class HoroscopeReadyHandler implements JobHandler<typeof horoscopeReady>, OnModuleInit {
  readonly definition = horoscopeReady;

  constructor(
    private readonly registry: JobRegistry,
    private readonly horoscopes: HoroscopeService,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly cards: HoroscopeCards,
    private readonly messages: HoroscopeTexts,
  ) {}

  /** Takes the news. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** Edits one message after the other; the job is tried again for those Telegram did not take. */
  async handle(key: JobPayload<typeof horoscopeReady>): Promise<void> {
    const horoscope = await this.horoscopes.find(key);
    if (!horoscope) return;
    for (const { chatId, messageId, form } of await this.awaited.list(key)) {
      const place = form === 'caption' ? this.cards : this.messages;
      await complete(place, Number(chatId), Number(messageId), { ...key, ...horoscope });
      await this.awaited.remove(Number(chatId), Number(messageId));
    }
  }
}

async function complete(
  place: Pick<HoroscopeCards, 'complete'>,
  ...args: Parameters<HoroscopeCards['complete']>
): Promise<void> {
  try {
    await place.complete(...args);
  } catch (error) {
    const nobodyWaits = error instanceof TelegramError && (error.notModified || error.messageGone || error.unreachable);
    if (!nobodyWaits) throw error;
  }
}
