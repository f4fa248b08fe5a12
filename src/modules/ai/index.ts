export { AiClient, type ObjectAnswer } from './ai-client';
export { AiModule } from './ai.module';
export { AiUnavailable, type AiUnavailableReason } from './ai.errors';
