export { horoscopeReady } from './events/horoscope-ready.event';
export { AREAS, type Area, DAILY, type HoroscopeSort, isSameSort, type Period, PERIODS } from './domain/horoscope-key';
export { HoroscopeModule } from './horoscope.module';
export { type HoroscopeAnswer, HoroscopeService } from './horoscope.service';
