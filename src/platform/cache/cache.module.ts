import { CacheModule as NestCacheModule } from '@nestjs/cache-manager';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { makeCounterProvider } from '@willsoto/nestjs-prometheus';
import { AppConfig } from '../config/app-config';
import { HealthRegistry } from '../health/health-registry';
import { AppCache } from './app-cache';
import { redisStore } from './redis-store';

/** One minute where a caller names no time of its own. */
const DEFAULT_TTL_MS = 60_000;

/** The cache on Redis, or in memory where there is none. */
@Global()
@Module({
  imports: [
    NestCacheModule.registerAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => ({
        ttl: DEFAULT_TTL_MS,
        ...(config.redis.url ? { stores: [redisStore(config.redis.url)] } : {}),
      }),
    }),
  ],
  providers: [
    AppCache,
    makeCounterProvider({
      name: 'cache_requests_total',
      help: 'Reads of the cache by result, and calls that failed or timed out',
      labelNames: ['result'],
    }),
  ],
  exports: [AppCache],
})
export class CacheModule implements OnModuleInit {
  constructor(
    private readonly config: AppConfig,
    private readonly cache: AppCache,
    private readonly health: HealthRegistry,
  ) {}

  /** Tells the health page how Redis is; the bot serves without it. */
  onModuleInit(): void {
    this.health.register({
      name: 'redis',
      critical: false,
      check: async () => {
        if (!this.config.redis.url) return 'off';
        return (await this.cache.answers()) ? 'ok' : 'error: no answer';
      },
    });
  }
}
