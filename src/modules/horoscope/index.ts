export { horoscopeFailed } from './events/horoscope-failed.event';
export { horoscopeReady } from './events/horoscope-ready.event';
export {
  AREAS,
  type Area,
  DAILY,
  type HoroscopeKey,
  type HoroscopeSort,
  isSameSort,
  type Period,
  PERIODS,
} from './domain/horoscope-key';
export { HoroscopeDrafts } from './horoscope-drafts';
export { horoscopeFacts } from './horoscope-facts';
export { type HoroscopeKind, kindOf } from './horoscope-kinds';
export { HoroscopeModule } from './horoscope.module';
export { type HoroscopeAnswer, HoroscopeService } from './horoscope.service';
export type { SortInput } from './prompts/sort-input';
