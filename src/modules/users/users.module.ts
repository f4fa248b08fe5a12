import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Consent } from './consent.entity';
import { ConsentsRepository } from './consents.repository';
import { PersonEvent } from './person-event.entity';
import { User } from './user.entity';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

/** People and what they agreed to. */
@Module({
  imports: [TypeOrmModule.forFeature([User, Consent, PersonEvent])],
  providers: [UsersService, UsersRepository, ConsentsRepository],
  exports: [UsersService, UsersRepository, ConsentsRepository],
})
export class UsersModule {}
