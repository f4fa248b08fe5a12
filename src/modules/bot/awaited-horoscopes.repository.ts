import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { HoroscopeKey } from '../horoscope';
import { AwaitedHoroscope, type AwaitingForm, type AwaitingStage } from './awaited-horoscope.entity';

/** A person's press is done within so long; and its message may be changed by another for no longer. */
const PATIENCE_MS = 3_000;
const LOOK_MS = 50;

/** A text that is waited for. */
export interface OverdueHoroscope extends HoroscopeKey {
  /** For how long it has been in the place that waits longest. */
  readonly minutes: number;
  /** Whether it is to be a message somewhere, not only the text below pictures. */
  readonly isMessage: boolean;
}

/**
 * The only queries over `awaited_horoscopes`. Whoever changes a message that waits holds its row meanwhile, in whatever
 * process: else a piece of one text could be the last thing a message shows that has been turned to another.
 */
@Injectable()
export class AwaitedHoroscopesRepository {
  constructor(
    @InjectRepository(AwaitedHoroscope) private readonly awaited: Repository<AwaitedHoroscope>,
    private readonly database: Database,
  ) {}

  /** Notes that a message waits for a text, and for no other. */
  async add(chatId: number, messageId: number, key: HoroscopeKey, form: AwaitingForm): Promise<void> {
    const stage: AwaitingStage = 'waiting';
    const row = {
      chatId: String(chatId),
      messageId: String(messageId),
      ...columnsOf(key),
      form,
      stage,
      since: () => 'now()',
    };
    await this.awaited.upsert(row, ['chatId', 'messageId']);
  }

  /** The messages that wait for a text. */
  list(key: HoroscopeKey): Promise<AwaitedHoroscope[]> {
    return this.awaited.findBy(columnsOf(key));
  }

  /** The texts that have been waited for so many minutes or longer. */
  listOverdue(minutes: number): Promise<OverdueHoroscope[]> {
    return this.database.query(
      `select sign, date::text, language, period, area, extract(epoch from now() - min(since))::float8 / 60 as minutes,
              bool_or(form = 'text') as "isMessage"
         from awaited_horoscopes
        where since <= now() - make_interval(mins => $1)
        group by sign, date, language, period, area`,
      [minutes],
    );
  }

  /** Those of them, `most` at most and always the same, that may show it as it grows. */
  listGrowing(key: HoroscopeKey, most: number): Promise<AwaitedHoroscope[]> {
    return this.awaited.find({
      where: { ...columnsOf(key), stage: In<AwaitingStage>(['waiting', 'drafted']) },
      order: { chatId: 'asc', messageId: 'asc' },
      take: most,
    });
  }

  /** Moves a message on that still waits for its text; false where it does not, or another holds it. */
  async move(place: AwaitedHoroscope, from: AwaitingStage, to: AwaitingStage): Promise<boolean> {
    const moved = await this.database.query(
      `update awaited_horoscopes set stage = $9
        where (chat_id, message_id) in (select chat_id, message_id from awaited_horoscopes
                                         where ${IS_PLACE} and stage = $8 for update skip locked)
       returning stage`,
      [...paramsOf(place), from, to],
    );
    return moved.length === 1;
  }

  /** Notes that a message has other buttons now, which a growing text would take away. */
  async quieten(chatId: number, messageId: number): Promise<void> {
    const place = { chatId: String(chatId), messageId: String(messageId), stage: 'waiting' } as const;
    await this.awaited.update(place, { stage: 'quiet' });
  }

  /** Holds what waits in a chat until the surrounding transaction ends, after 3 s without what another still holds. */
  async hold(chatId: number): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const [row] = await this.database.query<{ isHeld: boolean }>(
        `with held as (select from awaited_horoscopes where chat_id = $1 for update skip locked)
         select (select count(*) from held) = (select count(*) from awaited_horoscopes where chat_id = $1) as "isHeld"`,
        [chatId],
      );
      if (row?.isHeld !== false || performance.now() >= deadline) return;
      await sleep(LOOK_MS);
    }
  }

  /**
   * Does `work` while nobody else changes a message, if it still waits for its text. Throws when another holds it for longer
   * than 3 s.
   */
  async whileHeld(place: AwaitedHoroscope, work: (stage: AwaitingStage) => Promise<void>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      if (await this.whileFree(place, work)) return;
      if (performance.now() >= deadline) throw new Error('Another changes the message all the while');
      await sleep(LOOK_MS);
    }
  }

  /** The same, but not at all where another holds the message this moment, which is told by false. */
  whileFree(place: AwaitedHoroscope, work: (stage: AwaitingStage) => Promise<void>): Promise<boolean> {
    return this.database.transaction(async () => {
      const find = `select stage from awaited_horoscopes where ${IS_PLACE}`;
      const [row] = await this.database.query<{ stage: AwaitingStage }>(
        `${find} for update skip locked`,
        paramsOf(place),
      );
      if (!row) return (await this.database.query(find, paramsOf(place))).length === 0;
      await work(row.stage);
      return true;
    });
  }

  /** Notes that a message waits no more, at the end of the surrounding transaction. */
  async remove(chatId: number, messageId: number): Promise<void> {
    await this.database.last({
      sql: `delete from awaited_horoscopes as place using unnest($1::bigint[], $2::bigint[]) as told (chat_id, message_id)
             where place.chat_id = told.chat_id and place.message_id = told.message_id`,
      row: [chatId, messageId],
    });
  }
}

/** A message and the text it waits for, over `paramsOf`. */
const IS_PLACE =
  'chat_id = $1 and message_id = $2 and sign = $3 and date = $4 and language = $5 and period = $6 and area = $7';

const paramsOf = ({ chatId, messageId, sign, date, language, period, area }: AwaitedHoroscope) => [
  chatId,
  messageId,
  sign,
  date,
  language,
  period,
  area,
];

function columnsOf({ sign, date, language, period, area }: HoroscopeKey): HoroscopeKey {
  return { sign, date, language, period, area };
}
