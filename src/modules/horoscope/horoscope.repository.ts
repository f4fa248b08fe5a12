import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Database } from '../../platform/database/database';
import type { HoroscopeKey } from './domain/horoscope-key';
import { Horoscope } from './horoscope.entity';

/** The only queries over `horoscopes` and the claims on writing one. */
@Injectable()
export class HoroscopeRepository {
  constructor(
    @InjectRepository(Horoscope) private readonly horoscopes: Repository<Horoscope>,
    private readonly database: Database,
  ) {}

  /** The text of a sign, day and language. */
  find({ sign, date, language }: HoroscopeKey): Promise<Horoscope | null> {
    return this.horoscopes.findOneBy({ sign, date, language });
  }

  /** All texts of a day. */
  listOfDay(date: HoroscopeKey['date']): Promise<Horoscope[]> {
    return this.horoscopes.findBy({ date });
  }

  /** Stores a text and gives the one that counts: a model's text is never overwritten, a fallback may be by a model's. */
  async keep(horoscope: Omit<Horoscope, 'id'>): Promise<Horoscope> {
    await this.database.query(
      `insert into horoscopes (sign, date, language, text, source, written_text_id, written_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint horoscopes_sign_date_language_key do update
         set text = excluded.text, source = excluded.source, written_text_id = excluded.written_text_id,
             written_at = excluded.written_at
         where horoscopes.source = 'fallback' and excluded.source = 'generated'`,
      [
        horoscope.sign,
        horoscope.date,
        horoscope.language,
        horoscope.text,
        horoscope.source,
        horoscope.writtenTextId,
        horoscope.writtenAt,
      ],
    );
    return this.horoscopes.findOneByOrFail({
      sign: horoscope.sign,
      date: horoscope.date,
      language: horoscope.language,
    });
  }

  /**
   * Takes the right to write a text for `seconds`; false while another process holds it. The claim ends by itself, so a
   * killed writer blocks nobody for longer than that; one that lies far ahead is of a clock that was turned back.
   */
  async claim({ sign, date, language }: HoroscopeKey, seconds: number): Promise<boolean> {
    const rows = await this.database.query(
      `insert into horoscope_claims (sign, date, language, claimed_until)
       values ($1, $2, $3, now() + make_interval(secs => $4))
       on conflict on constraint horoscope_claims_pkey do update set claimed_until = excluded.claimed_until
         where horoscope_claims.claimed_until not between now() and now() + make_interval(secs => 2 * $4)
       returning sign`,
      [sign, date, language, seconds],
    );
    return rows.length > 0;
  }

  /** Keeps the right for `seconds` more. */
  async renewClaim({ sign, date, language }: HoroscopeKey, seconds: number): Promise<void> {
    await this.database.query(
      `update horoscope_claims set claimed_until = now() + make_interval(secs => $4)
        where sign = $1 and date = $2 and language = $3`,
      [sign, date, language, seconds],
    );
  }

  /** Gives the right back. */
  async release({ sign, date, language }: HoroscopeKey): Promise<void> {
    await this.database.query('delete from horoscope_claims where sign = $1 and date = $2 and language = $3', [
      sign,
      date,
      language,
    ]);
  }
}
