import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { ImageType } from './domain/image-type';

/** The operator's own picture in place of the built-in drawing; a file id is worth something to its bot only. */
@Entity('zodiac_images')
export class ZodiacImage {
  @PrimaryColumn({ type: 'bigint' })
  botId: string;

  @PrimaryColumn({ type: 'text' })
  zodiacSign: ZodiacSign;

  @PrimaryColumn({ type: 'text' })
  imageType: ImageType;

  @Column({ type: 'text' })
  telegramFileId: string;

  /** Since when Telegram no longer knows the file id; the built-in drawing stands in from then on. */
  @Column({ type: 'timestamptz', nullable: true })
  deadAt: Date | null;
}
