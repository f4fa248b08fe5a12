import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller';
import { HealthRegistry } from './health-registry';
import { Readiness } from './readiness';

/** Health by contributions: whoever owns an outside system registers how to ask it. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [HealthRegistry, Readiness],
  exports: [HealthRegistry, Readiness],
})
export class HealthModule {}
