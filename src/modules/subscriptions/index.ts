export type { Allowance, Receipt } from './domain/allowance';
export { SubscriptionsModule } from './subscriptions.module';
export { SubscriptionsService } from './subscriptions.service';
