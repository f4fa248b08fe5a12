import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { Question } from '../../platform/database/grouped-statements';
import type { GroupedRow } from '../../platform/database/statement';
import type { Language } from '../../shared/language';
import type { PersonEventKind } from './domain/person-event';
import { PersonEvent } from './person-event.entity';
import { User } from './user.entity';

/** Nobody the bot has met, and the number under which it may. */
export interface Stranger {
  readonly id: null;
  readonly newId: string;
}

const COLUMNS = `id, telegram_id as "telegramId", language, time_zone as "timeZone", address_form as "addressForm", sign,
  birth_date_sealed as "birthDateSealed", adult_from::text as "adultFrom", reachable, care_until as "careUntil",
  tarot_reversals as "tarotReversals", ai_texts_refused as "aiTextsRefused", first_seen_at as "firstSeenAt",
  last_seen_at as "lastSeenAt"`;

/** The only queries over `users` and `person_events`. */
@Injectable()
export class UsersRepository {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    @InjectRepository(PersonEvent) private readonly events: Repository<PersonEvent>,
    private readonly database: Database,
  ) {}

  /** Adds or touches a person, and holds their row until the surrounding transaction ends. */
  async arrive(telegramId: number, language: Language, now: Date): Promise<{ user: User; isNew: boolean }> {
    const [row] = await this.database.query<User & { isNew: boolean }>(
      `insert into users (telegram_id, language, first_seen_at, last_seen_at) values ($1, $2, $3, $3)
       on conflict (telegram_id) do update set last_seen_at = excluded.last_seen_at, reachable = true
       returning ${COLUMNS}, xmax = 0 as "isNew"`,
      [telegramId, language, now],
    );
    if (!row) throw new Error('An upsert without a row');
    const { isNew, ...user } = row;
    return { user, isNew };
  }

  /** Asks for a person; their row is not held. */
  recognising(telegramId: number): Question<User | Stranger> {
    return {
      sql: `select ${COLUMNS}, case when id is null then nextval(pg_get_serial_sequence('users', 'id')) end as "newId"
              from unnest($1::bigint[]) with ordinality as asked (person, n)
              left join lateral (select * from users where users.telegram_id = asked.person limit 1) as known on true
             order by n`,
      row: [telegramId],
    };
  }

  /** Adds a person at the first contact, and fails if somebody else has. */
  adding({ id, telegramId, language, firstSeenAt }: User): GroupedRow {
    return {
      sql: `insert into users (id, telegram_id, language, first_seen_at, last_seen_at)
            select id, telegram_id, language, at, at
              from unnest($1::bigint[], $2::bigint[], $3::text[], $4::timestamptz[]) as told (id, telegram_id, language, at)`,
      row: [id, telegramId, language, firstSeenAt],
      isReferredTo: true,
    };
  }

  /** Notes that a person was seen; a row that somebody holds is left as it is. */
  seeing(id: string, now: Date): GroupedRow {
    return {
      sql: `update users set last_seen_at = seen.at
         from (select id, at from unnest($1::bigint[], $2::timestamptz[]) as told (id, at) join users using (id)
               for no key update of users skip locked) as seen
        where users.id = seen.id`,
      row: [id, now],
    };
  }

  /** A person by Telegram's id. */
  findByTelegramId(telegramId: number): Promise<User | null> {
    return this.users.findOneBy({ telegramId: String(telegramId) });
  }

  /** A person. */
  findById(id: string): Promise<User | null> {
    return this.users.findOneBy({ id });
  }

  /** Changes columns of one person. */
  async update(id: string, changes: Partial<Omit<User, 'id' | 'telegramId'>>): Promise<void> {
    await this.users.update({ id }, changes);
  }

  /** Adds a step to a person's way. */
  addingEvent(userId: string, kind: PersonEventKind, at: Date, detail?: string): GroupedRow {
    return {
      sql: `insert into person_events (user_id, kind, detail, at)
            select user_id, kind, detail, at
              from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[]) with ordinality
                as told (user_id, kind, detail, at, n)
             order by n`,
      row: [userId, kind, detail, at],
    };
  }

  /** All steps of a person, oldest first. */
  listEvents(userId: string): Promise<PersonEvent[]> {
    return this.events.find({ where: { userId }, order: { id: 'asc' } });
  }
}
