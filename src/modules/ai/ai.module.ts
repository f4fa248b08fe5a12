import { Module } from '@nestjs/common';
import { AiBudget } from './ai-budget';
import { AiCircuit } from './ai-circuit';
import { AiClient } from './ai-client';
import { AiLimits } from './ai-limits';
import { AI_METRICS, AiMetrics } from './ai-metrics';
import { AiDayCost } from './ai-day-cost';
import { AiSpending } from './ai-spending';
import { AiUsageRepository } from './ai-usage.repository';
import { OpenRouterHealth } from './openrouter-health';

/** Language models through OpenRouter. */
@Module({
  providers: [
    AiClient,
    AiBudget,
    AiCircuit,
    AiLimits,
    AiMetrics,
    AiDayCost,
    AiSpending,
    AiUsageRepository,
    OpenRouterHealth,
    ...AI_METRICS,
  ],
  exports: [AiClient, AiSpending],
})
export class AiModule {}
