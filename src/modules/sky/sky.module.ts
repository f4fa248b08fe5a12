import { Module } from '@nestjs/common';
import { SkyService } from './sky.service';

/** Computed astronomy for whoever writes about it. */
@Module({ providers: [SkyService], exports: [SkyService] })
export class SkyModule {}
