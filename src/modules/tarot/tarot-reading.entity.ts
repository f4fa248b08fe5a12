import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { Receipt } from '../subscriptions';
import type { AddressForm } from '../users';
import type { DrawnCard } from './domain/draw';
import type { ReadingState } from './domain/reading-state';
import type { SpreadId } from './domain/spread';

/** One laying of cards. */
@Entity('tarot_readings')
export class TarotReading {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'bigint' })
  userId: string;

  @Column({ type: 'text' })
  spread: SpreadId;

  @Column({ type: 'text' })
  state: ReadingState;

  /** The person's own day when it began. */
  @Column({ type: 'date' })
  localDate: LocalDate;

  @Column({ type: 'text' })
  language: Language;

  /** How the person wished to be addressed. */
  @Column({ type: 'text' })
  address: AddressForm;

  /** Whether cards may come upside down. */
  @Column({ type: 'boolean' })
  reversals: boolean;

  /** 32 random bytes whose SHA-256 was shown before the first card; they tell nothing of the cards without taps or word. */
  @Column({ type: 'bytea' })
  seed: Buffer;

  /** Numbers of the backs the person tapped, in order, from 1. */
  @Column({ type: 'smallint', array: true })
  taps: number[];

  /** What the person wrote instead of tapping. */
  @Column({ type: 'text', nullable: true })
  wordSealed: string | null;

  @Column({ type: 'jsonb' })
  cards: readonly DrawnCard[];

  @Column({ type: 'text', nullable: true })
  questionSealed: string | null;

  @Column({ type: 'boolean' })
  isSoftened: boolean;

  /** Whether a model abroad may read the question. */
  @Column({ type: 'boolean' })
  mayLeave: boolean;

  /** Whether the person was under age. */
  @Column({ type: 'boolean' })
  isForYouth: boolean;

  /** Of the unit it used up. */
  @Column({ type: 'text', nullable: true })
  receipt: Receipt | null;

  /** Plain text, without markup; paragraphs parted by an empty line. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'text', nullable: true })
  source: 'model' | 'builtin' | null;

  /** The row of `written_texts` that tells how the text came to be. */
  @Column({ type: 'bigint', nullable: true })
  writtenTextId: string | null;

  @Column({ type: 'text', nullable: true })
  noteSealed: string | null;

  @Column({ type: 'timestamptz' })
  beganAt: Date;

  /** When the last card lay open. */
  @Column({ type: 'timestamptz', nullable: true })
  drawnAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  toldAt: Date | null;
}
