import { Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AppConfig } from '../../src/platform/config/app-config';
import { ConfigModule } from '../../src/platform/config/config.module';
import { parseSettings } from '../../src/platform/config/settings';
import { DatabaseModule } from '../../src/platform/database/database.module';
import { HealthModule } from '../../src/platform/health/health.module';
import type { JobHandler } from '../../src/platform/jobs/job-definition';
import { JobRegistry } from '../../src/platform/jobs/job-registry';
import { JobsModule } from '../../src/platform/jobs/jobs.module';

/** The configuration of a process that uses the database at `databaseUrl` and no other outside system. */
export function platformConfig(databaseUrl: string, variables: Record<string, string> = {}): AppConfig {
  return new AppConfig(parseSettings(variables), {
    databaseUrl,
    telegram: { token: '1:test', apiRoot: 'http://127.0.0.1:1' },
    encryptionKeys: [{ id: 'test', key: Buffer.alloc(32) }],
  });
}

const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** A process with database and jobs, and these handlers; its bootstrap starts the workers. */
export async function startJobsApp(config: AppConfig, handlers: readonly JobHandler[]): Promise<TestingModule> {
  const app = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config),
      HealthModule,
      DatabaseModule.forRoot(),
      JobsModule,
      handlersModule(handlers),
    ],
  })
    .setLogger(SILENT)
    .compile();
  return app.init();
}

function handlersModule(handlers: readonly JobHandler[]): Type {
  @Module({})
  class HandlersModule {
    constructor(registry: JobRegistry) {
      for (const handler of handlers) registry.register(handler);
    }
  }
  return HandlersModule;
}
