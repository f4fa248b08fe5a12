import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Clock } from '../../shared/clock';
import { BotSession } from './bot-session.entity';

/** The only queries over `bot_sessions`. */
@Injectable()
export class BotSessionsRepository {
  constructor(
    @InjectRepository(BotSession) private readonly sessions: Repository<BotSession>,
    private readonly clock: Clock,
  ) {}

  /** The state kept under a key. */
  async find(key: string): Promise<object | null> {
    return (await this.sessions.findOneBy({ key }))?.data ?? null;
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
