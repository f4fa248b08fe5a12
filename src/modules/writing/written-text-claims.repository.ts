import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** Whose right to write it is, in which text. */
export interface Claim {
  readonly name: string;
  /** A UUID of one attempt, so that who comes too late does not give back what is another's by now. */
  readonly holder: string;
}

/** The only queries over `written_text_claims`. */
@Injectable()
export class WrittenTextClaimsRepository {
  constructor(private readonly database: Database) {}

  /** Takes the right for `seconds`; false while somebody else has it. */
  async take({ name, holder }: Claim, seconds: number): Promise<boolean> {
    const rows = await this.database.query(
      `insert into written_text_claims (name, holder, claimed_until) values ($1, $2, now() + make_interval(secs => $3))
       on conflict on constraint written_text_claims_pkey do update
         set holder = excluded.holder, claimed_until = excluded.claimed_until
         where written_text_claims.claimed_until not between now() and now() + make_interval(secs => 2 * $3)
       returning name`,
      [name, holder, seconds],
    );
    return rows.length > 0;
  }

  /** Keeps the right for `seconds` from now. */
  async renew({ name, holder }: Claim, seconds: number): Promise<void> {
    await this.database.query(
      `update written_text_claims set claimed_until = now() + make_interval(secs => $3) where name = $1 and holder = $2`,
      [name, holder, seconds],
    );
  }

  /** Gives the right back, and sweeps up what the dead have left. */
  async giveBack({ name, holder }: Claim): Promise<void> {
    await this.database.query(
      `delete from written_text_claims
       where (name = $1 and holder = $2) or claimed_until < now() - interval '1 hour'`,
      [name, holder],
    );
  }
}
