import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An update whose handler failed: what an operator needs to find out why, encrypted, for two weeks. */
@Entity('failed_updates')
export class FailedUpdate {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'bigint' })
  updateId: string;

  /** What the person was told to mention. */
  @Column({ type: 'text' })
  reference: string;

  @Column({ type: 'text' })
  bodySealed: string;

  @Column({ type: 'text' })
  error: string;

  @Column({ type: 'timestamptz' })
  failedAt: Date;
}
