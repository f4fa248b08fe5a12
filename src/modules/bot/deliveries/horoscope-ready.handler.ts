import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler, JobPayload } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { horoscopeReady, HoroscopeService } from '../../horoscope';
import { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { AwaitedCards } from './awaited-cards.service';
import { AwaitedTexts } from './awaited-texts.service';

/** Puts a written text where it is waited for; a repeat shows nothing twice. */
@Injectable()
export class HoroscopeReadyHandler implements JobHandler<typeof horoscopeReady>, OnModuleInit {
  readonly definition = horoscopeReady;

  constructor(
    private readonly registry: JobRegistry,
    private readonly horoscopes: HoroscopeService,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly cards: AwaitedCards,
    private readonly messages: AwaitedTexts,
  ) {}

  /** Takes the news. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** One place after the other; the job is tried again for those Telegram did not take. */
  async handle(key: JobPayload<typeof horoscopeReady>): Promise<void> {
    const horoscope = await this.horoscopes.find(key);
    if (!horoscope) return;
    for (const place of await this.awaited.list(key)) {
      const form = place.form === 'caption' ? this.cards : this.messages;
      await form.complete(place, { ...key, ...horoscope });
    }
  }
}
