import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where Telegram keeps a picture that we could draw again at any time. */
@Entity('telegram_files')
export class TelegramFile {
  @PrimaryColumn({ type: 'bigint' })
  botId: string;

  /** SHA-256 of what the picture is drawn from, hexadecimal. */
  @PrimaryColumn({ type: 'text' })
  contentHash: string;

  @Column({ type: 'text' })
  telegramFileId: string;
}
