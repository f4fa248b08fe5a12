import { DomainError } from '../../shared/domain-error';
import { MAX_GRANT_DAYS } from './domain/duration';

/** A number of days that nobody can mean. */
export class InvalidDuration extends DomainError {
  readonly code = 'subscriptions.invalid-duration';
  readonly kind = 'invalid_input';

  constructor() {
    super({ most: MAX_GRANT_DAYS });
  }
}

/** Another transaction is changing the same person's premium and takes too long. */
export class SubscriptionBusy extends DomainError {
  readonly code = 'subscriptions.busy';
  readonly kind = 'conflict';
}
