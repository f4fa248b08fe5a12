import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config';
import { TelegramClient } from '../../../platform/telegram/telegram-client';
import { TextsService } from '../../../platform/texts/texts.service';
import { LANGUAGES } from '../../../shared/language';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import { ImagesService } from '../../images';

/** Tells the operator, in the service chat, that a picture of theirs is gone and the built-in one stands in. */
@Injectable()
export class LostPictureAlert implements OnModuleInit {
  private readonly logger = new Logger(LostPictureAlert.name);

  constructor(
    private readonly images: ImagesService,
    private readonly telegram: TelegramClient,
    private readonly config: AppConfig,
    private readonly texts: TextsService,
  ) {}

  /** Listens. */
  onModuleInit(): void {
    this.images.onPictureLost((sign) => {
      this.tell(sign).catch((error: unknown) => {
        this.logger.warn({ err: error }, 'The operator could not be told of a lost picture');
      });
    });
  }

  private async tell(sign: ZodiacSign): Promise<void> {
    const { serviceChatId } = this.config.telegram;
    if (serviceChatId === undefined) return;
    const text = this.texts.html(LANGUAGES[0], 'alert-picture-lost', { sign });
    await this.telegram.call(
      'sendMessage',
      { chat_id: serviceChatId, text, parse_mode: 'HTML' },
      { lane: 'notification' },
    );
  }
}
