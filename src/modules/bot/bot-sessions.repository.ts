import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Question } from '../../platform/database/grouped-statements';
import { Clock } from '../../shared/clock';
import { BotSession } from './bot-session.entity';

/** Where a dialog stands. */
export interface Dialog {
  /** `null` where none is open. */
  readonly session: object | null;
  /** Whether a picture in the chat waits for its text. */
  readonly awaitsText: boolean;
}

/** The only queries over `bot_sessions`. */
@Injectable()
export class BotSessionsRepository {
  constructor(
    @InjectRepository(BotSession) private readonly sessions: Repository<BotSession>,
    private readonly clock: Clock,
  ) {}

  /** Asks for the state kept under a key, and whether a picture in the chat waits for its text. */
  finding(key: string, chatId: number): Question<Dialog> {
    return {
      sql: `select (select data from bot_sessions where bot_sessions.key = asked.key) as session,
              coalesce((select true from awaited_horoscopes where awaited_horoscopes.chat_id = asked.chat_id limit 1),
                       false) as "awaitsText"
         from unnest($1::text[], $2::bigint[]) with ordinality as asked (key, chat_id, n) order by n`,
      row: [key, chatId],
    };
  }

  /** Keeps a state. */
  async save(key: string, data: object): Promise<void> {
    await this.sessions.upsert({ key, data, updatedAt: this.clock.now() }, ['key']);
  }

  /** Forgets a state. */
  async delete(key: string): Promise<void> {
    await this.sessions.delete({ key });
  }
}
