import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Rating } from './domain/rating';

/** One reader's opinion of one text. */
export interface Opinion {
  readonly writtenTextId: string;
  readonly userId: string;
  readonly rating: Rating;
  readonly ratedAt: Date;
}

/** The only queries over `text_ratings`. */
@Injectable()
export class TextRatingsRepository {
  constructor(private readonly database: Database) {}

  /** Keeps an opinion in place of the same person's earlier one; gives who wrote the text, `null` where there is none. */
  async keep({ writtenTextId, userId, rating, ratedAt }: Opinion): Promise<string | null> {
    const [row] = await this.database.query<{ source: string }>(
      `insert into text_ratings (written_text_id, user_id, rating, prompt_id, prompt_version, source, rated_at)
       select id, $2, $3, prompt_id, prompt_version, source, $4 from written_texts where id = $1
       on conflict on constraint text_ratings_pkey do update set rating = excluded.rating, rated_at = excluded.rated_at
       returning source`,
      [writtenTextId, userId, rating, ratedAt],
    );
    return row?.source ?? null;
  }
}
