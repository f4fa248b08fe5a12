import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import { Clock } from '../../shared/clock';
import { BotSession } from './bot-session.entity';

/** The only queries over `bot_sessions`. */
@Injectable()
export class BotSessionsRepository {
  constructor(
    @InjectRepository(BotSession) private readonly sessions: Repository<BotSession>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The state kept under a key, and whether a picture in the chat waits for its text. */
  async find(key: string, chatId: number): Promise<{ data: object | null; awaitsText: boolean }> {
    // Asked with every update: one statement, and not through the query builder, which costs more than the question.
    const [row] = await this.database.query<{ data: object | null; awaitsText: boolean }>(
      `select (select data from bot_sessions where key = $1) as data,
              exists (select from awaited_horoscopes where chat_id = $2) as "awaitsText"`,
      [key, chatId],
    );
    return { data: row?.data ?? null, awaitsText: row?.awaitsText ?? false };
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
