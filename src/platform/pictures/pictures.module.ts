import { Module } from '@nestjs/common';
import { PictureRenderer } from './picture-renderer';

/** Rendering of drawings. */
@Module({ providers: [PictureRenderer], exports: [PictureRenderer] })
export class PicturesModule {}
