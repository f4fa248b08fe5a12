import { DomainError } from '../../shared/domain-error';

/**
 * Why there is no answer: no key is set; the day's money is spent; this person's share of it is; so many others were asking
 * that the turn never came; the service failed too often just now; the time ran out; the service is broken or overloaded;
 * its answer was empty, cut or malformed; the account is empty; it would refuse the same request again (malformed, key not
 * accepted, moderated).
 */
export type AiUnavailableReason =
  | 'off'
  | 'budget'
  | 'person_budget'
  | 'busy'
  | 'circuit_open'
  | 'timeout'
  | 'upstream'
  | 'bad_output'
  | 'no_credit'
  | 'refused';

/** The model gave nothing usable; carries no word of the request or of the service's answer. */
export class AiUnavailable extends DomainError {
  readonly code = 'ai.unavailable';
  readonly kind = 'upstream';

  constructor(readonly reason: AiUnavailableReason) {
    super({ reason });
  }
}
