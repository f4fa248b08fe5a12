import type { SkyService } from '../sky';
import type { HoroscopeKey } from './domain/horoscope-key';
import type { SortInput } from './prompts/sort-input';

/** What a text is written from: the sky of its time in `zone` (IANA name), as those born under the sign meet it. */
export function horoscopeInput(key: Omit<HoroscopeKey, 'language'>, zone: string, sky: SkyService): SortInput {
  const { sign, date, period, area } = key;
  const facts = period === 'day' ? sky.dailyFacts(date, zone, sign) : sky.periodFacts(period, date, zone, sign);
  return { sign, date, period, area, facts };
}
