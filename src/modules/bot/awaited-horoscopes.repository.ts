import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import { AwaitedHoroscope, type AwaitingForm } from './awaited-horoscope.entity';

/** Which horoscope a message waits for. */
type Awaited = Pick<AwaitedHoroscope, 'sign' | 'date' | 'language' | 'period' | 'area'>;

/** The only queries over `awaited_horoscopes`. */
@Injectable()
export class AwaitedHoroscopesRepository {
  constructor(
    @InjectRepository(AwaitedHoroscope) private readonly awaited: Repository<AwaitedHoroscope>,
    private readonly database: Database,
  ) {}

  /** Notes that a message waits for a text, and for no other. */
  async add(chatId: number, messageId: number, awaited: Awaited, form: AwaitingForm): Promise<void> {
    const row = { chatId: String(chatId), messageId: String(messageId), ...columnsOf(awaited), form };
    await this.awaited.upsert(row, ['chatId', 'messageId']);
  }

  /** The messages that wait for a text. */
  list(awaited: Awaited): Promise<AwaitedHoroscope[]> {
    return this.awaited.findBy(columnsOf(awaited));
  }

  /** Notes that a message waits no more, at the end of the surrounding transaction. */
  async remove(chatId: number, messageId: number): Promise<void> {
    await this.database.last('delete from awaited_horoscopes where chat_id = $1 and message_id = $2', [
      chatId,
      messageId,
    ]);
  }
}

function columnsOf({ sign, date, language, period, area }: Awaited): Awaited {
  return { sign, date, language, period, area };
}
