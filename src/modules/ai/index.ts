export { AiClient, type ObjectAnswer } from './ai-client';
export { AiSpending } from './ai-spending';
export { AiModule } from './ai.module';
export { AiToolModule } from './ai-tool.module';
export { AiUnavailable, type AiUnavailableReason } from './ai.errors';
