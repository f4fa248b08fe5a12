import { Injectable } from '@nestjs/common';
import { InjectMetric } from '@willsoto/nestjs-prometheus';
import type { Counter } from 'prom-client';
import { Clock } from '../../shared/clock';
import type { Rating } from './domain/rating';
import { TextRatingsRepository } from './text-ratings.repository';

/** What readers think of texts, by the version of the prompt: one opinion a person and text, the last one counts. */
@Injectable()
export class TextRatings {
  constructor(
    private readonly ratings: TextRatingsRepository,
    private readonly clock: Clock,
    @InjectMetric('text_ratings_total') private readonly counted: Counter<'rating' | 'source'>,
  ) {}

  /** Keeps an opinion; false where there is no such text (any more). */
  async rate(writtenTextId: string, userId: string, rating: Rating): Promise<boolean> {
    const source = await this.ratings.keep({ writtenTextId, userId, rating, ratedAt: this.clock.now() });
    if (source === null) return false;
    this.counted.inc({ rating, source });
    return true;
  }
}
