import { Test, type TestingModule } from '@nestjs/testing';
import { SubscriptionsModule, SubscriptionsService } from '../../src/modules/subscriptions';
import { type User, UsersService } from '../../src/modules/users';
import { ConfigModule } from '../../src/platform/config/config.module';
import { CryptoModule } from '../../src/platform/crypto/crypto.module';
import { DatabaseModule } from '../../src/platform/database/database.module';
import { Database } from '../../src/platform/database/database';
import { HealthModule } from '../../src/platform/health/health.module';
import { platformConfig } from './jobs-app';

/** A process with people, subscriptions and a pool of its own to a test database, and nothing else. */
export class SubscriptionsApp {
  private static people = 0;

  private constructor(
    private readonly nest: TestingModule,
    readonly subscriptions: SubscriptionsService,
    readonly database: Database,
  ) {}

  /** Opens its pool. */
  static async start(url: string): Promise<SubscriptionsApp> {
    const nest = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(platformConfig(url)),
        HealthModule,
        CryptoModule,
        DatabaseModule.forRoot(),
        SubscriptionsModule,
      ],
    }).compile();
    return new SubscriptionsApp(await nest.init(), nest.get(SubscriptionsService), nest.get(Database));
  }

  /** Somebody who has just written to the bot. */
  async person(timeZone: string | null = null): Promise<User> {
    const { user } = await this.nest.get(UsersService).arrive(++SubscriptionsApp.people, 'ru');
    user.timeZone = timeZone;
    return user;
  }

  /** Adds premium by hand. */
  async grant({ id }: User, days: number): Promise<Date> {
    return this.subscriptions.grant(id, { days, source: 'grant', grantedBy: 'test' });
  }

  /** Closes the pool. */
  async close(): Promise<void> {
    await this.nest.close();
  }
}
