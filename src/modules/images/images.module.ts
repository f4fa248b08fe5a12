import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PicturesModule } from '../../platform/pictures/pictures.module';
import { ImagesRepository } from './images.repository';
import { ImagesService } from './images.service';
import { UploadSignsHandler } from './jobs/upload-signs.handler';
import { SignDrawings } from './sign-drawings.service';
import { TelegramFile } from './telegram-file.entity';
import { Uploads } from './uploads.service';
import { ZodiacImage } from './zodiac-image.entity';

/** Pictures of the signs and where Telegram keeps them. */
@Module({
  imports: [TypeOrmModule.forFeature([ZodiacImage, TelegramFile]), PicturesModule],
  providers: [ImagesService, ImagesRepository, SignDrawings, Uploads, UploadSignsHandler],
  exports: [ImagesService],
})
export class ImagesModule {}
