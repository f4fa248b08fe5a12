import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';

/** The one text of a sign for a day in a language. */
@Entity('horoscopes')
export class Horoscope {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'text' })
  sign: ZodiacSign;

  /** Date in `SCHEDULE_TIMEZONE`. */
  @Column({ type: 'date' })
  date: LocalDate;

  @Column({ type: 'text' })
  language: Language;

  /** Plain text, without markup. */
  @Column({ type: 'text' })
  text: string;

  /** `fallback` is the built-in writer standing in for the model; the noon run tries those again. */
  @Column({ type: 'text' })
  source: HoroscopeSource;

  /** The row of `written_texts` that tells how the text came to be. */
  @Column({ type: 'bigint' })
  writtenTextId: string;

  @Column({ type: 'timestamptz' })
  writtenAt: Date;
}

export type HoroscopeSource = 'generated' | 'fallback';
