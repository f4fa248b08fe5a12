import type { Fact, SkyService } from '../sky';
import type { HoroscopeKey } from './domain/horoscope-key';

/** What a text rests on: the sky of its time in `zone` (IANA name), as those born under the sign meet it. */
export function horoscopeFacts(
  { period, sign, date }: Omit<HoroscopeKey, 'language'>,
  zone: string,
  sky: SkyService,
): Fact[] {
  return period === 'day' ? sky.dailyFacts(date, zone, sign) : sky.periodFacts(period, date, zone, sign);
}
