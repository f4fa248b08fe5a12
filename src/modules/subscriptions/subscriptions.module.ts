import { Module } from '@nestjs/common';
import { UsersModule } from '../users';
import { ACTIVE_SUBSCRIBERS, ActiveSubscribers } from './active-subscribers';
import { SubscriptionsRepository } from './subscriptions.repository';
import { SubscriptionsService } from './subscriptions.service';
import { UsageRepository } from './usage.repository';

/** Plans, limits and who has premium. */
@Module({
  imports: [UsersModule],
  providers: [SubscriptionsService, SubscriptionsRepository, UsageRepository, ActiveSubscribers, ACTIVE_SUBSCRIBERS],
  exports: [SubscriptionsService, SubscriptionsRepository, ActiveSubscribers],
})
export class SubscriptionsModule {}
