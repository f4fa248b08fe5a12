import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler, JobPayload } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { horoscopeFailed, type HoroscopeKey } from '../../horoscope';
import { UsersService } from '../../users';
import type { AwaitedHoroscope } from '../awaited-horoscope.entity';
import { AwaitedHoroscopesRepository } from '../awaited-horoscopes.repository';
import { HoroscopeLimits } from '../horoscope-limits.service';
import { AwaitedTexts } from './awaited-texts.service';

/** Says where a text is waited for that it will not come, and gives back what it cost; a repeat does neither twice. */
@Injectable()
export class HoroscopeFailedHandler implements JobHandler<typeof horoscopeFailed>, OnModuleInit {
  readonly definition = horoscopeFailed;

  constructor(
    private readonly registry: JobRegistry,
    private readonly awaited: AwaitedHoroscopesRepository,
    private readonly messages: AwaitedTexts,
    private readonly users: UsersService,
    private readonly limits: HoroscopeLimits,
  ) {}

  /** Takes the news. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** Pictures wait on: their text costs nothing, and a press or the clock orders it anew. */
  async handle(key: JobPayload<typeof horoscopeFailed>): Promise<void> {
    for (const place of await this.awaited.list(key)) {
      if (place.form === 'text') await this.messages.fail(place, key, () => this.giveBack(place, key));
    }
    await this.limits.giveBackToAll(key);
  }

  private async giveBack({ chatId }: AwaitedHoroscope, key: HoroscopeKey): Promise<boolean> {
    const person = await this.users.findByTelegramId(Number(chatId));
    return person !== null && this.limits.giveBack(person, key);
  }
}
