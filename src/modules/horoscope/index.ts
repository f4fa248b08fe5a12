export { horoscopeReady } from './events/horoscope-ready.event';
export { HoroscopeModule } from './horoscope.module';
export { type HoroscopeAnswer, HoroscopeService } from './horoscope.service';
