import type { LocalDate } from '../../../shared/local-date';
import { ZODIAC_SIGNS, type ZodiacSign } from '../../../shared/zodiac-sign';
import { type CallbackData, choiceOf, fitting, matching } from './callback-data';

/** Remember a sign as one's own, nothing else. */
export const ownSign = choiceOf('own', ZODIAC_SIGNS);

/** A birth date with the sign it means: it travels in the button, so that nothing is stored before the consent. */
export interface DatedSign {
  readonly date: LocalDate;
  readonly sign: ZodiacSign;
}

/** Consent given: keep date and sign. */
export const keepBirthDate = datedSign('keep');

/** On a day of two signs: this one. */
export const borderSign = datedSign('border');

/** Ask for a birth date. */
export const ENTER_BIRTH_DATE = 'birth';

/** Remember nothing of what was typed. */
export const FORGET_BIRTH_DATE = 'forget';

/** Not now. */
export const LATER = 'later';

function datedSign(prefix: string): CallbackData<DatedSign> {
  const pattern = new RegExp(String.raw`^${prefix}:(\d{4}-\d{2}-\d{2}):(${ZODIAC_SIGNS.join('|')})$`);
  return {
    pattern,
    pack: ({ date, sign }) => fitting(`${prefix}:${date}:${sign}`),
    unpack: (data) => {
      const [, date, sign] = matching(pattern, data);
      return { date: date as LocalDate, sign: sign as ZodiacSign };
    },
  };
}
