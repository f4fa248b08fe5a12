import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that says "I am laying the cards" until the text it waits for is there. */
@Entity('awaited_readings')
export class AwaitedReading {
  @PrimaryColumn({ type: 'bigint' })
  readingId: string;

  /** The number of the question after the reading; 0: the interpretation. */
  @PrimaryColumn({ type: 'smallint' })
  followUp: number;

  @Column({ type: 'bigint' })
  chatId: string;

  @Column({ type: 'bigint' })
  messageId: string;
}
