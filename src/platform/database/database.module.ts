import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AppConfig } from '../config/app-config';
import { HealthRegistry } from '../health/health-registry';
import { AdvisoryLock } from './advisory-lock';
import { dataSourceOptions, JOB_CONNECTIONS } from './data-source';
import { Database } from './database';
import { DatabaseProbe } from './database-probe';
import { migrate } from './migrate';
import { untilThere } from './until-there';

/** PostgreSQL, migrated to the newest schema before anything else starts. */
@Global()
@Module({ providers: [Database, DatabaseProbe, AdvisoryLock], exports: [Database, AdvisoryLock] })
export class DatabaseModule implements OnModuleInit {
  /** Opens the database of `AppConfig`; one that is still coming up is waited for, a failing migration is final. */
  static forRoot(): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: ({ database: { url, poolSize } }: AppConfig) => ({
        ...dataSourceOptions({ url, poolSize: poolSize - JOB_CONNECTIONS }),
        autoLoadEntities: true,
        toRetry: () => false, // `untilThere` does, and says so while nothing of Nest's log is written yet
      }),
      dataSourceFactory: (options) => untilThere(() => migrateAndOpen(options), tellOperator),
    });
    return { module: DatabaseModule, imports: [typeOrm] };
  }

  constructor(
    private readonly probe: DatabaseProbe,
    private readonly health: HealthRegistry,
  ) {}

  /** Nothing can be promised without the database. */
  onModuleInit(): void {
    this.health.register({
      name: 'database',
      critical: true,
      check: async () => {
        await this.probe.ask();
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

function tellOperator(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
