import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PicturesModule } from '../../platform/pictures/pictures.module';
import { SubscriptionsModule } from '../subscriptions';
import { UsersModule } from '../users';
import { WritingModule } from '../writing';
import { InterpretReadingHandler } from './jobs/interpret-reading.handler';
import { RecoverReadingsHandler } from './jobs/recover-readings.handler';
import { ReadingSealer } from './reading-sealer';
import { SpreadPictures } from './spread-pictures.service';
import { TarotCron } from './tarot.cron';
import { TarotDrafts } from './tarot-drafts';
import { TarotFollowUp } from './tarot-follow-up.entity';
import { TarotFollowUps } from './tarot-follow-ups.service';
import { TarotHistory } from './tarot-history.service';
import { TarotQueue } from './tarot.queue';
import { TarotReading } from './tarot-reading.entity';
import { TarotRepository } from './tarot.repository';
import { TarotService } from './tarot.service';
import { TarotWriter } from './tarot.writer';

/** Cards: the deck, draws that can be checked, spreads, what they say, and their pictures. */
@Module({
  imports: [
    TypeOrmModule.forFeature([TarotReading, TarotFollowUp]),
    PicturesModule,
    SubscriptionsModule,
    UsersModule,
    WritingModule,
  ],
  providers: [
    TarotService,
    TarotFollowUps,
    TarotHistory,
    TarotQueue,
    TarotWriter,
    TarotDrafts,
    TarotRepository,
    TarotCron,
    ReadingSealer,
    SpreadPictures,
    InterpretReadingHandler,
    RecoverReadingsHandler,
  ],
  exports: [TarotService, TarotDrafts, TarotFollowUps, TarotHistory, TarotRepository, SpreadPictures],
})
export class TarotModule {}
