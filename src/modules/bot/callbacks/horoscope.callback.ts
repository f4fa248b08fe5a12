import { ZODIAC_SIGNS } from '../../../shared/zodiac-sign';
import { choiceOf } from './callback-data';

/** Show today's horoscope of a sign. */
export const showSign = choiceOf('h', ZODIAC_SIGNS);

/** The same from the greeting, which then offers to remember the sign. */
export const firstSign = choiceOf('first', ZODIAC_SIGNS);

/** Show the buttons of all signs under the picture. */
export const ALL_SIGNS = 'signs';
