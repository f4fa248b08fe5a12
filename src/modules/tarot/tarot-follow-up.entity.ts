import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Receipt } from '../subscriptions';

/** A question asked after a reading. */
@Entity('tarot_follow_ups')
export class TarotFollowUp {
  @PrimaryColumn({ type: 'bigint' })
  readingId: string;

  /** From 1. */
  @PrimaryColumn({ type: 'smallint' })
  number: number;

  @Column({ type: 'text' })
  state: 'asked' | 'told' | 'failed';

  @Column({ type: 'text' })
  questionSealed: string;

  @Column({ type: 'boolean' })
  isSoftened: boolean;

  /** Whether a model abroad may read the question. */
  @Column({ type: 'boolean' })
  mayLeave: boolean;

  /** Of the unit it used up. */
  @Column({ type: 'text', nullable: true })
  receipt: Receipt | null;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'text', nullable: true })
  source: 'model' | 'builtin' | null;

  /** The row of `written_texts` that tells how the text came to be. */
  @Column({ type: 'bigint', nullable: true })
  writtenTextId: string | null;

  @Column({ type: 'timestamptz' })
  askedAt: Date;
}
