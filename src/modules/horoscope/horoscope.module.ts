import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { makeCounterProvider } from '@willsoto/nestjs-prometheus';
import { SkyModule } from '../sky';
import { WritingModule } from '../writing';
import { HoroscopeCalendar } from './horoscope.calendar';
import { HoroscopeCron } from './horoscope.cron';
import { HoroscopeDrafts } from './horoscope-drafts';
import { Horoscope } from './horoscope.entity';
import { HoroscopeQueue } from './horoscope.queue';
import { HoroscopeRepository } from './horoscope.repository';
import { HoroscopeService } from './horoscope.service';
import { HoroscopeWriter } from './horoscope.writer';
import { GenerateHoroscopeHandler } from './jobs/generate-horoscope.handler';
import { PregenerateHoroscopesHandler } from './jobs/pregenerate-horoscopes.handler';

/** Daily horoscopes. */
@Module({
  imports: [TypeOrmModule.forFeature([Horoscope]), SkyModule, WritingModule],
  providers: [
    HoroscopeService,
    HoroscopeWriter,
    HoroscopeQueue,
    HoroscopeDrafts,
    HoroscopeRepository,
    HoroscopeCalendar,
    HoroscopeCron,
    GenerateHoroscopeHandler,
    PregenerateHoroscopesHandler,
    makeCounterProvider({
      name: 'horoscopes_generated_total',
      help: 'Horoscopes given to people, by sign and where the text came from',
      labelNames: ['sign', 'source'],
    }),
  ],
  exports: [HoroscopeService, HoroscopeDrafts, HoroscopeRepository],
})
export class HoroscopeModule {}
