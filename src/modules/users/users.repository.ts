import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { Language } from '../../shared/language';
import type { PersonEventKind } from './domain/person-event';
import { PersonEvent } from './person-event.entity';
import { User } from './user.entity';

/** The only queries over `users` and `person_events`. */
@Injectable()
export class UsersRepository {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    @InjectRepository(PersonEvent) private readonly events: Repository<PersonEvent>,
    private readonly database: Database,
  ) {}

  /**
   * Adds or touches a person and holds their row until the transaction ends, so that two updates of one person, which
   * Telegram sends in separate queues, are worked on one after the other.
   */
  async arrive(telegramId: number, language: Language, now: Date): Promise<{ user: User; isNew: boolean }> {
    const [row] = await this.database.query<{ id: string; isNew: boolean }>(
      `insert into users (telegram_id, language, first_seen_at, last_seen_at) values ($1, $2, $3, $3)
       on conflict (telegram_id) do update set last_seen_at = excluded.last_seen_at, reachable = true
       returning id, (xmax = 0) as "isNew"`,
      [telegramId, language, now],
    );
    return { user: await this.users.findOneByOrFail({ id: row?.id ?? '' }), isNew: row?.isNew ?? false };
  }

  /** A person by Telegram's id. */
  findByTelegramId(telegramId: number): Promise<User | null> {
    return this.users.findOneBy({ telegramId: String(telegramId) });
  }

  /** Changes columns of one person. */
  async update(id: string, changes: Partial<Omit<User, 'id' | 'telegramId'>>): Promise<void> {
    await this.users.update({ id }, changes);
  }

  /** Adds a step to a person's way. */
  async addEvent(userId: string, kind: PersonEventKind, at: Date, detail?: string): Promise<void> {
    await this.events.insert({ userId, kind, detail: detail ?? null, at });
  }

  /** All steps of a person, oldest first. */
  listEvents(userId: string): Promise<PersonEvent[]> {
    return this.events.find({ where: { userId }, order: { id: 'asc' } });
  }
}
