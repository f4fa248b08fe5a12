import type { Area, Period } from '../modules/horoscope';
import type { Language } from '../shared/language';
import type { LocalDate } from '../shared/local-date';

/** What makes the sky of a case worth it; each is proved of its facts in the spec. */
export type Highlight =
  | 'full moon'
  | 'new moon'
  | 'quarter moon'
  | 'Sun changes sign'
  | 'Moon changes sign'
  | 'a planet changes sign'
  | 'Mercury retrograde'
  | 'a planet turns'
  | 'many retrogrades'
  | 'nothing retrograde'
  | 'nothing exact'
  | 'little happens'
  | 'much happens'
  | 'turn of the year';

type Row = readonly [Period, Area, Language, LocalDate, Highlight];

/** The cases: each sort twice in each language, under skies of every sort. Signs follow in turn. */
export const CASE_ROWS: readonly Row[] = [
  ['day', 'general', 'ru', '2026-11-24', 'full moon'],
  ['day', 'general', 'en', '2026-11-09', 'new moon'],
  ['day', 'general', 'ru', '2026-11-21', 'nothing exact'],
  ['day', 'general', 'en', '2026-10-24', 'a planet turns'],
  ['day', 'love', 'ru', '2026-10-28', 'many retrogrades'],
  ['day', 'love', 'en', '2026-12-04', 'a planet changes sign'],
  ['day', 'love', 'ru', '2026-11-14', 'a planet turns'],
  ['day', 'love', 'en', '2027-05-02', 'nothing exact'],
  ['day', 'career', 'ru', '2026-11-22', 'Sun changes sign'],
  ['day', 'career', 'en', '2026-11-05', 'Mercury retrograde'],
  ['day', 'career', 'ru', '2027-04-17', 'nothing retrograde'],
  ['day', 'career', 'en', '2027-01-15', 'quarter moon'],
  ['day', 'health', 'ru', '2026-11-26', 'a planet changes sign'],
  ['day', 'health', 'en', '2026-12-24', 'full moon'],
  ['day', 'health', 'ru', '2027-02-20', 'Mercury retrograde'],
  ['day', 'health', 'en', '2026-09-12', 'Moon changes sign'],
  ['day', 'finance', 'ru', '2026-12-31', 'turn of the year'],
  ['day', 'finance', 'en', '2027-06-10', 'a planet turns'],
  ['day', 'finance', 'ru', '2027-07-04', 'new moon'],
  ['day', 'finance', 'en', '2026-10-08', 'many retrogrades'],
  ['week', 'general', 'ru', '2026-11-23', 'full moon'],
  ['week', 'general', 'en', '2026-12-07', 'much happens'],
  ['week', 'general', 'ru', '2026-12-28', 'turn of the year'],
  ['week', 'general', 'en', '2027-02-22', 'little happens'],
  ['week', 'love', 'ru', '2026-09-28', 'a planet turns'],
  ['week', 'love', 'en', '2026-11-02', 'Mercury retrograde'],
  ['week', 'love', 'ru', '2027-03-01', 'a planet changes sign'],
  ['week', 'love', 'en', '2026-12-14', 'little happens'],
  ['week', 'career', 'ru', '2027-04-19', 'Sun changes sign'],
  ['week', 'career', 'en', '2026-10-05', 'many retrogrades'],
  ['week', 'career', 'ru', '2027-04-12', 'nothing retrograde'],
  ['week', 'career', 'en', '2027-01-04', 'new moon'],
  ['week', 'health', 'ru', '2026-10-26', 'Mercury retrograde'],
  ['week', 'health', 'en', '2027-07-26', 'much happens'],
  ['week', 'health', 'ru', '2026-11-16', 'quarter moon'],
  ['week', 'health', 'en', '2027-03-22', 'full moon'],
  ['week', 'finance', 'ru', '2027-02-15', 'a planet changes sign'],
  ['week', 'finance', 'en', '2026-10-19', 'Sun changes sign'],
  ['week', 'finance', 'ru', '2027-03-08', 'little happens'],
  ['week', 'finance', 'en', '2026-11-09', 'a planet turns'],
  ['month', 'general', 'ru', '2026-12-01', 'turn of the year'],
  ['month', 'general', 'en', '2027-04-01', 'nothing retrograde'],
  ['month', 'general', 'ru', '2026-02-01', 'little happens'],
  ['month', 'general', 'en', '2027-08-01', 'much happens'],
  ['month', 'love', 'ru', '2026-10-01', 'a planet turns'],
  ['month', 'love', 'en', '2028-06-01', 'much happens'],
  ['month', 'love', 'ru', '2027-03-01', 'a planet changes sign'],
  ['month', 'love', 'en', '2026-11-01', 'many retrogrades'],
  ['month', 'career', 'ru', '2026-09-01', 'full moon'],
  ['month', 'career', 'en', '2027-01-01', 'new moon'],
  ['month', 'career', 'ru', '2027-05-01', 'nothing retrograde'],
  ['month', 'career', 'en', '2026-06-01', 'little happens'],
  ['month', 'health', 'ru', '2027-11-01', 'many retrogrades'],
  ['month', 'health', 'en', '2026-03-01', 'Sun changes sign'],
  ['month', 'health', 'ru', '2027-07-01', 'a planet turns'],
  ['month', 'health', 'en', '2028-12-01', 'full moon'],
  ['month', 'finance', 'ru', '2026-01-01', 'much happens'],
  ['month', 'finance', 'en', '2028-02-01', 'a planet turns'],
  ['month', 'finance', 'ru', '2027-10-01', 'quarter moon'],
  ['month', 'finance', 'en', '2027-12-01', 'turn of the year'],
];
