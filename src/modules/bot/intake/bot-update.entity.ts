import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An update whose work is committed; a second copy is recognised by it. Kept longer than Telegram repeats anything (8 days). */
@Entity('bot_updates')
export class BotUpdate {
  @PrimaryColumn({ type: 'bigint' })
  botId: string;

  @PrimaryColumn({ type: 'bigint' })
  updateId: string;

  @Column({ type: 'timestamptz' })
  receivedAt: Date;
}
