import { Global, Module } from '@nestjs/common';
import { FieldCipher } from './field-cipher';

/** Encryption of personal fields. */
@Global()
@Module({ providers: [FieldCipher], exports: [FieldCipher] })
export class CryptoModule {}
