import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PersonEventKind } from './domain/person-event';

/** A step on a person's way; `detail` holds closed values only (a sign, a setting's name), never words of theirs. */
@Entity('person_events')
export class PersonEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'bigint' })
  userId: string;

  @Column({ type: 'text' })
  kind: PersonEventKind;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}
