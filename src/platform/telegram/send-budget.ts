import { Injectable, Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { AppConfig } from '../config/app-config';
import { poolOptions } from '../database/data-source';
import { EVERYBODY, type FloodWait } from './flood-waits';
import { isGroup } from './send-lane';

/** Telegram takes about 30 messages a second over all chats; a little is left for what is not counted (presses, menus). */
const SLOT_MS = 1_000 / 28;
/** About one message a second into one chat. */
const CHAT_PAUSE_MS = 1_000;
/** 20 a minute into one group. */
const GROUP_PAUSE_MS = 3_000;

/** 'go' after `waitMs`, or ask again after `waitMs` because of the chat's pace or of everybody's. */
export interface Verdict {
  readonly verdict: 'go' | 'chat' | 'everybody';
  readonly waitMs: number;
}

const TAKE = `
  select verdict, wait_ms as "waitMs"
    from take_telegram_slot($1, $2 * interval '1 ms', $3 * interval '1 ms', $4)`;

const REFUSE = `
  insert into telegram_send_pace as pace (chat, next_at, flood_until)
  select chat, clock_timestamp() + wait_ms * interval '1 ms', clock_timestamp() + wait_ms * interval '1 ms'
    from unnest($1::text[], $2::double precision[]) as told (chat, wait_ms)
  on conflict (chat) do update set next_at = greatest(pace.next_at, excluded.next_at),
                                   flood_until = greatest(pace.flood_until, excluded.flood_until)`;

/** What interactive sends used, a second's worth at most: a slot a second stays, or a busy day would let no news out at all. */
const EXCHANGE = `
  with used as (
    update telegram_send_pace
       set busy_until = least(greatest(busy_until, next_at, clock_timestamp()) + $1::int * $2::double precision * interval '1 ms',
                              greatest(next_at, clock_timestamp()) + interval '1 second')
     where chat = '${EVERYBODY}' and $1::int > 0)
  select chat, (extract(epoch from flood_until - clock_timestamp()) * 1000)::double precision as "waitMs"
    from telegram_send_pace where flood_until > clock_timestamp()`;

const SWEEP = `
  delete from telegram_send_pace where chat <> '${EVERYBODY}' and next_at < clock_timestamp() - interval '1 minute'`;

/**
 * The sends of all processes, agreed on in PostgreSQL by its own clock: Redis may be lost at any moment. One connection of
 * its own, because a caller's transaction would hide the state until it commits and hold the one row all others need.
 * Every method throws when the database is away.
 */
@Injectable()
export class SendBudget {
  private readonly logger = new Logger('Telegram');
  private readonly pool: Pool;
  /** A pool that ends leaves those that wait for its connection without an answer. */
  private readonly running = new Set<Promise<unknown>>();

  constructor(config: AppConfig) {
    this.pool = new Pool(poolOptions({ url: config.database.url, poolSize: 1 }, 'adtrobot sends'));
    const warn = (error: Error) => {
      this.logger.warn(`The connection of the send lanes was lost: ${error.message}`);
    };
    this.pool.on('error', warn);
    // A connection in use reports to nobody but its holder, and an unheard error ends the process.
    this.pool.on('connect', (client) => client.on('error', warn));
  }

  /**
   * Asks for the next slot. With `mayReserve` the next one in line is taken however far it is; without, only one that is
   * free this moment. So whoever reserves goes before whoever does not, in whatever process.
   */
  async take(chat: string, mayReserve: boolean): Promise<Verdict> {
    const chatPause = isGroup(chat) ? GROUP_PAUSE_MS : CHAT_PAUSE_MS;
    const [verdict] = await this.query<Verdict>(TAKE, [chat, SLOT_MS, chatPause, mayReserve]);
    if (!verdict) throw new Error('take_telegram_slot gave no verdict');
    return verdict;
  }

  /** Makes waits that Telegram asked for known to all processes; slots come after them. */
  async refuse(waits: readonly FloodWait[]): Promise<void> {
    await this.query(REFUSE, [waits.map(({ chat }) => chat), waits.map(({ waitMs }) => waitMs)]);
  }

  /** Tells how many interactive sends left here since the last time, and learns the waits that any process was told. */
  async exchange(interactiveSends: number): Promise<FloodWait[]> {
    return this.query<FloodWait>(EXCHANGE, [interactiveSends, SLOT_MS]);
  }

  /** Forgets chats that nothing was sent to for a minute. */
  async sweep(): Promise<void> {
    await this.query(SWEEP);
  }

  /** Ends the connection once what was asked is answered. */
  async close(): Promise<void> {
    await Promise.allSettled(this.running);
    await this.pool.end();
  }

  private async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.pool.query<Row>(sql, [...params]);
    this.running.add(answer);
    try {
      return (await answer).rows;
    } finally {
      this.running.delete(answer);
    }
  }
}
