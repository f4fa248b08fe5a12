import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { makeCounterProvider } from '@willsoto/nestjs-prometheus';
import { TelegrafModule } from 'nestjs-telegraf';
import { AppConfig } from '../../platform/config/app-config';
import { HoroscopeModule } from '../horoscope';
import { ImagesModule } from '../images';
import { SkyModule } from '../sky';
import { SubscriptionsModule } from '../subscriptions';
import { TarotModule } from '../tarot';
import { UsersModule } from '../users';
import { WritingModule } from '../writing';
import { AwaitedHoroscope } from './awaited-horoscope.entity';
import { AwaitedReading } from './awaited-reading.entity';
import { AwaitedReadingsRepository } from './awaited-readings.repository';
import { AwaitedHoroscopesRepository } from './awaited-horoscopes.repository';
import { BirthDateDialog } from './birth-date-dialog.service';
import { BotLauncher } from './bot-launcher.service';
import { BotMiddlewaresModule } from './bot-middlewares.module';
import { AwaitedCards } from './deliveries/awaited-cards.service';
import { AwaitedTexts } from './deliveries/awaited-texts.service';
import { HoroscopeDraftsDelivery } from './deliveries/horoscope-drafts.delivery';
import { HoroscopeFailedHandler } from './deliveries/horoscope-failed.handler';
import { RecoverHoroscopesCron } from './deliveries/recover-horoscopes.cron';
import { RecoverHoroscopesHandler } from './deliveries/recover-horoscopes.handler';
import { HoroscopeReadyHandler } from './deliveries/horoscope-ready.handler';
import { LostPictureAlert } from './deliveries/lost-picture.alert';
import { TarotDraftsDelivery } from './deliveries/tarot-drafts.delivery';
import { TarotTextReadyHandler } from './deliveries/tarot-text-ready.handler';
import { HoroscopeCards } from './horoscope-cards.service';
import { HoroscopeLimits } from './horoscope-limits.service';
import { HoroscopeTexts } from './horoscope-texts.service';
import { BotUpdate } from './intake/bot-update.entity';
import { BotUpdatesRepository } from './intake/bot-updates.repository';
import { CleanUpCron } from './intake/clean-up.cron';
import { CleanUpHandler } from './intake/clean-up.handler';
import { FailedUpdate } from './intake/failed-update.entity';
import { FailedUpdates } from './intake/failed-updates.service';
import { PersonHolds } from './intake/person-holds.service';
import { Polling } from './intake/polling.service';
import { UpdateIntake } from './intake/update-intake.service';
import { UpdateWork } from './intake/update-work.service';
import { Webhook } from './intake/webhook.service';
import { BirthDateScene } from './scenes/birth-date.scene';
import { TarotFollowUpScene } from './scenes/tarot-follow-up.scene';
import { TarotQuestionScene } from './scenes/tarot-question.scene';
import { TarotWordScene } from './scenes/tarot-word.scene';
import { ReadingNoteScene } from './scenes/reading-note.scene';
import { TimeZoneScene } from './scenes/time-zone.scene';
import { TAROT_SERVICES } from './tarot/tarot-services';
import { HoroscopeUpdate } from './updates/horoscope.update';
import { MemberUpdate } from './updates/member.update';
import { MenuUpdate } from './updates/menu.update';
import { RatingUpdate } from './updates/rating.update';
import { ReadingsUpdate } from './updates/readings.update';
import { SettingsUpdate } from './updates/settings.update';
import { ShareUpdate } from './updates/share.update';
import { SignUpdate } from './updates/sign.update';
import { StartUpdate } from './updates/start.update';
import { TarotCardsUpdate } from './updates/tarot-cards.update';
import { TarotUpdate } from './updates/tarot.update';
import { UnknownUpdate } from './updates/unknown.update';
import { ReadingPages } from './tarot/reading-pages.service';
import { MessageDrafts } from './message-drafts.service';
import { PhotoMessages } from './photo-messages.service';
import { UpdateHandlers } from './update-handlers.service';

/** The door to Telegram. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BotUpdate, FailedUpdate, AwaitedHoroscope, AwaitedReading]),
    TelegrafModule.forRootAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => ({
        token: config.telegram.token,
        launchOptions: false, // its own polling would die of the first refused connection; ours goes on
      }),
    }),
    BotMiddlewaresModule,
    UsersModule,
    HoroscopeModule,
    ImagesModule,
    SkyModule,
    SubscriptionsModule,
    TarotModule,
    WritingModule,
  ],
  providers: [
    BotLauncher,
    UpdateHandlers,
    Webhook,
    Polling,
    UpdateIntake,
    UpdateWork,
    PersonHolds,
    FailedUpdates,
    BotUpdatesRepository,
    CleanUpCron,
    CleanUpHandler,
    makeCounterProvider({
      name: 'bot_updates_total',
      help: 'Updates by kind and what became of them (ok, duplicate, ignored, error; later: must come again)',
      labelNames: ['type', 'result'],
    }),
    PhotoMessages,
    HoroscopeCards,
    HoroscopeTexts,
    HoroscopeLimits,
    AwaitedHoroscopesRepository,
    AwaitedCards,
    AwaitedTexts,
    MessageDrafts,
    HoroscopeReadyHandler,
    HoroscopeFailedHandler,
    RecoverHoroscopesCron,
    RecoverHoroscopesHandler,
    HoroscopeDraftsDelivery,
    LostPictureAlert,
    AwaitedReadingsRepository,
    ...TAROT_SERVICES,
    TarotTextReadyHandler,
    TarotDraftsDelivery,
    BirthDateDialog,
    BirthDateScene,
    TimeZoneScene,
    TarotQuestionScene,
    TarotWordScene,
    TarotFollowUpScene,
    ReadingPages,
    ReadingNoteScene,
    // handlers: the first that takes an update ends its way, so what people do most stands first
    HoroscopeUpdate,
    TarotCardsUpdate,
    TarotUpdate,
    StartUpdate,
    SignUpdate,
    SettingsUpdate,
    RatingUpdate,
    ReadingsUpdate,
    ShareUpdate,
    MenuUpdate,
    MemberUpdate,
    UnknownUpdate,
  ],
  exports: [BotLauncher],
})
export class BotModule {}
