import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConsentPurpose } from './domain/consent';

/** One agreement of one person to one purpose, in the wording of `version`; rows are kept after revocation as proof. */
@Entity('consents')
export class Consent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'bigint' })
  userId: string;

  @Column({ type: 'text' })
  purpose: ConsentPurpose;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'timestamptz' })
  givenAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
