import { type DynamicModule, Module } from '@nestjs/common';
import { AiBudget } from './ai-budget';
import { AiCircuit } from './ai-circuit';
import { AiClient } from './ai-client';
import { AiLimits } from './ai-limits';
import { AI_METRICS, AiMetrics } from './ai-metrics';
import { ToolBudget } from './tool-budget';

/** Language models for a tool that has no database: the same client, its money counted in this process alone. */
@Module({})
export class AiToolModule {
  /** @param budgetUsd all the tool may spend, US dollars. */
  static forRoot(budgetUsd: number): DynamicModule {
    return {
      module: AiToolModule,
      providers: [
        ...[AiClient, AiCircuit, AiLimits, AiMetrics, ...AI_METRICS],
        { provide: AiBudget, useValue: new ToolBudget(budgetUsd) },
      ],
      exports: [AiClient],
    };
  }
}
