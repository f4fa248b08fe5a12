import { type DynamicModule, Module } from '@nestjs/common';
import type { Clock } from './shared/clock';
import { BotModule } from './modules/bot';
import { MetricsModule } from './modules/metrics';
import { CacheModule } from './platform/cache/cache.module';
import type { AppConfig } from './platform/config/app-config';
import { ConfigModule } from './platform/config/config.module';
import { CryptoModule } from './platform/crypto/crypto.module';
import { DatabaseModule } from './platform/database/database.module';
import { HealthModule } from './platform/health/health.module';
import type { DirectRoutes } from './platform/http/direct-routes';
import { HttpModule } from './platform/http/http.module';
import { JobsModule } from './platform/jobs/jobs.module';
import { loggingModule } from './platform/logging/logging.module';
import { MetricsPageModule } from './platform/metrics/metrics-page.module';
import { TelegramModule } from './platform/telegram/telegram.module';
import { TextsModule } from './platform/texts/texts.module';

/** The table of contents: the platform, then the doors; features come with the doors that open on them. */
@Module({})
export class AppModule {
  /** @param local modules of local stand-ins (the chat page), none where every system is live. */
  static forRoot(
    config: AppConfig,
    direct: DirectRoutes,
    local: readonly DynamicModule[] = [],
    clock?: Clock,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config, clock),
        loggingModule(),
        MetricsPageModule.forRoot(),
        HealthModule,
        CryptoModule,
        DatabaseModule.forRoot(),
        JobsModule,
        CacheModule,
        TelegramModule,
        TextsModule,
        HttpModule.forRoot(direct),
        BotModule,
        MetricsModule,
        ...local,
      ],
    };
  }
}
