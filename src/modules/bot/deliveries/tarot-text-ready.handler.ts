import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobHandler, JobPayload } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { TarotService, tarotTextReady } from '../../tarot';
import { UsersService } from '../../users';
import { AwaitedReadingsRepository } from '../awaited-readings.repository';
import { Replies } from '../replies.service';
import { TarotTellings } from '../tarot/tarot-tellings.service';
import type { View } from '../view';
import { unlessNobodyWaits } from './awaited-place';

/** Puts a text about cards where it is waited for, or says there that none will come; a repeat shows nothing twice. */
@Injectable()
export class TarotTextReadyHandler implements JobHandler<typeof tarotTextReady>, OnModuleInit {
  readonly definition = tarotTextReady;

  constructor(
    private readonly registry: JobRegistry,
    private readonly tarot: TarotService,
    private readonly users: UsersService,
    private readonly awaited: AwaitedReadingsRepository,
    private readonly tellings: TarotTellings,
    private readonly replies: Replies,
  ) {}

  /** Takes the news. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** The job is tried again where Telegram did not take it. */
  async handle(text: JobPayload<typeof tarotTextReady>): Promise<void> {
    await this.awaited.whileHeld(text, async ({ chatId, messageId }) => {
      const view = await this.view(text);
      if (view) await unlessNobodyWaits(() => this.replies.edit(chatId, messageId, view));
      return view !== null;
    });
  }

  private async view({ readingId, followUp }: JobPayload<typeof tarotTextReady>): Promise<View | null> {
    const reading = await this.tarot.get(readingId);
    const person = reading && (await this.users.find(reading.personId));
    return person && this.tellings.view(person, reading, followUp);
  }
}
