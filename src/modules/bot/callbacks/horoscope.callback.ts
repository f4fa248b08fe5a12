import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';
import { AREAS, type HoroscopeSort, PERIODS } from '../../horoscope';
import { type CallbackData, choiceOf, fitting, matching } from './callback-data';

/** Show today's horoscope of a sign. */
export const showSign = choiceOf('h', ZODIAC_SIGNS);

/** The same from the greeting, which then offers to remember the sign. */
export const firstSign = choiceOf('first', ZODIAC_SIGNS);

/** Show the buttons of all signs under the picture. */
export const ALL_SIGNS = 'signs';

/** Offer the sorts of texts there are for a sign beside the day's. */
export const moreTexts = choiceOf('more', ZODIAC_SIGNS);

/** A text of a sort, for a sign. */
export interface SortOfSign extends HoroscopeSort {
  readonly sign: ZodiacSign;
}

const TEXT = new RegExp(`^t:(${PERIODS.join('|')}):(${AREAS.join('|')}):(${ZODIAC_SIGNS.join('|')})$`);

/** Show a text for a week, a month or an area of life. */
export const showText: CallbackData<SortOfSign> = {
  pattern: TEXT,
  pack: ({ period, area, sign }) => fitting(`t:${period}:${area}:${sign}`),
  unpack: (data) => {
    const [, period, area, sign] = matching(TEXT, data);
    return { period, area, sign } as SortOfSign;
  },
};
