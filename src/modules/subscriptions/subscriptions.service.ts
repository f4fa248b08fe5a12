import { Injectable } from '@nestjs/common';
import { type User, UsersService } from '../users';
import type { Allowance, NamedSpending, Receipt, Spending } from './domain/allowance';
import { isGrantable } from './domain/duration';
import type { DailyKey, LimitKey, SpendableKey, ThingOf } from './domain/limit-key';
import type { Plan } from './domain/plan';
import { InvalidDuration } from './subscriptions.errors';
import { type Grant, SubscriptionsRepository } from './subscriptions.repository';
import { UsageRepository } from './usage.repository';

/** Who has premium, and what each plan allows. Every method works inside the caller's transaction, if there is one. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly subscriptions: SubscriptionsRepository,
    private readonly usage: UsageRepository,
    private readonly users: UsersService,
  ) {}

  /** The plan a person has now. */
  planOf(userId: string): Promise<Plan> {
    return this.subscriptions.planOf(userId);
  }

  /** Whether a person has premium now. */
  async isPremium(userId: string): Promise<boolean> {
    return (await this.planOf(userId)) === 'premium';
  }

  /** When a person's premium ends, all that was added to it counted in; `null` without any. */
  premiumUntil(userId: string): Promise<Date | null> {
    return this.subscriptions.premiumUntil(userId);
  }

  /** What a person may still use, to be said before they spend it. */
  remaining<Key extends LimitKey>(user: User, key: Key, ...[thing]: ThingOf<Key>): Promise<Allowance> {
    return this.usage.remaining({ userId: user.id, key, zone: this.users.zoneOf(user), thing });
  }

  /** Takes one unit, or tells that none is left: of two takers of the last one a single one gets it, in any processes. */
  spend<Key extends SpendableKey>(user: User, key: Key, ...[thing]: ThingOf<Key>): Promise<Spending> {
    return this.usage.spend({ userId: user.id, key, zone: this.users.zoneOf(user), thing });
  }

  /** The same for something that is paid once a window, however often it is asked for; `what` names it among its key's. */
  spendOn(user: User, key: DailyKey, what: string): Promise<NamedSpending> {
    return this.usage.spendOn({ userId: user.id, key, zone: this.users.zoneOf(user), thing: undefined }, what);
  }

  /** Gives back what `spendOn` took, if it did in this window; false otherwise. */
  giveBackOn(user: User, key: DailyKey, what: string): Promise<boolean> {
    return this.usage.giveBackOn(user.id, key, what);
  }

  /** The ids of all who paid for something with `spendOn`. */
  holdersOf(key: DailyKey, what: string): Promise<string[]> {
    return this.usage.listHoldersOf(key, what);
  }

  /** Gives a unit back that came to nothing, once however often it is called; false where there was nothing to give. */
  giveBack(receipt: Receipt): Promise<boolean> {
    return this.usage.giveBack(receipt);
  }

  /** Adds premium behind what the person has, and gives its new end; throws `InvalidDuration`, `SubscriptionBusy`. */
  async grant(userId: string, grant: Grant): Promise<Date> {
    if (!isGrantable(grant.days)) throw new InvalidDuration();
    return this.subscriptions.add(userId, grant);
  }

  /** Ends premium at once, what was to follow too; false where there was none; throws `SubscriptionBusy`. */
  revoke(userId: string): Promise<boolean> {
    return this.subscriptions.revoke(userId);
  }
}
