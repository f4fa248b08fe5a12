import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import { Consent } from './consent.entity';
import { CONSENT_VERSION, type ConsentPurpose } from './domain/consent';

/** The only queries over `consents`. */
@Injectable()
export class ConsentsRepository {
  constructor(@InjectRepository(Consent) private readonly consents: Repository<Consent>) {}

  /** Notes an agreement to the present wording; agreeing again changes nothing. */
  async give(userId: string, purpose: ConsentPurpose, now: Date): Promise<void> {
    await this.consents
      .createQueryBuilder()
      .insert()
      .values({ userId, purpose, version: CONSENT_VERSION, givenAt: now })
      .orIgnore()
      .execute();
  }

  /** Whether an agreement to the present wording stands. */
  stands(userId: string, purpose: ConsentPurpose): Promise<boolean> {
    return this.consents.existsBy({ userId, purpose, version: CONSENT_VERSION, revokedAt: IsNull() });
  }

  /** Ends whatever agreement to this purpose stands. */
  async revoke(userId: string, purpose: ConsentPurpose, now: Date): Promise<void> {
    await this.consents.update({ userId, purpose, revokedAt: IsNull() }, { revokedAt: now });
  }

  /** All agreements of a person, revoked ones too. */
  list(userId: string): Promise<Consent[]> {
    return this.consents.find({ where: { userId }, order: { id: 'asc' } });
  }
}
