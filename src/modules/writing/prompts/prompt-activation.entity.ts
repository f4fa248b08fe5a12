import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an operator put a version in force; the last one of a prompt rules, and none is ever changed. */
@Entity('prompt_activations')
export class PromptActivation {
  @PrimaryColumn({ type: 'text' })
  promptId: string;

  /** Counts from 1 for each prompt. */
  @PrimaryColumn({ type: 'integer' })
  n: number;

  /** `null` is the program's own words, whatever release runs. */
  @Column({ type: 'integer', nullable: true })
  version: number | null;

  /** The `n` a roll back of this one restores; `null` is the state before any operator's choice. */
  @Column({ type: 'integer', nullable: true })
  returnsTo: number | null;

  @Column({ type: 'boolean' })
  isRollBack: boolean;

  @Column({ type: 'text' })
  activatedBy: string;

  @Column({ type: 'timestamptz' })
  activatedAt: Date;
}
