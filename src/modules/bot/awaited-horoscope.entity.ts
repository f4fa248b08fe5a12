import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';

/** A picture in a chat that says "writing…" until the text it waits for is there. */
@Entity('awaited_horoscopes')
export class AwaitedHoroscope {
  @PrimaryColumn({ type: 'bigint' })
  chatId: string;

  @PrimaryColumn({ type: 'bigint' })
  messageId: string;

  @Column({ type: 'text' })
  sign: ZodiacSign;

  @Column({ type: 'date' })
  date: LocalDate;

  @Column({ type: 'text' })
  language: Language;
}
