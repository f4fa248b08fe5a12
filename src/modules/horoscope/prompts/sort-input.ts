import type { LocalDate } from '../../../shared/local-date';
import type { ZodiacSign } from '../../../shared/zodiac-sign';
import type { Fact } from '../../sky';
import type { HoroscopeSort } from '../domain/horoscope-key';

/** What a text of any sort is written from. */
export interface SortInput extends HoroscopeSort {
  readonly sign: ZodiacSign;
  /** First day of the period. */
  readonly date: LocalDate;
  readonly facts: readonly Fact[];
}
