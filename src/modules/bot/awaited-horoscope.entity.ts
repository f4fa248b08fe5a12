import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { Area, Period } from '../horoscope';

/** Where the awaited text goes: under a picture, or into a message of text. */
export type AwaitingForm = 'caption' | 'text';

/** A message in a chat that says "writing…" until the text it waits for is there. */
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

  @Column({ type: 'text' })
  period: Period;

  @Column({ type: 'text' })
  area: Area;

  @Column({ type: 'text' })
  form: AwaitingForm;
}
