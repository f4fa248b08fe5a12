import { Module } from '@nestjs/common';
import { AiModule } from '../ai';
import { SubscriptionsModule } from '../subscriptions';
import { SUBSCRIBER_COST, SubscriberCost } from './subscriber-cost';

/** Figures that no one feature can tell by itself. */
@Module({
  imports: [AiModule, SubscriptionsModule],
  providers: [SubscriberCost, SUBSCRIBER_COST],
})
export class MetricsModule {}
