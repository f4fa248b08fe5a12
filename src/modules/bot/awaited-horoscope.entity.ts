import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { Area, Period } from '../horoscope';

/** Where the awaited text goes: under a picture, or into a message of text. */
export type AwaitingForm = 'caption' | 'text';

/**
 * What has become of a waiting message: it may show the text as it grows (`waiting`), or has other buttons now and is left
 * alone until the text is there (`quiet`); a draft grows below it, so the text will take the draft's place (`drafted`), and
 * has, or may have (`sent`).
 */
export type AwaitingStage = 'waiting' | 'quiet' | 'drafted' | 'sent';

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

  @Column({ type: 'text' })
  stage: AwaitingStage;

  /** When this text began to be awaited, by the database's clock. */
  @Column({ type: 'timestamptz' })
  since: Date;
}
