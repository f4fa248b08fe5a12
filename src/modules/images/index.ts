export { ImagesModule } from './images.module';
export { ImagesService } from './images.service';
