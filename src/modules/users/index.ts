export { ADDRESS_FORMS, type AddressForm } from './domain/address-form';
export { readBirthDate } from './domain/birth-date';
export { cityOfZone, OFFERED_ZONES, offsetOfZone, readTimeZone } from './domain/time-zone';
export { User } from './user.entity';
export type { Stranger } from './users.repository';
export { UsersModule } from './users.module';
export { UsersService } from './users.service';
