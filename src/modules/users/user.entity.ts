import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import type { AddressForm } from './domain/address-form';

/** A person who has written to the bot: who they are to Telegram, how to speak to them, and what they agreed to leave. */
@Entity('users')
export class User {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'bigint' })
  telegramId: string;

  @Column({ type: 'text' })
  language: Language;

  /** IANA name; `null` until asked, which means Moscow. */
  @Column({ type: 'text', nullable: true })
  timeZone: string | null;

  @Column({ type: 'text' })
  addressForm: AddressForm;

  /** Chosen by button or derived from a birth date; not personal by itself. */
  @Column({ type: 'text', nullable: true })
  sign: ZodiacSign | null;

  /** Encrypted `YYYY-MM-DD`; only there while the consent to keep it stands. */
  @Column({ type: 'text', nullable: true })
  birthDateSealed: string | null;

  /** First of the month after the 18th birthday of someone under age: enough to keep them safe, less than a birth date. */
  @Column({ type: 'date', nullable: true })
  adultFrom: LocalDate | null;

  /** Until then no cards and no sale, after words of danger; `null` for nearly everybody. */
  @Column({ type: 'timestamptz', nullable: true })
  careUntil: Date | null;

  /** Whether cards may come upside down. */
  @Column({ type: 'boolean' })
  tarotReversals: boolean;

  /** Asked whether a model may read their questions, they said no. */
  @Column({ type: 'boolean' })
  aiTextsRefused: boolean;

  /** Whether Telegram lets the bot write to them. */
  @Column({ type: 'boolean' })
  reachable: boolean;

  @Column({ type: 'timestamptz' })
  firstSeenAt: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt: Date;
}
