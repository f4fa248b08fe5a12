import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import { AppConfig } from '../../platform/config/app-config';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { ImageType } from './domain/image-type';
import { TelegramFile } from './telegram-file.entity';
import { ZodiacImage } from './zodiac-image.entity';

/** The only queries over `zodiac_images` and `telegram_files`, all within the bot whose token is configured. */
@Injectable()
export class ImagesRepository {
  /** File ids of one bot are refused to another. */
  readonly botId: string;

  constructor(
    @InjectRepository(ZodiacImage) private readonly images: Repository<ZodiacImage>,
    @InjectRepository(TelegramFile) private readonly files: Repository<TelegramFile>,
    config: AppConfig,
  ) {
    this.botId = config.telegram.botId;
  }

  /** File id of the operator's picture, as long as Telegram knows it. */
  async findOperatorFileId(zodiacSign: ZodiacSign, imageType: ImageType): Promise<string | undefined> {
    const image = await this.images.findOneBy({ botId: this.botId, zodiacSign, imageType, deadAt: IsNull() });
    return image?.telegramFileId;
  }

  /** Marks the operator's picture as dead; false where it was already, or has been replaced meanwhile. */
  async markDead(zodiacSign: ZodiacSign, imageType: ImageType, telegramFileId: string, deadAt: Date): Promise<boolean> {
    const which = { botId: this.botId, zodiacSign, imageType, telegramFileId, deadAt: IsNull() };
    const { affected } = await this.images.update(which, { deadAt });
    return affected === 1;
  }

  /** File id of a drawing that was uploaded before. */
  async findDrawingFileId(contentHash: string): Promise<string | undefined> {
    const file = await this.files.findOneBy({ botId: this.botId, contentHash });
    return file?.telegramFileId;
  }

  /** Keeps the file id of a drawing; of two processes that uploaded it at one time the later wins, both ids work. */
  async rememberDrawing(contentHash: string, telegramFileId: string): Promise<void> {
    await this.files.upsert({ botId: this.botId, contentHash, telegramFileId }, ['botId', 'contentHash']);
  }

  /** Drops a file id that Telegram refused, unless it has been replaced meanwhile. */
  async forgetDrawing(contentHash: string, telegramFileId: string): Promise<void> {
    await this.files.delete({ botId: this.botId, contentHash, telegramFileId });
  }
}
