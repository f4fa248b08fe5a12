import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../shared/language';
import type { Problem } from './domain/check';

/** A text as it was given out, and how it came to be. */
@Entity('written_texts')
export class WrittenText {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  /** Id of the `TextKind`. */
  @Column({ type: 'text' })
  kind: string;

  /** What exactly was written, in the words of its feature; not unique: a text may be written again. */
  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  language: Language;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'text' })
  source: TextSource;

  /** Why the built-in writer wrote: why there was no answer, `problems` in it, or an `error` of ours. */
  @Column({ type: 'text', nullable: true })
  builtinBecause: string | null;

  @Column({ type: 'text' })
  promptId: string;

  @Column({ type: 'integer' })
  promptVersion: number;

  /** SHA-256 of what the text rests on. */
  @Column({ type: 'text' })
  factsHash: string;

  /** Found in the model's text; with any, that text was not used. */
  @Column({ type: 'jsonb' })
  problems: readonly Problem[];

  /** The model that answered, also where its text was not used; so with what its answer took. */
  @Column({ type: 'text', nullable: true })
  model: string | null;

  @Column({ type: 'integer', nullable: true })
  promptTokens: number | null;

  @Column({ type: 'integer', nullable: true })
  completionTokens: number | null;

  /** US dollars; a decimal string when read. */
  @Column({ type: 'numeric', precision: 16, scale: 10, nullable: true })
  costUsd: number | string | null;

  @Column({ type: 'integer', nullable: true })
  latencyMs: number | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}

export type TextSource = 'model' | 'builtin';
