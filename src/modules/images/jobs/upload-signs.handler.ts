import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config';
import type { JobContext, JobHandler, JobPayload } from '../../../platform/jobs/job-definition';
import { JobRegistry } from '../../../platform/jobs/job-registry';
import { Jobs } from '../../../platform/jobs/jobs.service';
import { pause } from '../../../platform/telegram/pause';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { type Language, LANGUAGES } from '../../../shared/language';
import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';
import { ImagesService } from '../images.service';
import { uploadSigns } from './upload-signs.job';

/** A group takes 20 messages a minute. */
const PAUSE_MS = 3_000;

/** Fills the service chat with the pictures Telegram does not have yet; without a service chat the first person's send does it. */
@Injectable()
export class UploadSignsHandler implements JobHandler<typeof uploadSigns>, OnModuleInit, OnApplicationBootstrap {
  readonly definition = uploadSigns;

  constructor(
    private readonly registry: JobRegistry,
    private readonly jobs: Jobs,
    private readonly images: ImagesService,
    private readonly telegram: TelegramClient,
    private readonly config: AppConfig,
  ) {}

  /** Takes the orders. */
  onModuleInit(): void {
    this.registry.register(this);
  }

  /** Every start orders it: a new release may have redrawn the pictures, and where nothing is lacking nothing is sent. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.telegram.serviceChatId !== undefined)
      await this.jobs.add(uploadSigns, {}, { key: uploadSigns.name });
  }

  /** A repeat goes on where the last try stopped. */
  async handle(_payload: JobPayload<typeof uploadSigns>, { signal }: JobContext): Promise<void> {
    const chatId = this.config.telegram.serviceChatId;
    if (chatId === undefined) return;
    for (const language of LANGUAGES) {
      for (const sign of ZODIAC_SIGNS) {
        signal.throwIfAborted();
        const sent = await this.prepare(sign, language, chatId, signal);
        if (sent) await pause(PAUSE_MS, [signal]);
      }
    }
  }

  /**
   * Whether Telegram lacked the picture. While it is uploaded persons who ask for it wait, in every process: so it goes in
   * their lane, and the pause is taken when nobody does.
   */
  private async prepare(sign: ZodiacSign, language: Language, chatId: number, signal: AbortSignal): Promise<boolean> {
    let sent = false;
    await this.images.prepareSignPicture(sign, language, async (photo) => {
      const message = await this.telegram.call(
        'sendPhoto',
        { chat_id: chatId, photo, disable_notification: true },
        { lane: 'interactive', signal },
      );
      sent = true;
      return message.photo.at(-1)?.file_id ?? null;
    });
    return sent;
  }
}
