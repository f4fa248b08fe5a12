import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { Area, Period } from './domain/horoscope-key';
import type { ZodiacSign } from '../../shared/zodiac-sign';

/** The one text of its sort for a sign and a time in a language. */
@Entity('horoscopes')
export class Horoscope {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'text' })
  sign: ZodiacSign;

  /** First day of the period, in `SCHEDULE_TIMEZONE`. */
  @Column({ type: 'date' })
  date: LocalDate;

  @Column({ type: 'text' })
  language: Language;

  @Column({ type: 'text' })
  period: Period;

  @Column({ type: 'text' })
  area: Area;

  /** Plain text, without markup; paragraphs parted by an empty line. */
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
