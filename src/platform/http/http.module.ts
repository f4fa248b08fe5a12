import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DirectRoutes } from './direct-routes';
import { DomainErrorFilter } from './domain-error.filter';
import { HTTP_METRICS, HttpMetrics } from './http-metrics';
import { StartPageController } from './start-page.controller';

/** The HTTP edge: error translation, request metrics and the start page. */
@Global()
@Module({
  controllers: [StartPageController],
  providers: [{ provide: APP_FILTER, useClass: DomainErrorFilter }, HttpMetrics, ...HTTP_METRICS],
  exports: [HttpMetrics],
})
export class HttpModule {
  /** @param direct the routes that share their server with the framework, which is made before any module. */
  static forRoot(direct: DirectRoutes): DynamicModule {
    return {
      module: HttpModule,
      providers: [{ provide: DirectRoutes, useValue: direct }],
      exports: [DirectRoutes],
    };
  }
}
