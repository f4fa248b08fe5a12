import { Global, Module } from '@nestjs/common';
import { TextsService } from './texts.service';

/** Words for everyone. */
@Global()
@Module({ providers: [TextsService], exports: [TextsService] })
export class TextsModule {}
