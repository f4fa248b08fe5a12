import { type DynamicModule, Module } from '@nestjs/common';
import { AiToolModule } from '../ai';
import { ModelWriter } from './model-writer';
import { WRITING_METRICS, WritingMetrics } from './writing-metrics';

/** Has texts written by a model and checked as the service does, for a tool without a database: nothing is kept. */
@Module({})
export class WritingToolModule {
  /** @param budgetUsd all the tool may spend, US dollars. */
  static forRoot(budgetUsd: number): DynamicModule {
    return {
      module: WritingToolModule,
      imports: [AiToolModule.forRoot(budgetUsd)],
      providers: [ModelWriter, WritingMetrics, ...WRITING_METRICS],
      exports: [ModelWriter],
    };
  }
}
