import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { WrittenTextClaimsRepository } from './written-text-claims.repository';

/** Renewed three times in that span, so that it ends by itself only when its holder is dead, and before its job is freed (20 s). */
const HELD_SECONDS = 15;
const RENEW_MS = 5_000;

/** Has one thing done by one at a time over all processes, where it takes too long for a transaction to be held open. */
@Injectable()
export class WrittenTextClaims {
  private readonly logger = new Logger(WrittenTextClaims.name);

  constructor(private readonly claims: WrittenTextClaimsRepository) {}

  /**
   * Does `work` and gives its value, or `null` at once while somebody else holds the claim of that name. A killed holder
   * keeps it for 15 s at most. Call it outside a transaction: others would not see the claim.
   */
  async hold<T>(name: string, work: () => Promise<T>): Promise<{ readonly value: T } | null> {
    const claim = { name, holder: randomUUID() };
    if (!(await this.claims.take(claim, HELD_SECONDS))) return null;
    const renewal = setInterval(() => {
      // One that fails makes a text be written twice at worst.
      this.claims.renew(claim, HELD_SECONDS).catch(() => undefined);
    }, RENEW_MS);
    try {
      return { value: await work() };
    } finally {
      clearInterval(renewal);
      // A text that is there is not lost over its claim, which ends by itself.
      await this.claims.giveBack(claim).catch((error: unknown) => {
        this.logger.warn({ err: error }, 'A claim could not be given back');
      });
    }
  }
}
