import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../../shared/clock';
import { AppConfig } from './app-config';

/** Gives every module the one parsed configuration and the clock. */
@Global()
@Module({})
export class ConfigModule {
  /** @param clock a test's own clock; the machine's otherwise. */
  static forRoot(config: AppConfig, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [AppConfig, Clock],
    };
  }
}
