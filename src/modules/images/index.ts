export type { Drawing, SendPhoto } from './drawing';
export { ImagesModule } from './images.module';
export { ImagesService } from './images.service';
