import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { Language } from '../../shared/language';
import type { LocalDate } from '../../shared/local-date';
import type { ZodiacSign } from '../../shared/zodiac-sign';
import { AwaitedHoroscope } from './awaited-horoscope.entity';

/** Which horoscope a picture waits for. */
interface Awaited {
  readonly sign: ZodiacSign;
  readonly date: LocalDate;
  readonly language: Language;
}

/** The only queries over `awaited_horoscopes`. */
@Injectable()
export class AwaitedHoroscopesRepository {
  constructor(
    @InjectRepository(AwaitedHoroscope) private readonly awaited: Repository<AwaitedHoroscope>,
    private readonly database: Database,
  ) {}

  /** Notes that a message waits for a text, and for no other. */
  async add(chatId: number, messageId: number, { sign, date, language }: Awaited): Promise<void> {
    const row = { chatId: String(chatId), messageId: String(messageId), sign, date, language };
    await this.awaited.upsert(row, ['chatId', 'messageId']);
  }

  /** The messages that wait for a text. */
  list({ sign, date, language }: Awaited): Promise<AwaitedHoroscope[]> {
    return this.awaited.findBy({ sign, date, language });
  }

  /** Notes that a message waits no more, at the end of the surrounding transaction. */
  async remove(chatId: number, messageId: number): Promise<void> {
    await this.database.last('delete from awaited_horoscopes where chat_id = $1 and message_id = $2', [
      chatId,
      messageId,
    ]);
  }
}
