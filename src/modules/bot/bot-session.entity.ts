import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The open dialog of a person in a chat; no row where none is open. */
@Entity('bot_sessions')
export class BotSession {
  /** `personId:chatId`. */
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'jsonb' })
  data: object;

  @Column({ type: 'timestamptz' })
  updatedAt: Date;
}
