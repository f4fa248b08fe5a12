import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import { AwaitedReading } from './awaited-reading.entity';

/** A text about cards: the interpretation of a reading, or the answer to a question after it. */
export interface AwaitedText {
  readonly readingId: string;
  /** The number of the question; `null`: the interpretation. */
  readonly followUp: number | null;
}

/** Where a text is waited for. */
export interface WaitingMessage {
  readonly chatId: number;
  readonly messageId: number;
}

/** The only queries over `awaited_readings`. */
@Injectable()
export class AwaitedReadingsRepository {
  constructor(
    @InjectRepository(AwaitedReading) private readonly awaited: Repository<AwaitedReading>,
    private readonly database: Database,
  ) {}

  /** Notes that a message waits for a text, and no other message does. */
  async add(text: AwaitedText, { chatId, messageId }: WaitingMessage): Promise<void> {
    const place = { chatId: String(chatId), messageId: String(messageId) };
    await this.awaited.upsert({ ...keyOf(text), ...place }, ['readingId', 'followUp']);
  }

  /** Whether a message waits for a text. */
  isAwaited(text: AwaitedText): Promise<boolean> {
    return this.awaited.existsBy(keyOf(text));
  }

  /** The message that waits for a text, if one does. */
  list(text: AwaitedText): Promise<AwaitedReading[]> {
    return this.awaited.findBy(keyOf(text));
  }

  /**
   * Does `work` with the message that waits for a text, if one does, while no other process does. Where it gives true, the
   * message waits no more; where it fails, it waits on.
   */
  async whileHeld(text: AwaitedText, work: (place: WaitingMessage) => Promise<boolean>): Promise<void> {
    const { readingId, followUp } = keyOf(text);
    await this.database.transaction(async () => {
      const [row] = await this.database.query<{ chatId: string; messageId: string }>(
        `select chat_id as "chatId", message_id as "messageId" from awaited_readings
          where reading_id = $1 and follow_up = $2 for update`,
        [readingId, followUp],
      );
      if (!row) return;
      const isDone = await work({ chatId: Number(row.chatId), messageId: Number(row.messageId) });
      if (isDone) await this.awaited.delete({ readingId, followUp });
    });
  }
}

function keyOf({ readingId, followUp }: AwaitedText): Pick<AwaitedReading, 'readingId' | 'followUp'> {
  return { readingId, followUp: followUp ?? 0 };
}
