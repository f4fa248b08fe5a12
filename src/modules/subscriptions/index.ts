export { ActiveSubscribers } from './active-subscribers';
export type { Allowance, Receipt } from './domain/allowance';
export type { LimitKey } from './domain/limit-key';
export { SubscriptionsModule } from './subscriptions.module';
export { SubscriptionsService } from './subscriptions.service';
