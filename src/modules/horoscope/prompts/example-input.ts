import type { LocalDate } from '../../../shared/local-date';
import { SkyService } from '../../sky';
import type { HoroscopeSort, Period } from '../domain/horoscope-key';
import { horoscopeFacts } from '../horoscope-facts';
import type { SortInput } from './sort-input';

/** A full Moon, and the week and the month it falls into. */
const DATES: Readonly<Record<Period, LocalDate>> = { day: '2026-03-03', week: '2026-03-02', month: '2026-03-01' };

/** What a text of a sort may be written from: a real sky, as those born under Leo meet it. */
export function exampleOf(sort: HoroscopeSort): SortInput {
  const about = { ...sort, sign: 'leo', date: DATES[sort.period] } as const;
  return { ...about, facts: horoscopeFacts(about, 'Europe/Moscow', new SkyService()) };
}
