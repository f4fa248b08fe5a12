import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { PrometheusModule } from '@willsoto/nestjs-prometheus';
import { register } from 'prom-client';
import { MetricsController } from './metrics.controller';

/** prom-client's own gauges that end in `_total`, which `promtool check metrics` refuses. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

/** The registry of this process and its page. */
@Module({})
export class MetricsPageModule implements OnModuleInit {
  /** Default metrics of Node and the process are on. */
  static forRoot(): DynamicModule {
    return {
      module: MetricsPageModule,
      imports: [PrometheusModule.register({ controller: MetricsController, path: '/metrics' })],
    };
  }

  /** Takes the misnamed gauges out. */
  onModuleInit(): void {
    for (const name of MISNAMED) register.removeSingleMetric(name);
  }
}
