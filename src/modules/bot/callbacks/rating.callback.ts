import { type Rating, RATINGS } from '../../writing';
import { type CallbackData, fitting, matching } from './callback-data';

/** An opinion on one written text. */
export interface TextRating {
  readonly rating: Rating;
  readonly writtenTextId: string;
}

const PATTERN = new RegExp(`^rate:(${RATINGS.join('|')}):([1-9]\\d{0,17})$`);

/** Say that a text was good, or was not. */
export const rateText: CallbackData<TextRating> = {
  pattern: PATTERN,
  pack: ({ rating, writtenTextId }) => fitting(`rate:${rating}:${writtenTextId}`),
  unpack: (data) => {
    const [, rating, writtenTextId = ''] = matching(PATTERN, data);
    return { rating: rating as Rating, writtenTextId };
  },
};
