import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DomainErrorFilter } from './domain-error.filter';
import { HTTP_METRICS, HttpMetrics } from './http-metrics';
import { StartPageController } from './start-page.controller';

/** The HTTP edge: error translation, request metrics and the start page. */
@Module({
  controllers: [StartPageController],
  providers: [{ provide: APP_FILTER, useClass: DomainErrorFilter }, HttpMetrics, ...HTTP_METRICS],
  exports: [HttpMetrics],
})
export class HttpModule {}
