import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PromptTemplates } from '../domain/prompt-template';

/** The words of a prompt as they were at one time; never changed, so that texts and ratings can be told by it. */
@Entity('prompt_versions')
export class PromptVersion {
  @PrimaryColumn({ type: 'text' })
  promptId: string;

  /** Counts from 1 for each prompt. */
  @PrimaryColumn({ type: 'integer' })
  version: number;

  /** One that is older than a language of ours lacks it. */
  @Column({ type: 'jsonb' })
  templates: Partial<PromptTemplates>;

  /** SHA-256 of the templates: the same words are one version. */
  @Column({ type: 'text' })
  digest: string;

  /** `null` where they came with a release of the program. */
  @Column({ type: 'text', nullable: true })
  author: string | null;

  /** Why, in the author's words. */
  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
