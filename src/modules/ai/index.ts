export { AiClient, type ObjectRequest } from './ai-client';
export { AiModule } from './ai.module';
export { AiUnavailable, type AiUnavailableReason } from './ai.errors';
