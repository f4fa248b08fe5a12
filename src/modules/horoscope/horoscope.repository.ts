import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import { DAILY, type HoroscopeKey } from './domain/horoscope-key';
import { neighboursOf } from './domain/neighbours';
import { Horoscope } from './horoscope.entity';

/** The only queries over `horoscopes`. */
@Injectable()
export class HoroscopeRepository {
  constructor(
    @InjectRepository(Horoscope) private readonly horoscopes: Repository<Horoscope>,
    private readonly database: Database,
  ) {}

  /** The text of a key. */
  find(key: HoroscopeKey): Promise<Horoscope | null> {
    return this.horoscopes.findOneBy(columnsOf(key));
  }

  /** All general texts of a day. */
  listOfDay(date: HoroscopeKey['date']): Promise<Horoscope[]> {
    return this.horoscopes.findBy({ date, ...DAILY });
  }

  /** The texts there are already beside one: of its sign before it, and of the other signs at its time; 25 of a day at most. */
  async listNeighbourTexts(key: HoroscopeKey): Promise<string[]> {
    const neighbours = neighboursOf(key);
    const rows = await this.database.query<{ text: string }>(
      `select horoscopes.text
       from unnest($1::text[], $2::date[]) as neighbours (sign, date)
       join horoscopes using (sign, date)
       where language = $3 and period = $4 and area = $5`,
      [neighbours.map(({ sign }) => sign), neighbours.map(({ date }) => date), key.language, key.period, key.area],
    );
    return rows.map(({ text }) => text);
  }

  /** Stores a text and gives the one that counts: a model's text is never overwritten, a fallback may be by a model's. */
  async keep(horoscope: Omit<Horoscope, 'id'>): Promise<Horoscope> {
    const { sign, date, language, period, area, text, source, writtenTextId, writtenAt } = horoscope;
    await this.database.query(
      `insert into horoscopes (sign, date, language, period, area, text, source, written_text_id, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict on constraint horoscopes_key do update
         set text = excluded.text, source = excluded.source, written_text_id = excluded.written_text_id,
             written_at = excluded.written_at
         where horoscopes.source = 'fallback' and excluded.source = 'generated'`,
      [sign, date, language, period, area, text, source, writtenTextId, writtenAt],
    );
    return this.horoscopes.findOneByOrFail(columnsOf(horoscope));
  }
}

function columnsOf({ sign, date, language, period, area }: HoroscopeKey): HoroscopeKey {
  return { sign, date, language, period, area };
}
