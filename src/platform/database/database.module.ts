import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AppConfig } from '../config/app-config';
import { HealthRegistry } from '../health/health-registry';
import { AdvisoryLock } from './advisory-lock';
import { dataSourceOptions, JOB_CONNECTIONS } from './data-source';
import { Database } from './database';
import { isDatabaseAway } from './database-away';
import { migrate } from './migrate';

/** PostgreSQL, migrated to the newest schema before anything else starts. */
@Global()
@Module({ providers: [Database, AdvisoryLock], exports: [Database, AdvisoryLock] })
export class DatabaseModule implements OnModuleInit {
  /** Opens the database of `AppConfig`; one that is still coming up is waited for, a failing migration is final. */
  static forRoot(): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: ({ database: { url, poolSize } }: AppConfig) => ({
        ...dataSourceOptions({ url, poolSize: poolSize - JOB_CONNECTIONS }),
        autoLoadEntities: true,
        retryAttempts: 10,
        retryDelay: 3_000,
        toRetry: isDatabaseAway,
      }),
      dataSourceFactory: migrateAndOpen,
    });
    return { module: DatabaseModule, imports: [typeOrm] };
  }

  constructor(
    private readonly database: Database,
    private readonly health: HealthRegistry,
  ) {}

  /** Nothing can be promised without the database. */
  onModuleInit(): void {
    this.health.register({
      name: 'database',
      critical: true,
      check: async () => {
        await this.database.query('select 1');
        return 'ok';
      },
    });
  }
}

async function migrateAndOpen(options?: DataSourceOptions): Promise<DataSource> {
  if (options?.type !== 'postgres' || !options.url) throw new Error('The database is PostgreSQL, named by its URL');
  await migrate(options.url);
  return new DataSource(options).initialize();
}
